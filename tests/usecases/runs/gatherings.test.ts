import { templates } from '../../../bot/content/templates';
import { usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { type DocumentStore } from '../../../bot/usecases/documents';
import { inDays } from '../../support/world';
import { coordinator, type MatchWorld, must, openMatchWorld, pairDocument } from './matchWorld';

let store: DocumentStore;
let world: MatchWorld;
const at = { programme: 'career', run: 'run-0001', actor: coordinator, meant: 'all' } as const;

async function start(template: 'group' | 'circle' | 'panel', mentors: number, mentees: number, capacity = '12'): Promise<void> {
  const { structure, pairing, journey, limits } = templates[template];
  store = openSqliteStore({ file: ':memory:' });
  world = await openMatchWorld(store, { mentors, mentees, capacity, programme: { structure, pairing, journey, limits, matching: { ...usualMatching, sameUnit: 'allowed' } } });
}
afterEach(async () => {
  await world.app.stop();
  await store.close();
});

it('proposes groups with their mentors, and forms them when they are announced; nobody is asked first', async () => {
  await start('group', 2, 9);
  await world.start();
  const proposals = await world.proposals();
  expect(proposals.flatMap(({ members }) => members.filter(({ role }) => role === 'mentee')).length).toBe(9);
  await world.approveAll();
  await world.announceAll();
  await world.settle();
  expect((await world.proposals()).map(({ status }) => status)).toEqual(proposals.map(() => 'formed'));
  expect(await pairDocument(world, 'career.run-0001.1-1')).toMatchObject({ structure: 'group' });
  expect(world.sent.filter(({ notice }) => notice === 'group.formed')).toHaveLength(9 + proposals.length);
  expect(world.sent.filter(({ notice }) => notice === 'proposal.offered')).toEqual([]);
});

it('proposes circles of peers', async () => {
  await start('circle', 0, 7);
  await world.start();
  const proposals = await world.proposals();
  expect(proposals.flatMap(({ members }) => members)).toHaveLength(7);
  await world.approveAll();
  await world.announceAll();
  await world.settle();
  expect(await world.pairs()).toHaveLength(proposals.length);
});

it('proposes one evening of tables, and wants its times and subjects before it is announced', async () => {
  await start('panel', 3, 9, '1');
  await world.start();
  expect((await world.proposals()).map(({ members }) => members.length)).toEqual([12]);
  await world.approveAll();
  expect(await world.app.useCases.announceProposals(at)).toEqual({ kind: 'refused', reason: 'badTime' });
  const evening = { startsAt: inDays(3), roundsAt: inDays(3), subjects: ['Careers', 'Languages', 'Field work'] };
  expect(await world.app.useCases.announceProposals({ ...at, evening: { ...evening, startsAt: inDays(-1) } })).toEqual({ kind: 'refused', reason: 'timePast' });
  expect(await world.app.useCases.announceProposals({ ...at, evening: { ...evening, subjects: ['Careers', ' ', 'Field work'] } })).toEqual({ kind: 'refused', reason: 'textMissing' });
  await must(world.app.useCases.announceProposals({ ...at, evening }));
  await world.settle();
  const pair = await pairDocument(world, 'career.run-0001.1-1');
  expect(pair?.panel?.tables.map(({ subject }) => subject)).toEqual(evening.subjects);
  expect(world.sent.filter(({ notice }) => notice === 'panel.formed')).toHaveLength(12);
});
