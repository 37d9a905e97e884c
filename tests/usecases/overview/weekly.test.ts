import { settlePair } from '../../../bot/domain/pairs/tick';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { days, hours } from '../../../bot/domain/time';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { pairAt, personAt, watchAt } from '../../../bot/usecases/collections';
import { type DocumentStore, readAt } from '../../../bot/usecases/documents';
import { saveProgramme } from '../../../bot/usecases/programmes';
import { aPair, aSession } from '../../support/builders';
import { aPerson } from '../../support/ports';
import { everythingIn } from '../../support/stored';
import { aProgramme, firstMoment, openWorld, personId, type World } from '../../support/world';

const [cora, conrad, unknown] = [personId(1), personId(2), personId(3)];
const planted = 'PLANTED-WORDS';
let store: DocumentStore;
let world: World;
/** How often the pairs of a programme were asked for, as the watches do. */
let reads: number;

/** The store, counting the queries for a programme's pairs that meet. */
function counting(inner: DocumentStore): DocumentStore {
  return {
    open: (definition) => {
      const collection = inner.open(definition);
      return { ...collection, name: collection.name, query: (query) => {
        if (definition.name === 'pairs' && query.where?.some(({ field, value }) => field === 'status' && value === 'grow')) reads += 1;
        return collection.query(query);
      }, read: (...address) => collection.read(...address), create: (...given) => collection.create(...given), replace: (...given) => collection.replace(...given), remove: (...given) => collection.remove(...given) };
    },
    close: () => inner.close(),
  };
}

const weekly = (to: string) => world.sent.filter((sent) => sent.to === to && sent.notice === 'overview.weekly');
const watches = () => everythingIn(world.app.ports.documents.watches);

async function pass(ms: number, every = hours(1)): Promise<void> {
  for (let left = ms; left > 0; left -= every) {
    world.advance(Math.min(every, left));
    await world.app.sweepNow();
    await world.app.idle();
  }
}

async function addPair(id: string, overrides: Partial<Pair> = {}): Promise<void> {
  const members = [{ person: `${id}:mentor`, name: `Mentor ${planted}`, role: 'mentor' as const }, { person: `${id}:mentee`, name: `Mentee ${planted}`, role: 'mentee' as const }];
  const pair = aPair({ id, programme: 'career', members, createdAt: firstMoment - days(60), since: firstMoment - days(60), endsAt: firstMoment + days(200), ...overrides });
  await world.app.ports.documents.pairs.create(pairAt(id).partition, pairAt(id).id, settlePair(pair, aProgramme().journey, firstMoment));
}

const know = async (id: string, timeZone = 'Etc/UTC') => void (await world.app.ports.documents.people.create(personAt(id).partition, personAt(id).id, aPerson(id, { timeZone })));
const coordinate = async (coordinators: readonly string[], id = 'career') => {
  await saveProgramme(world.app.ports.documents.programmes, aProgramme({ id, name: id, coordinators }));
  world.advance(61_000); // programmes are kept in memory for a minute
};

beforeEach(async () => {
  reads = 0;
  store = counting(openSqliteStore({ file: ':memory:' }));
  world = await openWorld(store);
  await know(cora);
});
afterEach(async () => {
  await world.app.stop();
  await store.close();
});

it('tells a coordinator on the first working morning of each week, with numbers and rules and nothing else', async () => {
  await coordinate([cora]);
  await addPair('unmet');
  await addPair('missed', { status: 'grow', sessions: [1, 2].map((number) => aSession({ number, status: 'missed', startsAt: firstMoment - days(10 - number), topic: planted })) });
  await pass(days(6.5));
  expect(weekly(cora)).toEqual([]);
  await pass(days(1));
  expect(weekly(cora)).toEqual([{ to: cora, notice: 'overview.weekly', about: { programme: 'career', on: '2026-11-30' } }]);
  expect(await world.app.useCases.viewWeekly({ actor: cora, programme: 'career', on: '2026-11-30' })).toMatchObject({ kind: 'done', value: { word: { risks: [{ rule: 'noFirstSession', pairs: 1 }, { rule: 'missedTwice', pairs: 1 }] } } });
  expect(JSON.stringify([world.sent.filter(({ to }) => to === cora), await watches()])).not.toContain(planted);
  await pass(days(14));
  expect(weekly(cora).map(({ about }) => about['on'])).toEqual(['2026-11-30', '2026-12-07', '2026-12-14']);
});

it('reads the pairs once a week for each coordinator, however often it sweeps, and tells each once', async () => {
  await coordinate([cora, conrad, cora]);
  await know(conrad, 'Africa/Nairobi');
  await addPair('unmet');
  await pass(days(14), hours(0.5));
  expect(reads).toBe(4);
  expect([weekly(cora).length, weekly(conrad).length, (await watches()).length]).toEqual([2, 2, 2]);
});

it('says nothing while no pair is at risk', async () => {
  await coordinate([cora]);
  await addPair('well', { status: 'grow', sessions: [aSession({ status: 'held', startsAt: firstMoment - days(1) })], agreement: { ...aPair().agreement }, createdAt: firstMoment, since: firstMoment });
  await pass(days(8));
  expect([reads, weekly(cora)]).toEqual([1, []]);
});

it('keeps nothing for a programme without coordinators, and looks at nothing', async () => {
  await addPair('unmet');
  await pass(days(8));
  expect([await watches(), reads]).toEqual([[], 0]);
});

it('waits for whoever has not written to the bot yet, and then for the first morning of a week', async () => {
  await coordinate([unknown]);
  await addPair('unmet');
  await pass(days(16));
  expect([reads, weekly(unknown)]).toEqual([0, []]);
  await know(unknown);
  await pass(days(7));
  expect(weekly(unknown).map(({ about }) => about['on'])).toEqual(['2026-12-14']);
});

it('stops when somebody coordinates no more, and begins again when they come back', async () => {
  await coordinate([cora]);
  await addPair('unmet');
  await pass(days(8));
  await coordinate([conrad]);
  expect(await world.app.useCases.viewWeekly({ actor: cora, programme: 'career', on: '2026-11-30' })).toEqual({ kind: 'refused', reason: 'notCoordinator' });
  await pass(days(7));
  expect(weekly(cora)).toHaveLength(1);
  expect((await readAt(world.app.ports.documents.watches, watchAt('career', cora)))?.body.nextDue).toBeUndefined();
  await coordinate([cora]);
  await pass(days(7));
  expect(weekly(cora)).toHaveLength(2);
});

it('tells two processes’ coordinators once', async () => {
  await coordinate([cora]);
  await addPair('unmet');
  await pass(days(6));
  world.advance(days(1));
  await Promise.all([world.app.sweepNow(), world.app.sweepNow()]);
  await world.settle();
  expect(weekly(cora)).toHaveLength(1);
});

it('makes up for a morning on which nothing ran, in the next working hour', async () => {
  await coordinate([cora]);
  await addPair('unmet');
  await pass(days(1));
  world.advance(days(7) + hours(9)); // Tuesday evening, a week later
  await pass(hours(8));
  expect(weekly(cora)).toEqual([]);
  await pass(hours(9));
  expect(weekly(cora).map(({ about }) => about['on'])).toEqual(['2026-12-02']);
});

it('does not say again what a later look has replaced', async () => {
  await coordinate([cora]);
  await addPair('unmet');
  await pass(days(15));
  expect(await world.app.useCases.viewWeekly({ actor: cora, programme: 'career', on: '2026-11-30' })).toEqual({ kind: 'refused', reason: 'notFound' });
});
