import { openSqliteStore } from '../../../bot/storage/sqlite';
import { usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { proposedPeople } from '../../../bot/domain/runs/proposal';
import { runsOf } from '../../../bot/usecases/runs/runDocuments';
import { makeDice } from '../../simulate/dice';
import { dyingStore, type DyingStore } from '../../support/dyingStore';
import { everythingIn } from '../../support/stored';
import { coordinator, type MatchWorld, openMatchWorld } from './matchWorld';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
let store: DyingStore;
let world: MatchWorld;
let silenced: jest.SpyInstance;

beforeEach(async () => {
  store = dyingStore(openSqliteStore({ file: ':memory:' }));
  world = await openMatchWorld(store, { mentors: 2, mentees: 3, programme: { matching: { ...usualMatching, sameUnit: 'allowed', earlierPairs: 'allowed' } } });
  silenced = jest.spyOn(process.stderr, 'write').mockReturnValue(true); // the outbox reports what it could not do: here, everything
});
afterEach(async () => {
  silenced.mockRestore();
  await world.app.stop();
  await store.close();
});

/** Every place there is, with the pair that it is for. */
async function places(): Promise<string[]> {
  const { seats, wishlists } = world.app.ports.documents;
  return [...(await everythingIn(seats)), ...(await everythingIn(wishlists))].flatMap(({ body }) => body.pairs.map(({ pair }) => pair)).sort();
}

/** What a coordinator and everybody who is asked would do next, as far as it goes: all of it may be done again. */
async function goOn(): Promise<void> {
  const { useCases, ports } = world.app;
  const at = { programme: 'career', actor: coordinator };
  if (!(await runsOf(ports, 'career')).some(({ status }) => status === 'open')) await useCases.startRun({ ...at, isAutomatic: false });
  await world.app.idle();
  const run = (await runsOf(ports, 'career')).at(-1);
  if (!run) return;
  if (!run.plan && !run.making) await useCases.replan({ ...at, run: run.id, version: run.version, kind: 'fresh' });
  await world.app.idle();
  await useCases.approveProposals({ ...at, run: run.id, meant: 'all' });
  await useCases.announceProposals({ ...at, run: run.id, meant: 'all' });
  await world.app.idle();
  for (const { body } of await everythingIn(ports.documents.proposals)) {
    for (const actor of body.run === run.id ? proposedPeople(body) : []) await useCases.answerProposal({ programme: 'career', run: run.id, proposal: body.id, actor, answer: 'yes' });
  }
  await world.app.idle();
}

async function finish(): Promise<void> {
  for (const id of await world.pairs()) {
    const pair = (await everythingIn(world.app.ports.documents.pairs)).find(({ body }) => body.id === id);
    await world.app.useCases.endPair({ pair: id, actor: pair?.body.members[0]?.person ?? '' });
  }
  await world.settle();
  const run = (await runsOf(world.app.ports, 'career')).at(-1);
  if (run) await world.app.useCases.closeRun({ programme: 'career', actor: coordinator, run: run.id, version: run.version });
}

it(`loses and doubles no pair, at whichever write the process dies (seed ${seed})`, async () => {
  const dice = makeDice(seed);
  let died = true;
  let runs = 0;
  for (let write = 1; died; write += 1 + dice.below(4)) {
    store.dieAt(write);
    await goOn().catch(() => undefined);
    await world.app.idle();
    died = store.writes() >= write;
    store.dieAt(undefined);
    await world.settle();
    await goOn();
    await world.settle();
    const pairs = await world.pairs();
    expect({ seed, write, pairs: pairs.length, places: await places() }).toEqual({ seed, write, pairs: 3, places: pairs.flatMap((id) => [id, id]) });
    await finish();
    expect({ seed, write, places: await places() }).toEqual({ seed, write, places: [] });
    runs += 1;
  }
  expect(runs).toBeGreaterThan(8);
});
