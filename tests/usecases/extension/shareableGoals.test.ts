import { type Address, enrolmentAt, keyAt, pairAt, wishlistAt } from '../../../bot/usecases/collections';
import { type Collection } from '../../../bot/usecases/documents';
import { makeExtensionUseCases } from '../../../bot/usecases/extension';
import { sealFields } from '../../../bot/usecases/pairs/sealedFields';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { aPair, aWishlist } from '../../support/builders';
import { aMentor } from '../../support/mentors';
import { aPerson, anEntry, aProgramme, testPorts } from '../../support/ports';

const [mentor, mentee] = [anEntry(1).id, anEntry(2).id];
const programme = aProgramme();

it('leaves out a goal whose words are lost with their key', async () => {
  const store = openSqliteStore({ file: ':memory:' });
  const ports = await testPorts({ store, programmes: [programme] });
  const person = aPerson(mentee, { takesPartIn: [{ programme: programme.id, role: 'mentee' }] });
  const text = await sealFields(ports, 'p1', { statement: 'Speak up', measure: '' });
  const members = [{ person: mentor, name: 'Mo', role: 'mentor' }, { person: mentee, name: 'Li', role: 'mentee' }] as const;
  const goals = [{ id: 'g1', version: 1, text, status: 'open', progress: 0, by: mentor, changedAt: 1 }] as const;
  const put = async <Body>(collection: Collection<Body>, { partition, id }: Address, body: Body) => void (await collection.create(partition, id, body));
  await put(ports.documents.pairs, pairAt('p1'), aPair({ id: 'p1', programme: programme.id, members, goals }));
  await put(ports.documents.enrolments, enrolmentAt(programme.id, 'mentee', mentee), { ...aMentor({ programme: programme.id, person: mentee }), role: 'mentee' });
  await put(ports.documents.wishlists, wishlistAt(programme.id, mentee), aWishlist({ programme: programme.id, mentee, pairs: [{ pair: 'p1', mentor, mentorName: 'Mo', since: 1 }] }));
  expect((await makeExtensionUseCases(ports).shareableGoals(person)).map(({ statement }) => statement)).toEqual(['Speak up']);

  const { partition, id } = keyAt('p1');
  await ports.documents.keys.remove((await ports.documents.keys.read(partition, id))!);
  const later = await testPorts({ store }); // another process, which knows no key yet
  expect(await makeExtensionUseCases(later).shareableGoals(person)).toEqual([]);
  await later.close();
});
