import { isDocumentDone, missingBefore } from '../../../bot/domain/pairs/gates';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { mayRead, type Paper } from '../../../bot/domain/papers/paper';
import { type PersonId } from '../../../bot/domain/people/person';
import { hours } from '../../../bot/domain/time';
import { templates } from '../../../bot/content/templates';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { pairAt, seatAt, wishlistAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { makeDice } from '../../simulate/dice';
import { everythingIn } from '../../support/stored';
import { openWorld, personId, type World } from '../../support/world';
import { journeyMoves } from './journeyMoves';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const runs = Number(process.env.RUNS ?? 6);
const movesARun = 200;

const [mentor, mentee, stranger, coordinator] = [personId(1), personId(2), personId(3), personId(4)];
const { open } = templates;
/** The agreement and the code of conduct hold the gate; logs may be sent. */
const programme = {
  structure: open.structure, coordinators: [coordinator],
  journey: { ...open.journey, documents: { ...open.journey.documents, agreement: { use: 'required', before: 'grow' }, codeOfConduct: { use: 'required', before: 'grow' } }, sharing: { ...open.journey.sharing, log: 'coordinator' } },
} as const;

async function formed(): Promise<{ world: World; id: string; close: () => Promise<void> }> {
  const store = openSqliteStore({ file: ':memory:' });
  const world = await openWorld(store, programme);
  await world.join(1, 'mentor');
  await world.join(2, 'mentee');
  await world.join(3, 'mentee');
  const asked = await world.app.useCases.askMentor({ programme: 'career', mentee, mentor, message: 'Please' });
  if (asked.kind === 'refused') throw new Error(asked.reason);
  const id = asked.value.wishes[0]?.id ?? '';
  await world.app.idle();
  await world.app.useCases.answerRequest({ programme: 'career', request: id, mentor, timeZone: 'UTC', answer: { kind: 'accept' } });
  await world.app.idle();
  const close = async (): Promise<void> => {
    await world.app.stop();
    await store.close();
  };
  return { world, id, close };
}

const pairOf = async ({ app }: World, id: string): Promise<Pair> => (await readAt(app.ports.documents.pairs, pairAt(id)))!.body;

/** What holds at every moment of a pair's life. */
function expectSound(pair: Pair): void {
  if (pair.status === 'grow' || pair.pause?.returnTo === 'grow') {
    expect(missingBefore(pair, 'grow', programme.journey)).toEqual([]);
    expect(pair.members.every(({ person }) => pair.agreement.signatures.some((one) => one.person === person))).toBe(true);
    expect(isDocumentDone(pair, 'agreement')).toBe(true);
  }
  if (pair.status === 'ended') expect(pair.sessions.filter(({ status }) => status === 'proposed' || status === 'planned')).toEqual([]);
  expect(new Set(pair.sessions.map(({ number }) => number)).size).toBe(pair.sessions.length);
  for (const { reported, progress } of pair.goals) expect([reported?.progress ?? 0, progress].every((each) => each >= 0 && each <= 100)).toBe(true);
  expect(pair.agreement.signatures.every(({ version }) => pair.agreement.versions.some(({ number }) => number === version))).toBe(true);
}

/** Nobody but those whom the one rule names reads a log, whoever asks. */
async function expectPrivate({ app }: World, pair: Pair): Promise<void> {
  const papers: Paper[] = (await everythingIn(app.ports.documents.papers)).map(({ body }) => body).filter(({ kind }) => kind === 'log');
  for (const paper of papers) {
    for (const reader of [mentor, mentee, stranger, coordinator]) {
      const seen = await app.useCases.viewLog({ pair: pair.id, author: paper.author, number: paper.number, reader });
      expect(seen.kind === 'done').toBe(mayRead(paper, { person: reader, isMember: reader === mentor || reader === mentee, isCoordinator: reader === coordinator }));
    }
  }
}

/** Places follow the pair: taken while it runs, free once it has ended, and never freed twice. */
async function expectPlaces({ app }: World, pair: Pair): Promise<void> {
  const { documents } = app.ports;
  const [seat, list] = await Promise.all([readAt(documents.seats, seatAt('career', mentor)), readAt(documents.wishlists, wishlistAt('career', mentee))]);
  const taken = pair.status === 'ended' ? 0 : 1;
  expect([seat?.body.pairs.length, list?.body.pairs.length, seat?.body.capacity]).toEqual([taken, taken, 3]);
}

it(`holds what must hold through ${movesARun} random moves by anybody (seed ${seed}, ${runs} runs)`, async () => {
  console.log(`seed ${seed}`);
  const names = Object.keys(journeyMoves);
  const actors: readonly PersonId[] = [mentor, mentee, mentor, mentee, stranger, coordinator];
  const reached = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    const dice = makeDice(seed + run);
    const { world, id, close } = await formed();
    for (let count = 0; count < movesARun; count += 1) {
      const before = await pairOf(world, id);
      const [name, actor] = [dice.oneOf(names), dice.oneOf(actors)];
      // Endings are rare, else no pair would live to see its goals; most runs have one all the same.
      if (/^(end|changeMatch|wrapUp)$/.test(name) && !dice.happens(0.1)) continue;
      await journeyMoves[name]?.({ useCases: world.app.useCases, pair: before, actor, number: dice.below(1_000), now: world.now() });
      if (dice.happens(0.3)) {
        await world.app.idle();
        world.advance(hours(1 + dice.below(60)));
        await world.app.sweepNow();
      }
      await world.app.idle();
      const after = await pairOf(world, id);
      if (actor === stranger || actor === coordinator) expect(after.contact.seen.every(({ person }) => person !== actor)).toBe(true);
      expectSound(after);
      reached.add(after.status);
      if (count % 20 === 0) await expectPrivate(world, after);
    }
    await world.settle();
    const last = await pairOf(world, id);
    await expectPrivate(world, last);
    await expectPlaces(world, last);
    await close();
  }
  // Random moves that never get anywhere would prove nothing.
  expect([...reached].length).toBeGreaterThanOrEqual(3);
}, 120_000);
