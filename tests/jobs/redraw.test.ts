import { openSqliteStore } from '../../bot/storage/sqlite';
import { collections } from '../../bot/usecases/collections';
import { type CollectionDefinition, type DocumentStore } from '../../bot/usecases/documents';
import { openWorld, personId } from '../support/world';

const [mentor, mentee] = [personId(0), personId(1)];

/** The same store; writes down whose document was read. */
function noting(store: DocumentStore, read: string[]): DocumentStore {
  return {
    open: <Body>(definition: CollectionDefinition<Body>) => {
      const collection = store.open(definition);
      return { ...collection, read: (partition: string, id: string) => (definition.name === collections.people.name && read.push(partition), collection.read(partition, id)) };
    },
    close: () => store.close(),
  };
}

it('a card is drawn again for whoever has just tapped without reading them again', async () => {
  const read: string[] = [];
  const store = noting(openSqliteStore({ file: ':memory:' }), read);
  const world = await openWorld(store);
  await Promise.all([world.join(0, 'mentor'), world.join(1, 'mentee')]);
  const asked = await world.app.useCases.askMentor({ programme: 'career', mentee, mentor, message: 'Would you mentor me?' });
  await world.settle();
  const request = asked.kind === 'done' ? (asked.value.wishes[0]?.id ?? '') : '';

  await world.app.useCases.notePresence({ id: mentor, name: 'Person 0', timeZone: 'Asia/Tokyo', locale: 'en-GB', conversation: { chat: 7 } });
  read.splice(0);
  await world.app.useCases.answerRequest({ programme: 'career', request, mentor, timeZone: 'UTC', answer: { kind: 'accept' } });
  await world.app.idle();
  expect(read).toEqual([mentee]);
  const again = world.sent.filter(({ to, activityId }) => to === mentor && activityId !== undefined);
  expect(again).toMatchObject([{ notice: 'request.received', about: { request } }]);
  await world.app.stop();
  await store.close();
});
