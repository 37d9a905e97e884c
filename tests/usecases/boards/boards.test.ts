import { hours } from '../../../bot/domain/time';
import { longestNotes, mostPages } from '../../../bot/domain/boards/board';
import { makeUseCases, type UseCases } from '../../../bot/usecases';
import { boardAt, keyAt, pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aPair, aSession, noon, people, twoMembers } from '../../support/builders';
import { aProgramme, type TestPorts, testPorts } from '../../support/ports';
import { type OpenStore, storeKinds } from '../../support/stores';

const { mentee, mentor, stranger, otherMentee } = people;
const notYours = { kind: 'refused', reason: 'notYours' };

describe.each(storeKinds)('the board of a pair on $name', ({ open }) => {
  let store: OpenStore;
  let ports: TestPorts;
  let app: UseCases;
  beforeEach(async () => {
    store = await open();
    ports = await testPorts({ store: store.store, programmes: [aProgramme()], now: noon });
    app = makeUseCases(ports);
    const members = [...twoMembers, { person: otherMentee, name: 'Chidi', role: 'mentee' as const, leftAt: noon }];
    await ports.documents.pairs.create('r1', 'pair', aPair({ status: 'grow', members, sessions: [aSession({ startsAt: noon - hours(0.5) }), aSession({ number: 2, status: 'cancelled' })] }));
  });
  afterEach(async () => {
    await ports.close();
    await store.close();
  });

  let saves = 0;
  const save = (actor: string, base: string, text: string, more: { readonly session?: number; readonly save?: string } = {}) => app.saveNotes({ pair: 'r1', actor, session: 1, base, text, save: `save-${(saves += 1)}`, ...more });
  const meeting = async (actor: string) => {
    const view = await app.viewBoard({ pair: 'r1', actor });
    if (view.kind === 'refused') throw new Error(view.reason);
    return view.value.meeting;
  };

  it('shows both what either has typed', async () => {
    expect(await save(mentee, '', 'Networks')).toEqual({ kind: 'done', value: { text: 'Networks', version: 1 } });
    expect(await save(mentor, '', 'Whom to ask')).toEqual({ kind: 'done', value: { text: 'Networks\nWhom to ask', version: 2 } });
    for (const actor of [mentee, mentor]) expect((await meeting(actor))?.notes).toEqual({ text: 'Networks\nWhom to ask', version: 2 });
  });

  it('loses no word when all write at once', async () => {
    await save(mentee, '', 'Agenda');
    const words = Array.from({ length: 8 }, (_, index) => `word${index}`);
    const saved = await Promise.all(words.map((word, index) => save(index % 2 === 0 ? mentee : mentor, 'Agenda', `Agenda\n${word}`)));
    expect(saved.map(({ kind }) => kind)).toEqual(words.map(() => 'done'));
    const notes = (await meeting(mentor))?.notes;
    expect(notes?.text.split('\n').sort()).toEqual(['Agenda', ...words]);
    expect(notes?.version).toBe(words.length + 1);
  });

  it('keeps the timer and the notes that are changed at once', async () => {
    await Promise.all([save(mentee, '', 'One'), app.runTimer({ pair: 'r1', actor: mentor, session: 1, part: 'checkIn' }), app.runTimer({ pair: 'r1', actor: mentee, session: 1, part: 'checkIn' })]);
    expect(await meeting(mentor)).toMatchObject({ notes: { text: 'One' }, timer: { part: 'checkIn', startedAt: noon } });
  });

  it('takes what is sent again for what has arrived, also when it was changed since', async () => {
    await save(mentee, '', 'Goals and hopes', { save: 'first' });
    await save(mentor, 'Goals and hopes', 'Goals');
    expect(await save(mentee, '', 'Goals and hopes', { save: 'first' })).toEqual({ kind: 'done', value: { text: 'Goals', version: 2 } });
  });

  it('writes nothing where nothing changed', async () => {
    await save(mentee, '', 'Same');
    const before = await readAt(ports.documents.boards, boardAt('r1'));
    expect(await save(mentor, 'Same', 'Same')).toEqual({ kind: 'done', value: { text: 'Same', version: 1 } });
    expect(await readAt(ports.documents.boards, boardAt('r1'))).toEqual(before);
  });

  it('refuses everything to whoever is not in the pair, or not any more', async () => {
    for (const actor of [stranger, otherMentee]) {
      expect(await app.viewBoard({ pair: 'r1', actor })).toEqual(notYours);
      expect(await save(actor, '', 'Mine')).toEqual(notYours);
      expect(await app.runTimer({ pair: 'r1', actor, session: 1, part: 'topic' })).toEqual(notYours);
    }
    expect(await readAt(ports.documents.boards, boardAt('r1'))).toBeUndefined();
  });

  it.each([
    ['notes of a session that is not there', { session: 9 }, 'Text', 'notFound'], ['notes of one that was called off', { session: 2 }, 'Text', 'notFound'],
    ['a text that is too long', {}, 'x'.repeat(longestNotes + 1), 'textTooLong'], ['one that nobody types', {}, 'x'.repeat(longestNotes * 9), 'textTooLong'],
  ])('refuses %s', async (_what, more, text, reason) => {
    expect(await save(mentee, '', text, more)).toEqual({ kind: 'refused', reason });
  });

  it('refuses what is too long only together, and keeps what was there', async () => {
    await save(mentee, '', 'a'.repeat(longestNotes));
    expect(await save(mentor, '', 'one word more')).toEqual({ kind: 'refused', reason: 'textTooLong' });
    expect((await meeting(mentor))?.notes?.version).toBe(1);
  });

  it('keeps a space or a line break at the end, since more is about to follow, and drops what cannot be seen', async () => {
    expect(await save(mentee, '', 'One \r\ntwo\u0007\u202E \n')).toMatchObject({ value: { text: 'One \ntwo \n' } });
  });

  it('stores no word in the clear', async () => {
    await save(mentee, '', 'Xylophone тайна');
    expect(JSON.stringify(await readAt(ports.documents.boards, boardAt('r1')))).not.toMatch(/Xylophone|тайна/);
  });

  it('is read and written by nobody once the pair’s key is deleted', async () => {
    await save(mentee, '', 'Secret');
    const key = await readAt(ports.documents.keys, keyAt('r1'));
    if (key) await ports.documents.keys.remove(key);
    // Another process, which has not kept the key.
    const fresh = await testPorts({ store: store.store, now: noon });
    const elsewhere = makeUseCases(fresh);
    const view = await elsewhere.viewBoard({ pair: 'r1', actor: mentee });
    expect(view).toMatchObject({ kind: 'done' });
    expect(view.kind === 'done' && view.value.meeting?.notes).toBeUndefined();
    expect(await elsewhere.saveNotes({ pair: 'r1', actor: mentee, session: 1, base: '', text: 'More', save: 's' })).toEqual({ kind: 'refused', reason: 'notNow' });
  });

  it('is closed when the pair has ended, and stays to be read', async () => {
    await save(mentee, '', 'Before');
    const pair = await readAt(ports.documents.pairs, pairAt('r1'));
    if (pair) await ports.documents.pairs.replace(pair, { ...pair.body, status: 'ended', ended: { how: 'noFault', by: mentee, at: noon } });
    expect(await save(mentee, 'Before', 'After')).toEqual({ kind: 'refused', reason: 'pairEnded' });
    expect(await app.runTimer({ pair: 'r1', actor: mentee, session: 1, part: 'topic' })).toEqual({ kind: 'refused', reason: 'pairEnded' });
    expect((await meeting(mentee))?.notes?.text).toBe('Before');
  });

  it('keeps the notes of the last sessions only', async () => {
    const pair = await readAt(ports.documents.pairs, pairAt('r1'));
    const sessions = Array.from({ length: mostPages + 2 }, (_, index) => aSession({ number: index + 1, startsAt: noon - hours(200 - index) }));
    if (pair) await ports.documents.pairs.replace(pair, { ...pair.body, sessions });
    for (const { number } of sessions) await save(mentee, '', `Notes ${number}`, { session: number });
    const board = await readAt(ports.documents.boards, boardAt('r1'));
    expect(board?.body.pages.map(({ session }) => session)).toEqual(sessions.slice(2).map(({ number }) => number));
  });
});
