import { type Pair } from '../../../bot/domain/pairs/pair';
import { days } from '../../../bot/domain/time';
import { enrolmentAt, knownAt, pairAt, seatAt, wishlistAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { leftBehind } from '../../../bot/usecases/roster/leftBehind';
import { anEntry } from '../../support/ports';
import { cora, fileOf, line, openStage, type Stage, staffed, valueOf } from './people';

const programme = 'career-2026';
const idOf = (number: number): string => anEntry(number).id;
let stage: Stage;

afterEach(async () => {
  await stage.settle();
  expect(stage.ports.failures).toEqual([]);
  await stage.ports.close();
});

const take = async (...lines: string[]) => {
  const text = fileOf(...lines);
  const { digest, lookedAt } = valueOf(await stage.app.checkPeople({ programme, actor: cora, text }));
  valueOf(await stage.app.applyPeople({ programme, actor: cora, text, digest, lookedAt, from: 0 }));
  // Through the sweep, as after a crash.
  for (let round = 0; round < 5; round += 1) await stage.settle();
};
const pairOf = async (id: string): Promise<Pair | undefined> => (await readAt(stage.ports.documents.pairs, pairAt(id)))?.body;
const told = (notice: string): string[] => stage.ports.messenger.sent.filter((one) => one.notice === notice).map(({ to }) => to);

async function paired(mentor: number, mentee: number, overrides = {}): Promise<string> {
  stage = await openStage({ programmes: [staffed({ pairing: 'coordinator', ...overrides })], people: Array.from({ length: 40 }, (_, number) => anEntry(number)) });
  const members = [{ person: await stage.join(mentor, 'mentor'), role: 'mentor' as const }, { person: await stage.join(mentee, 'mentee'), role: 'mentee' as const }];
  await stage.settle();
  valueOf(await stage.app.formPair({ programme, id: 'p1', members }));
  await stage.settle();
  return 'p1';
}

it('closes a pair kindly when one of them is gone: the other is told, comes first, and everything of the leaver closes', async () => {
  const pair = await paired(1, 2);
  await take(line(1, { status: 'gone' }));
  expect(await pairOf(pair)).toMatchObject({ status: 'ended', ended: { how: 'left', by: idOf(1) } });
  expect([told('roster.leftBehind'), told('pair.ended'), told('roster.movedOut')]).toEqual([[idOf(2)], [], []]);
  expect((await readAt(stage.ports.documents.enrolments, enrolmentAt(programme, 'mentor', idOf(1))))?.body.status).toBe('left');
  expect((await readAt(stage.ports.documents.seats, seatAt(programme, idOf(1))))?.body).toMatchObject({ status: 'closed', pairs: [] });
  expect((await readAt(stage.ports.documents.wishlists, wishlistAt(programme, idOf(2))))?.body).toMatchObject({ status: 'open', pairs: [] });
  expect([...await leftBehind(stage.ports, { id: programme })]).toEqual([idOf(2)]);
  expect(await stage.app.viewLeftBehind({ pair, actor: idOf(2) })).toMatchObject({ kind: 'done', value: { leaver: 'Person 1', role: 'mentee' } });
  expect(await stage.app.viewLeftBehind({ pair, actor: idOf(9) })).toEqual({ kind: 'refused', reason: 'notYours' });
  // The next partner takes the mark away.
  stage.ports.clock.forward(days(1));
  await stage.join(3, 'mentor');
  await stage.settle();
  valueOf(await stage.app.formPair({ programme, id: 'p2', members: [{ person: idOf(3), role: 'mentor' }, { person: idOf(2), role: 'mentee' }] }));
  await stage.settle();
  expect([...await leftBehind(stage.ports, { id: programme })]).toEqual([]);
});

it('takes the same news twice for one departure', async () => {
  const pair = await paired(1, 2);
  await take(line(1, { status: 'gone' }));
  await take(line(1, { status: 'gone', title: 'Retired' }));
  expect(told('roster.leftBehind')).toEqual([idOf(2)]);
  expect((await pairOf(pair))?.ended?.how).toBe('left');
});

it('ends what still runs of somebody who had left the programme before', async () => {
  const pair = await paired(1, 2);
  await stage.app.leaveProgramme({ programme, role: 'mentor', person: idOf(1) });
  await stage.settle();
  expect((await pairOf(pair))?.status).toBe('prepare');
  await take(line(1, { status: 'gone' }));
  expect(await pairOf(pair)).toMatchObject({ status: 'ended', ended: { how: 'left' } });
});

it('follows a move only where the programme asks for the unit, and tells whoever moved', async () => {
  const rules = { mentor: [{ kind: 'unitOneOf' as const, values: ['Supply Division'] }], mentee: [] };
  const pair = await paired(1, 2, { eligibility: rules });
  await take(line(1, { dutyStation: 'Copenhagen' }), line(2, { dutyStation: 'Copenhagen' }));
  await take(line(2, { unit: 'Programme Division' }), line(1, { grade: 'P5', dutyStation: 'Amman', timeZone: 'Asia/Amman' }));
  expect((await pairOf(pair))?.status).toBe('prepare');
  await take(line(1, { unit: 'Programme Division', grade: 'P5' }));
  expect((await pairOf(pair))?.status).toBe('ended');
  expect([told('roster.movedOut'), told('roster.leftBehind')]).toEqual([[idOf(1)], [idOf(2)]]);
});

it('lets a group go on without one who is gone', async () => {
  stage = await openStage({ programmes: [staffed({ pairing: 'coordinator', structure: 'group', journey: { ...staffed().journey, size: { from: 2, to: 8 } } })], people: Array.from({ length: 9 }, (_, number) => anEntry(number)) });
  const members = [{ person: await stage.join(1, 'mentor'), role: 'mentor' as const }, { person: await stage.join(2, 'mentee'), role: 'mentee' as const }, { person: await stage.join(3, 'mentee'), role: 'mentee' as const }];
  await stage.settle();
  valueOf(await stage.app.formPair({ programme, id: 'g1', members: members.slice(0, 3) }));
  await stage.settle();
  await take(line(3, { status: 'gone' }));
  expect(await pairOf('g1')).toMatchObject({ status: 'prepare', members: [{}, {}, { leftAt: expect.any(Number) }] });
  expect([told('roster.leftBehind'), told('pair.left').sort()]).toEqual([[], [idOf(1), idOf(2)]]);
  expect([...await leftBehind(stage.ports, { id: programme })]).toEqual([]);
});

it('is carried on by the sweep after a process that died between the news and what follows', async () => {
  const pair = await paired(1, 2);
  const { documents } = stage.ports;
  const now = stage.ports.clock.now();
  const { takeOver } = await import('../../../bot/domain/roster/known');
  const decision = takeOver(undefined, { tenant: 't', status: 'gone', source: 'file', entry: anEntry(1) }, now);
  if (decision.kind !== 'moved') throw new Error('There is news');
  const { partition, id } = knownAt(idOf(1));
  await documents.known.create(partition, id, decision.next);
  const document = await documents.known.read(partition, id);
  expect(document?.body.nextDue).toBeLessThanOrEqual(now + 5_000);
  if (document) await stage.ports.perform({ collection: 'known', document });
  for (let round = 0; round < 4; round += 1) await stage.settle();
  expect((await pairOf(pair))?.status).toBe('ended');
  expect((await documents.known.read(partition, id))?.body.effects).toBeUndefined();
});
