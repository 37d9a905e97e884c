import { worksheetParts } from '../../../bot/content/handbook';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days } from '../../../bot/domain/time';
import { enrolmentAt, pairAt, paperAt, personAt } from '../../../bot/usecases/collections';
import { makeUseCases } from '../../../bot/usecases';
import { readAt } from '../../../bot/usecases/documents';
import { longestPart, type WorksheetWords } from '../../../bot/usecases/closing/worksheet';
import { aPair, aSession, people, programme } from '../../support/builders';
import { aProfile } from '../../support/mentors';
import { aPerson, aProgramme, noon, testPorts, type TestPorts } from '../../support/ports';
import { snapshotOf } from '../../support/stored';
import { type OpenStore, storeKinds } from '../../support/stores';

const secret = 'I nearly gave up in March';
const thanks = 'You believed in me before I did';
const mentee = { pair: 'r1', actor: people.mentee } as const;
const mentor = { pair: 'r1', actor: people.mentor } as const;
const filled = (words: WorksheetWords) => ({ planning: '', learning: '', integrating: '', celebrating: '', redefining: '', movingOn: '', ...words });
const journey = { ...usualJourney, documents: { ...usualJourney.documents, worksheet: { use: 'required', before: 'ended' } }, sharing: { ...usualJourney.sharing, worksheet: 'coordinator' } } as const;

describe.each(storeKinds)('saying goodbye on $name', ({ open }) => {
  let opened: OpenStore;
  let ports: TestPorts;
  let app: ReturnType<typeof makeUseCases>;

  beforeEach(async () => {
    opened = await open();
    ports = await testPorts({ store: opened.store, programmes: [aProgramme({ id: programme, journey, coordinators: [people.stranger] }), aProgramme({ id: 'plain', journey: { ...usualJourney, documents: { ...usualJourney.documents, worksheet: { use: 'off' } } } })] });
    app = makeUseCases(ports);
  });
  afterEach(async () => {
    await ports.outbox.idle();
    await ports.close();
    await opened.close();
  });

  const stand = async (overrides: Partial<Pair> = {}): Promise<void> => {
    const { partition, id } = pairAt('r1');
    await ports.documents.pairs.create(partition, id, aPair({ status: 'close', createdAt: noon - days(90), since: noon, sessions: [aSession({ status: 'held', startsAt: noon - days(60) })], ...overrides }));
  };
  const pairNow = async (): Promise<Pair> => (await readAt(ports.documents.pairs, pairAt('r1')))!.body;
  const everything = async (): Promise<string> => JSON.stringify(await snapshotOf(ports.documents));
  const write = (words: WorksheetWords = { learning: secret }, from = 0, own: typeof mentee | typeof mentor = mentee) => app.saveWorksheet({ ...own, from, words: filled(words) });

  describe('the worksheet', () => {
    it('begins with what its author, and nobody else, set out for at sign-up', async () => {
      await stand();
      const { partition, id } = enrolmentAt(programme, 'mentee', people.mentee);
      await ports.documents.enrolments.create(partition, id, { programme, person: people.mentee, role: 'mentee', status: 'active', profile: aProfile({ objective: 'To lead a team of my own' }), codeAcceptedAt: noon, enrolledAt: noon, changedAt: noon });
      expect(await app.viewWorksheet(mentee)).toMatchObject({ value: { objective: 'To lead a team of my own' } });
      expect(await app.viewWorksheet(mentor)).not.toHaveProperty('value.objective');
    });

    it('is sealed, its author’s alone, and noted on the pair', async () => {
      await stand();
      expect(await write()).toMatchObject({ kind: 'done', value: { version: 1 } });
      await ports.outbox.idle();
      expect((await pairNow()).closing.worksheets).toEqual([people.mentee]);
      expect(await everything()).not.toContain(secret);
      expect(await app.viewWorksheet(mentee)).toMatchObject({ value: { words: { learning: secret }, version: 1, isShared: false } });
      expect(await app.viewWorksheet(mentor)).toMatchObject({ value: { words: {}, version: 0 } });
      for (const actor of [people.mentor, people.stranger]) expect(await app.readWorksheet({ pair: 'r1', actor, author: people.mentee })).toEqual({ kind: 'refused', reason: 'notYours' });
    });

    it('is shown to the other on purpose, once, with a message', async () => {
      await stand();
      await write();
      await Promise.all([app.shareWorksheet(mentee), app.shareWorksheet(mentee)]);
      await ports.outbox.idle();
      expect(await app.readWorksheet({ ...mentor, author: people.mentee })).toMatchObject({ kind: 'done', value: { authorName: 'Li Lei', words: { learning: secret } } });
      expect(await app.viewClosing(mentor)).toMatchObject({ value: { shared: [{ person: people.mentee, name: 'Li Lei' }] } });
      expect(await app.readWorksheet({ pair: 'r1', actor: people.otherMentor, author: people.mentee })).toEqual({ kind: 'refused', reason: 'notYours' });
      expect(await everything()).not.toContain(secret);
    });

    it('goes to the coordinator only when its author sends it', async () => {
      await stand();
      await write();
      const { partition, id } = paperAt('r1', 'worksheet', people.mentee, 1);
      expect((await ports.documents.papers.read(partition, id))?.body.sentAt).toBeUndefined();
      expect(await app.sendWorksheet(mentee)).toMatchObject({ kind: 'done', value: { sentAt: noon } });
      expect(await app.sendWorksheet(mentor)).toEqual({ kind: 'refused', reason: 'notFound' });
    });

    it('keeps what is stored when it was changed from elsewhere, and lets its author decide', async () => {
      await stand();
      await write();
      await write({ learning: 'Version two' }, 1);
      expect(await write({ learning: 'From the telephone' }, 1)).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
      expect(await app.viewWorksheet(mentee)).toMatchObject({ value: { words: { learning: 'Version two' }, version: 2 } });
      expect(await write({ learning: 'From the telephone' }, 2)).toMatchObject({ kind: 'done', value: { version: 3 } });
    });

    it('takes the same form twice for one', async () => {
      await stand();
      const taps = await Promise.all([write(), write()]);
      expect(taps.map((tap) => tap.kind === 'done' && tap.value.version)).toEqual([1, 1]);
    });

    it.each<[string, WorksheetWords, string]>([['nothing at all', {}, 'textMissing'], ['only blanks', { planning: ' \n' }, 'textMissing'], ['too much', { movingOn: 'x'.repeat(longestPart + 1) }, 'textTooLong']])('refuses %s', async (_what, words, reason) => {
      await stand();
      expect(await write(words)).toEqual({ kind: 'refused', reason });
    });

    it('has six parts, each kept', async () => {
      await stand();
      await write(Object.fromEntries(worksheetParts.map((part) => [part, `About ${part}`])));
      expect(await app.viewWorksheet(mentee)).toMatchObject({ value: { words: Object.fromEntries(worksheetParts.map((part) => [part, `About ${part}`])) } });
    });

    it('can be read but not changed after the end, and is not there where the programme has none', async () => {
      await stand({ status: 'ended', ended: { how: 'timeUp', by: 'system', at: noon } });
      expect(await write()).toEqual({ kind: 'refused', reason: 'pairEnded' });
      expect(await app.viewWorksheet(mentee)).toMatchObject({ kind: 'done', value: { mayEdit: false } });
    });

    it('is refused where the programme has none', async () => {
      await stand({ programme: 'plain' });
      expect(await write()).toEqual({ kind: 'refused', reason: 'notNow' });
      expect(await app.viewClosing(mentee)).not.toHaveProperty('value.worksheet');
    });

    it('lets its author finish once it is there, where it is required', async () => {
      await stand();
      expect(await app.viewClosing(mentee)).toMatchObject({ value: { mayFinish: false, worksheet: { isWritten: false, isRequired: true } } });
      await write();
      expect(await app.viewClosing(mentee)).toMatchObject({ value: { mayFinish: true, worksheet: { isWritten: true } } });
    });
  });

  describe('thanks', () => {
    const say = (text: string, id = 'form-1') => app.sayThanks({ ...mentee, id, text });

    it('are sealed, and read by the other', async () => {
      await stand();
      await say(thanks);
      await ports.outbox.idle();
      expect(await everything()).not.toContain(thanks);
      expect(await app.viewClosing(mentor)).toMatchObject({ value: { received: [{ from: people.mentee, name: 'Li Lei', words: thanks }] } });
      expect(await app.viewClosing(mentee)).toMatchObject({ value: { said: thanks, received: [] } });
    });

    it('are one note for ten taps, and told once', async () => {
      await stand();
      await Promise.all(Array.from({ length: 10 }, () => say(thanks)));
      await ports.outbox.idle();
      expect((await pairNow()).closing.thanks).toHaveLength(1);
      expect((await ledger()).filter(({ notice }) => notice === 'closing.thanks')).toHaveLength(1);
    });

    it('lose no words that come from an old form', async () => {
      await stand();
      await say(thanks);
      await say('And for the coffee');
      expect(await app.viewClosing(mentee)).toMatchObject({ value: { said: 'And for the coffee' } });
      expect((await pairNow()).closing.thanks).toHaveLength(1);
    });

    it('are still there after the end, but not changed any more', async () => {
      await stand();
      await say(thanks);
      await app.endPair(mentor);
      expect(await app.viewClosing(mentor)).toMatchObject({ value: { received: [{ words: thanks }] } });
      expect(await say('Too late')).toEqual({ kind: 'refused', reason: 'pairEnded' });
    });
  });

  const ledger = async () => Object.entries(await snapshotOf(ports.documents)).flatMap(([key, { body }]) => (key.startsWith('deliveries/') ? [body as { notice: string }] : []));

  it('keeps the plans of each to themselves', async () => {
    await stand();
    await app.chooseNext({ ...mentee, choices: ['findMentor'] });
    expect(await app.viewClosing(mentee)).toMatchObject({ value: { choices: ['findMentor'] } });
    expect(await app.viewClosing(mentor)).toMatchObject({ value: { choices: [] } });
  });

  it.each(['prepare', 'agree', 'grow', 'paused'] as const)('is not yet possible while they %s', async (status) => {
    await stand({ status });
    expect(await app.viewClosing(mentee)).toEqual({ kind: 'refused', reason: 'notNow' });
  });

  it('is nobody else’s', async () => {
    await stand();
    const stranger = { pair: 'r1', actor: people.otherMentee };
    const answers = await Promise.all([
      app.viewClosing(stranger), app.viewWorksheet(stranger), app.saveWorksheet({ ...stranger, from: 0, words: filled({ learning: 'x' }) }), app.shareWorksheet(stranger), app.sendWorksheet(stranger),
      app.sayThanks({ ...stranger, id: 'form-1', text: 'x' }), app.chooseNext({ ...stranger, choices: [] }), app.certificateOf({ pair: 'r1', person: people.otherMentee }), app.readWorksheet({ ...stranger, author: people.mentee }),
    ]);
    expect(answers).toEqual(answers.map(() => ({ kind: 'refused', reason: 'notYours' })));
  });

  describe('the certificate', () => {
    const asMentee = { pair: 'r1', person: people.mentee };
    const ended = { status: 'ended', ended: { how: 'completed', by: 'system', at: noon } } as const;

    it('says who, with whom, in what and when, in the person’s language', async () => {
      const { partition, id } = personAt(people.mentee);
      await ports.documents.people.create(partition, id, aPerson(people.mentee, { language: 'fr' }));
      await stand(ended);
      expect(await app.certificateOf(asMentee)).toEqual({
        kind: 'done',
        value: { name: 'Li Lei', partnerNames: ['Amina Diallo'], programmeName: 'Career mentoring 2026', role: 'mentee', from: '2025-12-02', until: '2026-03-02', sessions: 1, language: 'fr' },
      });
    });

    it('begins on the agreed day, and counts the meetings that the person attended', async () => {
      await stand({ ...ended, startsOn: '2025-12-10', sessions: [aSession({ status: 'held' }), aSession({ number: 2, status: 'held', attended: [people.mentor] }), aSession({ number: 3, status: 'held', attended: [people.mentee] }), aSession({ number: 4, status: 'missed' })] });
      expect(await app.certificateOf(asMentee)).toMatchObject({ value: { from: '2025-12-10', sessions: 2, language: 'en' } });
    });

    it.each<[string, Partial<Pair>]>([['before the end', {}], ['without a meeting', { ...ended, sessions: [] }], ['after a no-fault end', { ...ended, ended: { how: 'noFault', by: people.mentor, at: noon } }]])('is not there %s', async (_when, particular) => {
      await stand(particular);
      expect(await app.certificateOf(asMentee)).toEqual({ kind: 'refused', reason: 'notNow' });
    });
  });
});
