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

describe('somebody who is seen in the tab', () => {
  const { conversation: _chat, ...elsewhere } = turn;
  const seen = { ...elsewhere, inTab: true } as const;
  const blocked = async (): Promise<void> => {
    const person = await stored();
    if (!person) throw new Error('There must be a person');
    await ports.documents.people.replace(person, { ...person.body, unreachableSince: 1 });
    ports.clock.forward(120_000);
  };

  it('is known before they ever wrote to the bot, and has no chat yet', async () => {
    expect(await app.notePresence(seen)).toMatchObject({ name: 'Amina', language: 'fr', timeZone: 'Africa/Nairobi' });
    expect((await stored())?.body).not.toHaveProperty('conversation');
    expect(await app.notePresence(turn)).toMatchObject({ conversation: { id: 'chat' } });
  });

  it('keeps the chat that is known, and nothing is written when nothing is new', async () => {
    await app.notePresence(turn);
    const before = await stored();
    expect(await app.notePresence(seen)).toMatchObject({ conversation: { id: 'chat' } });
    expect(await app.notePresence({ id: seen.id, name: '', inTab: true })).toMatchObject({ name: 'Amina', language: 'fr', timeZone: 'Africa/Nairobi' });
    expect(await stored()).toEqual(before);
  });

  it('is no more reachable for that: only a word in the chat shows that the bot is welcome again', async () => {
    await app.notePresence(turn);
    await blocked();
    expect(await app.notePresence(seen)).toMatchObject({ unreachableSince: 1 });
    expect(await app.notePresence({ ...seen, name: 'Amina Diallo', timeZone: 'America/Lima' })).toMatchObject({ unreachableSince: 1, name: 'Amina Diallo', timeZone: 'America/Lima' });
    expect(await app.notePresence(turn)).not.toHaveProperty('unreachableSince');
  });

  it('is read to in the language and on the clock that they chose, whatever the browser says', async () => {
    await app.notePresence(turn);
    await app.saveSettings({ person: 't:1', language: 'ar', timeZone: 'Asia/Amman', quietFrom: 22, quietUntil: 6 });
    expect(await app.notePresence({ ...seen, locale: 'es-ES', timeZone: 'America/Lima' })).toMatchObject({ language: 'ar', timeZone: 'Asia/Amman' });
  });
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
