import { type Person } from '../../../bot/domain/people/person';
import { knownAt, personAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { markLeftBehind } from '../../../bot/usecases/roster/leftBehind';
import { anEntry } from '../../support/ports';
import { openThrowAwaySqlite, type OpenStore } from '../../support/stores';
import { personId, tenant } from '../../support/world';
import { coordinator, firstMentee, type MatchWorld, must, openMatchWorld } from '../runs/matchWorld';

const [mentor, mentee] = [personId(0), personId(firstMentee)];
let open: OpenStore;
let world: MatchWorld;

beforeEach(async () => {
  open = await openThrowAwaySqlite();
  world = await openMatchWorld(open.store, { mentors: 1, mentees: 1 });
});
afterEach(async () => {
  await world.app.stop();
  await open.close();
});

async function personOf(id: string): Promise<Person> {
  const found = await readAt(world.app.ports.documents.people, personAt(id));
  if (!found) throw new Error('There must be a person');
  return found.body;
}
const dataOf = async (id: string) => world.app.useCases.collectMyData(await personOf(id));
const countsOf = async (id: string) => (await world.app.useCases.countMyData(await personOf(id))).counts;

it('tells what the organisation’s files say, without anybody’s id', async () => {
  const at = knownAt(mentee);
  const entry = { ...anEntry(1), id: mentee, grade: 'P3', managerId: mentor };
  await world.app.ports.documents.known.create(at.partition, at.id, { tenant, status: 'here', source: 'file', entry, takenAt: world.now() });
  const data = await dataOf(mentee);
  expect(data).toMatchObject({ knownOfMe: { from: 'file', status: 'here', grade: 'P3', manager: 'Person 0' } });
  expect(JSON.stringify(data)).not.toContain(mentor);
  expect([(await countsOf(mentee)).known, (await countsOf(mentor)).known]).toEqual([1, 0]);
});

it('tells of the lists on which somebody stands', async () => {
  await markLeftBehind(world.app.ports, { programme: 'career', role: 'mentee', person: mentee });
  expect(await dataOf(mentee)).toMatchObject({ programmes: [{ lists: [{ role: 'mentee', status: 'joined', name: `Person ${firstMentee}`, comesFirstSince: expect.stringMatching(/^2026-11-23/) }] }] });
  expect((await countsOf(mentee)).listings).toBe(1);
});

it('tells people whom they named, and those nothing', async () => {
  await must(world.app.useCases.changePreference({ programme: 'career', role: 'mentee', actor: mentee, deed: 'avoid', whom: mentor }));
  expect(await dataOf(mentee)).toMatchObject({ programmes: [{ matchWishes: [{ role: 'mentee', ratherWith: [], ratherNotWith: ['Person 0'] }] }] });
  expect(await dataOf(mentor)).toMatchObject({ programmes: [{ matchWishes: [] }] });
  expect([(await countsOf(mentee)).preferences, (await countsOf(mentor)).preferences]).toEqual([1, 0]);
});

it('tells that a match is considered, with whom once they were told, and never why it came to nothing', async () => {
  await world.start();
  const considered = await dataOf(mentee);
  expect(considered.proposals).toEqual([{ programme: 'Career', matchedAt: expect.any(String), stands: 'considered' }]);
  expect((await countsOf(mentee)).proposals).toBe(0);
  await world.approveAll();
  await world.announceAll();
  const [proposal] = await world.proposals();
  const answer = { programme: 'career', run: 'run-0001', proposal: proposal?.id ?? '' } as const;
  await must(world.app.useCases.answerProposal({ ...answer, actor: mentee, answer: 'yes' }));
  expect(await dataOf(mentee)).toMatchObject({ proposals: [{ stands: 'told', with: ['Person 0'], myAnswer: 'yes' }] });
  expect((await countsOf(mentee)).proposals).toBe(1);
  await must(world.app.useCases.answerProposal({ ...answer, actor: mentor, answer: 'no' }));
  await world.settle();
  const { proposals } = await dataOf(mentee);
  expect(proposals).toMatchObject([{ stands: 'over', myAnswer: 'yes' }]);
  expect(JSON.stringify(proposals)).not.toMatch(/declined|"no"/);
  expect(await dataOf(mentor)).toMatchObject({ proposals: [{ stands: 'over', with: [`Person ${firstMentee}`], myAnswer: 'no' }] });
});

it('tells a coordinator of the programmes that they are setting up', async () => {
  await world.app.useCases.notePresence({ id: coordinator, name: 'Cora' });
  await must(world.app.useCases.beginDraft({ draft: 'd1', actor: coordinator, start: { from: 'template', template: 'talent' } }));
  expect(await dataOf(coordinator)).toMatchObject({ drafts: [{ name: '', template: 'talent' }] });
  expect([(await countsOf(coordinator)).drafts, (await countsOf(mentee)).drafts]).toEqual([1, 0]);
});
