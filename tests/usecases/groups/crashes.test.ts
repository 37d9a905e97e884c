import { templates } from '../../../bot/content/templates';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { type Documents } from '../../../bot/usecases/collections';
import { offerId } from '../../../bot/usecases/slots/offerSlots';
import { dyingStore, type DyingStore } from '../../support/dyingStore';
import { everythingIn } from '../../support/stored';
import { openWorld, personId, type World } from '../../support/world';

let store: DyingStore;
let world: World;
let silenced: jest.SpyInstance;

beforeEach(() => {
  silenced = jest.spyOn(process.stderr, 'write').mockReturnValue(true); // the outbox reports what it could not do: here, everything
});
afterEach(async () => {
  silenced.mockRestore();
  await world.app.stop();
  await store.close();
});

async function start(template: 'group' | 'coffee', mentees: number): Promise<void> {
  store = dyingStore(openSqliteStore({ file: ':memory:' }));
  const { structure, pairing, journey, limits } = templates[template];
  world = await openWorld(store, { structure, pairing, journey, limits });
  await world.join(0, 'mentor', { form: { capacity: '12' } });
  for (let number = 1; number <= mentees; number += 1) await world.join(number, 'mentee');
  await world.settle();
}

/** Every place there is, with the pair that it is for. */
async function placesIn({ seats, wishlists }: Documents): Promise<string[]> {
  const taken = [...(await everythingIn(seats)), ...(await everythingIn(wishlists))].flatMap(({ body }) => body.pairs.map(({ pair }) => pair));
  return taken.sort();
}

/** Dies at the first write, then the second, and so on; each time the next process sweeps. Says after how many writes it had lived through. */
async function survives(attempt: (run: number) => Promise<unknown>, holds: (run: number) => Promise<void>): Promise<number> {
  for (let write = 1; ; write += 1) {
    store.dieAt(write);
    await attempt(write).catch(() => undefined);
    await world.app.idle();
    const died = store.writes() >= write;
    store.dieAt(undefined);
    await world.settle();
    await holds(write);
    if (!died) return write;
  }
}

it('forms a group wholly or not at all, at whichever write the process dies', async () => {
  await start('group', 4);
  const members = [{ person: personId(0), role: 'mentor' as const }, ...[1, 2, 3, 4].map((number) => ({ person: personId(number), role: 'mentee' as const }))];
  const lived = await survives(
    (run) => world.app.useCases.formPair({ programme: 'career', id: `g${run}`, members }),
    async (run) => {
      const { documents } = world.app.ports;
      const pairs = (await everythingIn(documents.pairs)).filter(({ body }) => body.status !== 'ended').map(({ body }) => body.id);
      expect({ run, places: await placesIn(documents) }).toEqual({ run, places: pairs.flatMap((id) => Array.from({ length: 8 }, () => id)) });
      for (const id of pairs) await world.app.useCases.endPair({ pair: id, actor: personId(0) });
      await world.settle();
      expect({ run, places: await placesIn(documents) }).toEqual({ run, places: [] });
    },
  );
  expect(lived).toBeGreaterThan(7);
  expect(await everythingIn(world.app.ports.documents.pairs)).not.toHaveLength(0);
});

it('books a talk wholly or not at all, at whichever write the process dies', async () => {
  await start('coffee', 1);
  await world.app.useCases.offerSlots({ programme: 'career', mentor: personId(0), offer: 'o1', timeZone: 'Africa/Nairobi', times: [{ date: '2027-02-10', time: '10:00' }] });
  await world.settle();
  const lived = await survives(
    () => world.app.useCases.bookSlot({ programme: 'career', mentor: personId(0), slot: `${offerId({ programme: 'career', mentor: personId(0) }, 'o1')}-0`, mentee: personId(1), about: 'A dilemma' }),
    async (run) => {
      const { documents } = world.app.ports;
      const pairs = (await everythingIn(documents.pairs)).filter(({ body }) => body.status !== 'ended').map(({ body }) => body.id);
      const booked = (await everythingIn(documents.slots)).flatMap(({ body }) => body.slots.flatMap((slot) => (slot.booked ? [slot.booked.pair] : [])));
      expect({ run, booked, places: await placesIn(documents) }).toEqual({ run, booked: pairs, places: pairs.flatMap((id) => [id, id]) });
      for (const id of pairs) await world.app.useCases.endPair({ pair: id, actor: personId(1) });
      await world.settle();
    },
  );
  expect(lived).toBeGreaterThan(4);
});
