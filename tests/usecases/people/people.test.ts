import { makeUseCases } from '../../../bot/usecases';
import { personAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { testPorts, type TestPorts } from '../../support/ports';

let ports: TestPorts;
let app: ReturnType<typeof makeUseCases>;
beforeEach(async () => {
  ports = await testPorts();
  app = makeUseCases(ports);
});
afterEach(() => ports.close());

const turn = { id: 't:1', name: 'Amina', conversation: { id: 'chat', user: undefined }, locale: 'fr-CA', timeZone: 'Africa/Nairobi' };
const stored = () => readAt(ports.documents.people, personAt('t:1'));

it('makes a person at the first turn, in the client’s language and on its clock', async () => {
  expect(await app.notePresence(turn)).toMatchObject({ language: 'fr', languageChosen: false, timeZone: 'Africa/Nairobi', takesPartIn: [] });
});

it('writes nothing when nothing is new, also when it reads anew', async () => {
  await app.notePresence(turn);
  const etag = (await stored())?.etag;
  await app.notePresence({ ...turn });
  ports.clock.forward(120_000);
  await app.notePresence({ ...turn });
  expect((await stored())?.etag).toBe(etag);
});

it('follows the client until the person chooses', async () => {
  await app.notePresence(turn);
  expect(await app.notePresence({ ...turn, locale: 'es-ES', timeZone: 'America/Lima' })).toMatchObject({ language: 'es', timeZone: 'America/Lima' });
  await app.saveSettings({ person: 't:1', language: 'ar', timeZone: 'Asia/Amman', quietFrom: 22, quietUntil: 6 });
  expect(await app.notePresence({ ...turn, locale: 'es-ES' })).toMatchObject({ language: 'ar', timeZone: 'Asia/Amman', quietHours: { from: 22, until: 6 } });
});

it('notices that somebody is back, and ignores a time zone that does not exist', async () => {
  await app.notePresence(turn);
  const person = await stored();
  if (!person) throw new Error('There must be a person');
  await ports.documents.people.replace(person, { ...person.body, unreachableSince: 1 });
  ports.clock.forward(60_000);
  expect(await app.notePresence({ ...turn, timeZone: 'Mars/Olympus' })).toMatchObject({ timeZone: 'Africa/Nairobi' });
  expect((await stored())?.body).not.toHaveProperty('unreachableSince');
});

it.each([
  ['an unknown language', { language: 'tlh' }, 'badChoice'], ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'badChoice'], ['hour 24', { quietFrom: 24 }, 'badNumber'], ['half an hour', { quietUntil: 7.5 }, 'badNumber'], ['no number', { quietFrom: NaN }, 'badNumber'],
] as const)('refuses settings with %s', async (_what, wrong, reason) => {
  await app.notePresence(turn);
  expect(await app.saveSettings({ person: 't:1', language: 'en', timeZone: 'UTC', quietFrom: 20, quietUntil: 8, ...wrong })).toEqual({ kind: 'refused', reason });
  expect((await stored())?.body.language).toBe('fr');
});

it('has no settings for somebody who was never here', async () => {
  expect(await app.viewSettings({ person: 't:2' })).toEqual({ kind: 'refused', reason: 'notFound' });
});
