import { templates } from '../../../bot/content/templates';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { openWorld, personId, type World } from '../../support/world';

let world: World;

afterEach(async () => {
  await world.app.stop();
});

// Where the coordinator brings people together, or a time is booked, nobody is searched or asked: old cards included.
it.each(['pacific', 'women', 'talent', 'coffee'] as const)('%s: nobody can be asked or searched', async (name) => {
  const { structure, pairing, journey } = templates[name];
  world = await openWorld(openSqliteStore({ file: ':memory:' }), { structure, pairing, journey });
  await Promise.all([world.join(0, 'mentor'), world.join(1, 'mentee')]);
  const place = { programme: 'career', mentee: personId(1), mentor: personId(0) };
  expect(await world.app.useCases.askMentor({ ...place, message: 'Would you?' })).toEqual({ kind: 'refused', reason: 'notByChoice' });
  expect(await world.app.useCases.findMentors({ programme: 'career', mentee: personId(1), filters: '', page: 0 })).toEqual({ kind: 'refused', reason: 'notByChoice' });
  expect(await world.app.useCases.viewMentor(place)).toMatchObject({ kind: 'done', value: { blocked: 'notByChoice' } });
});

it.each(['career', 'together', 'reverse'] as const)('%s: mentees ask', async (name) => {
  const { structure, pairing, journey } = templates[name];
  world = await openWorld(openSqliteStore({ file: ':memory:' }), { structure, pairing, journey });
  await Promise.all([world.join(0, 'mentor'), world.join(1, 'mentee')]);
  expect(await world.app.useCases.askMentor({ programme: 'career', mentee: personId(1), mentor: personId(0), message: 'Would you?' })).toMatchObject({ kind: 'done' });
});
