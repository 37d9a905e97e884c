import { randomBytes } from 'node:crypto';
import { buildApp } from '../../../bot/app';
import { openCsvDirectory } from '../../../bot/directory/csvDirectory';
import { claimMs } from '../../../bot/domain/runs/making';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { DirectoryError } from '../../../bot/usecases/directory';
import { keep, packed, takeOut, unpacked } from '../../../bot/usecases/runs/keeping';
import { type Optimiser, OptimiserStopped } from '../../../bot/usecases/runs/optimiser';
import { inProcessOptimiser } from '../../../bot/optimiser/inProcess';
import { type DocumentStore } from '../../../bot/usecases/documents';
import { everythingIn } from '../../support/stored';
import { until } from '../../support/until';
import { tenant } from '../../support/world';
import { coordinator, firstMentee, type MatchWorld, must, openMatchWorld, twoOf } from './matchWorld';

let store: DocumentStore;
let world: MatchWorld;
const at = { programme: 'career', run: 'run-0001', actor: coordinator };
beforeEach(async () => {
  store = openSqliteStore({ file: ':memory:' });
  world = await openMatchWorld(store, { mentors: 3, mentees: 4 });
});
afterEach(async () => {
  await world.app.stop();
  await store.close();
});

/** Another process on the same store and the same clock. */
const sealingKey = randomBytes(32);
const process = (optimiser: Optimiser, directory = openCsvDirectory([], tenant), now = world.now) =>
  buildApp({ store, directory, clock: { now }, sealingKey, sweepEveryMs: 3_600_000, report: () => undefined, messenger: () => ({ send: async () => ({ kind: 'sent', activityId: 'a' }) }), optimiser });

/** A first plan by a process that has the same keys as those that follow. */
async function planned(): Promise<void> {
  const app = process(inProcessOptimiser());
  await must(app.useCases.startRun({ ...at, isAutomatic: false }));
  await app.idle();
  await app.stop();
}

/** Never gives a plan, until it is stopped. */
function stuckOptimiser(): Optimiser & { readonly began: () => boolean } {
  let began = false;
  let stop: () => void = () => undefined;
  return {
    began: () => began,
    make: (_job, { signal }) => new Promise((_resolve, reject) => {
      began = true;
      stop = () => reject(new OptimiserStopped());
      signal.addEventListener('abort', stop);
    }),
    stop: async () => stop(),
  };
}

it('is gone on with by another process when its maker died, with the same people', async () => {
  const stuck = stuckOptimiser();
  const dying = process(stuck);
  await must(dying.useCases.startRun({ ...at, isAutomatic: false }));
  expect(await until(async () => stuck.began())).toBe(true);
  const input = (await world.run()).making?.input;
  expect(input).toBeDefined();
  await dying.stop();
  const heir = process(inProcessOptimiser());
  await heir.sweepNow();
  await heir.idle();
  expect((await world.run()).plan).toBeUndefined();
  world.advance(claimMs);
  await heir.sweepNow();
  await heir.idle();
  expect((await world.run()).plan?.input).toEqual({ digest: input?.digest, parts: input?.parts });
  expect(await world.proposals()).toHaveLength(4);
  await heir.stop();
});

it('is cancelled while it works, and what stood before stands', async () => {
  await planned();
  const before = await world.run();
  const stuck = stuckOptimiser();
  const other = process(stuck);
  await must(other.useCases.replan({ ...at, version: before.version, kind: 'fresh' }));
  expect(await until(async () => stuck.began())).toBe(true);
  await must(other.useCases.cancelPlan(at));
  await other.idle();
  const after = await world.run();
  expect([after.plan, after.making, after.failed?.why]).toEqual([before.plan, undefined, 'cancelled']);
  await other.stop();
});

it('says so when the directory does not answer: without reporting lines nobody is matched', async () => {
  const app = process(inProcessOptimiser(), { find: () => Promise.reject(new DirectoryError('unavailable', 'Away')) });
  await must(app.useCases.startRun({ ...at, isAutomatic: false }));
  await app.idle();
  expect(await world.run()).toMatchObject({ failed: { why: 'directory' } });
  expect(await everythingIn(world.app.ports.documents.proposals)).toEqual([]);
  await app.stop();
});

it('gathers people again when something was settled while the plan was made', async () => {
  await planned();
  const [first] = await world.proposals();
  await must(world.app.useCases.approveProposals({ ...at, meant: [{ proposal: first!.id, version: 1 }] }));
  const plain = inProcessOptimiser();
  let made = 0;
  // While it plans, the coordinator takes the approval back.
  const app = process({ ...plain, make: async (job, watching) => {
    made += 1;
    if (made === 1) await must(world.app.useCases.retractProposals({ ...at, meant: [{ proposal: first!.id, version: 2 }] }));
    return plain.make(job, watching);
  } });
  await must(app.useCases.replan({ ...at, version: (await world.run()).version, kind: 'fresh' }));
  await app.idle();
  expect([made, (await world.run()).plan?.people.mentees]).toEqual([2, 4]);
  expect((await world.proposals()).map(({ status, plan }) => [status, plan])).toEqual(Array.from({ length: 4 }, () => ['proposed', 2]));
  await app.stop();
});

it('is made again from what was kept, and is the same', async () => {
  await world.start();
  expect(await must(world.app.useCases.replayRun(at))).toEqual({ input: true, plan: true, proof: true });
  const certificate = await must(world.app.useCases.viewCertificate(at));
  expect(certificate.proof).toMatchObject({ mentees: expect.any(Array), mentors: expect.any(Array) });
});

it('keeps who was left over for the next round, where they come first', async () => {
  await world.join(firstMentee + 10, 'mentee');
  for (const number of [11, 12, 13]) await world.join(firstMentee + number, 'mentee');
  await world.start();
  const open = await must(world.app.useCases.viewOpenEnds(at));
  expect([open.of, open.people.map(({ why }) => why)]).toEqual([2, ['full', 'full']]);
  await must(world.app.useCases.closeRun({ ...at, version: (await world.run()).version }));
  await must(world.app.useCases.startRun({ ...at, isAutomatic: false }));
  await world.app.idle();
  const again = await must(world.app.useCases.viewProposals({ ...at, run: 'run-0002' }));
  const matched = again.rows.map(({ proposal }) => twoOf(proposal).mentee);
  expect(open.people.filter(({ person }) => !matched.includes(person))).toEqual([]);
});

it('keeps ten thousand people in documents of less than a megabyte, sealed, and gives them back as they were', async () => {
  const person = (number: number) => ({ id: `${tenant}:${randomBytes(16).toString('hex')}`, practiceAreas: ['health', 'education'], skills: [`skill ${number % 40}`], superiors: [`${tenant}:${number % 300}`], wishes: [`wished-${number}`], unit: `Unit ${number % 700}`, grade: 'P3' });
  const input = { mentees: Array.from({ length: 10_000 }, (_, number) => person(number)), seed: 1 };
  const shelf = { programme: 'career', run: 'run-0009', name: 'input', isSealed: true };
  const pack = await packed(input);
  const kept = await keep(world.app.ports, shelf, pack);
  expect(await keep(world.app.ports, shelf, pack)).toEqual(kept);
  const parts = await everythingIn(world.app.ports.documents.runparts);
  expect(parts).toHaveLength(kept.parts);
  expect(Math.max(...parts.map(({ body }) => JSON.stringify(body).length))).toBeLessThan(1_000_000);
  expect(JSON.parse(await unpacked((await takeOut(world.app.ports, shelf, kept))!))).toEqual(input);
});

it('says of everybody who is left over why, and what would change it, a page at a time', async () => {
  for (let number = 10; number < 44; number += 1) await world.join(firstMentee + number, 'mentee');
  await world.start();
  const pages = await Promise.all([0, 1, 7].map(async (page) => must(world.app.useCases.viewOpenEnds({ ...at, page }))));
  const [first, second, beyond] = pages;
  expect(pages.map(({ page, pages: all, people }) => [page, all, people.length])).toEqual([[0, 2, 25], [1, 2, first!.of - 25], [1, 2, first!.of - 25]]);
  expect(beyond).toEqual({ ...second, nameOf: expect.any(Function) });
  expect(new Set([...first!.people, ...second!.people].map(({ person }) => person)).size).toBe(first!.of);
  expect([...first!.people, ...second!.people].filter(({ help }) => help.length === 0)).toEqual([]);
});
