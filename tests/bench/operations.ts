import { verbs } from '../../bot/verbs';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { type Collection, type CollectionDefinition, type DocumentStore } from '../../bot/usecases/documents';
import { type EffectOwner } from '../../bot/usecases/ports';
import { openWorld, personId, type World } from '../support/world';
import { type Figure, figure } from './figure';

interface Count {
  reads: number;
  writes: number;
  queries: number;
}

/** What one acceptance asks of storage, before the mentor is answered and after. What is kept in memory (the person, the programme) is not asked for. */
export async function measureOperations(): Promise<Figure[]> {
  const count: Count = { reads: 0, writes: 0, queries: 0 };
  const store = openSqliteStore({ file: ':memory:' });
  const world = await openWorld(counting(store, count));
  const [mentor, mentee] = [await world.join(1, 'mentor'), await world.join(2, 'mentee')];
  const asked = await world.app.useCases.askMentor({ programme: 'career', mentee: mentee.id, mentor: mentor.id, message: 'Would you mentor me?' });
  await world.settle();
  const { before, after } = await countAccept(world, count, asked.kind === 'done' ? (asked.value.wishes[0]?.id ?? '') : '');
  await world.app.stop();
  await store.close();
  return [
    figure({ name: 'accept.reads', value: before.reads + before.queries, unit: 'before the answer', atMost: 2 }),
    figure({ name: 'accept.writes', value: before.writes, unit: 'before the answer', atMost: 2 }),
    figure({ name: 'accept.later.reads', value: after.reads + after.queries, unit: 'after the answer' }),
    figure({ name: 'accept.later.writes', value: after.writes, unit: 'after the answer' }),
  ];
}

async function countAccept({ app, now }: World, count: Count, request: string): Promise<{ before: Count; after: Count }> {
  // The outbox works while the mentor is being answered; here it waits, so that the two can be told apart.
  const waiting: EffectOwner[] = [];
  const perform = app.ports.perform;
  Object.assign(app.ports, { perform: async (owner: EffectOwner) => void waiting.push(owner) });
  await app.ports.programmes.find('career');
  const person = await app.useCases.notePresence({ id: personId(1), name: 'Person 1', timeZone: 'Africa/Nairobi', locale: 'en-GB' });
  const earlier = { ...count };
  await app.useCases.notePresence({ id: person.id, name: person.name, timeZone: 'Africa/Nairobi', locale: 'en-GB' });
  const turn = { actor: person.id, person, place: 'personal', reader: { language: person.language, timeZone: person.timeZone, now: now() } } as const;
  const answer = await verbs.get('request.accept')?.handle({ programme: 'career', request }, turn, app.useCases);
  if (answer?.kind !== 'card') throw new Error('The mentor could not accept');
  const answered = { ...count };
  Object.assign(app.ports, { perform });
  await Promise.all(waiting.map((owner) => perform(owner)));
  await app.stop();
  return { before: difference(answered, earlier), after: difference(count, answered) };
}

const difference = (later: Count, earlier: Count): Count => ({ reads: later.reads - earlier.reads, writes: later.writes - earlier.writes, queries: later.queries - earlier.queries });

function counting(store: DocumentStore, count: Count): DocumentStore {
  return { open: <Body>(definition: CollectionDefinition<Body>) => countingCollection(store.open(definition), count), close: () => store.close() };
}

function countingCollection<Body>(collection: Collection<Body>, count: Count): Collection<Body> {
  return {
    name: collection.name,
    read: (...where) => ((count.reads += 1), collection.read(...where)),
    query: (query) => ((count.queries += 1), collection.query(query)),
    create: (...what) => ((count.writes += 1), collection.create(...what)),
    replace: (...what) => ((count.writes += 1), collection.replace(...what)),
    remove: (document) => ((count.writes += 1), collection.remove(document)),
  };
}
