import { z } from 'zod';
import { type LogFormPage, type PaperPage, type PapersPage } from '../../../bot/contracts/papersPage';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days } from '../../../bot/domain/time';
import { type FormedPair } from '../../support/journey';
import { idOf } from '../../support/productPeople';
import { meetingPlanned, tuesday } from '../../support/meetings';
import { everythingIn } from '../../support/stored';
import { startTabStage, type TabStage } from '../../support/tabStage';
import { type Person } from '../../support/teams/person';
import { tenant } from '../../support/world';
import { metOn, metPair } from '../../tabs/papersScene';
import { asks, posting } from '../support/asking';

const coordinatorId = '44444444-4444-4444-8444-444444444444';
const secret = 'Xylophone';

let stage: TabStage;
let formed: FormedPair;
let coordinator: Person;
beforeAll(async () => {
  stage = await startTabStage({ programmes: [{ coordinators: [`${tenant}:${coordinatorId}`], journey: { ...usualJourney, sharing: { ...usualJourney.sharing, log: 'coordinator' } } }] });
  coordinator = stage.newcomer('Cora', { objectId: coordinatorId });
});
beforeEach(async () => {
  formed = await metPair(stage);
});
afterAll(() => stage.stop());

const at = (path: string): string => `/api/pairs/${formed.pair}/${path}`;
const get = (person: Person, path: string) => asks(stage, person, at(path));
const post = (person: Person, path: string, body: unknown = {}) => asks(stage, person, at(path), posting(body));
const paperOf = (author: Person, kind: 'log' | 'note' = 'log', number = 1): string => `papers/${kind}/${number}?author=${encodeURIComponent(idOf(author))}`;
const parse = <Body>(answer: { readonly status: number; readonly text: string }): Body => {
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return JSON.parse(answer.text);
};
const list = async (person: Person): Promise<PapersPage> => parse(await get(person, 'papers'));
const writes = (person: Person, issues = secret, from = 0) => post(person, 'log/1', { from, issues });
const sentence = z.object({ sentence: z.string() });
const titles = ({ sessions, notes }: PapersPage): string[] => [...sessions.flatMap(({ papers }) => papers), ...notes].map(({ title }) => title);

describe('the list', () => {
  it('has the meetings that were, newest first, with what became of each and who has written about it', async () => {
    const { useCases: app } = stage.server.app;
    await metOn(stage, formed, 2);
    await app.missSession({ pair: formed.pair, session: 2, actor: idOf(formed.mentor) });
    await metOn(stage, formed, 3);
    await writes(formed.mentor);
    await stage.settle();
    const { sessions } = await list(formed.mentee);
    expect(sessions).toMatchObject([
      { number: 3, line: expect.stringMatching(/^Tuesday, .*: did you meet\?$/), mayWrite: true },
      { number: 2, line: expect.stringMatching(/: did not take place$/), mayWrite: true },
      { number: 1, line: expect.stringMatching(/: you met$/), loggedBy: 'Moses', papers: [], mayWrite: true },
    ]);
  });

  it('leaves out what is to come and what was called off', async () => {
    const { useCases: app } = stage.server.app;
    await meetingPlanned(formed, { at: tuesday + days(7 * 60), number: 2 });
    expect((await list(formed.mentee)).sessions.map(({ number }) => number)).toEqual([1]);
    await app.cancelSession({ pair: formed.pair, session: 2, actor: idOf(formed.mentor) });
    expect((await list(formed.mentee)).sessions.map(({ number }) => number)).toEqual([1]);
  });

  it('shows another’s log or note only while it is shared on purpose, and never its words', async () => {
    const { mentee, mentor } = formed;
    await writes(mentee);
    await post(mentee, 'notes/1', { from: 0, text: secret });
    expect(titles(await list(mentor))).toEqual([]);
    await post(mentee, 'papers/log/1/share');
    await post(mentee, 'papers/note/1/share');
    const shared = await get(mentor, 'papers');
    expect(titles(parse(shared))).toEqual(['Log of meeting 1 by Mina', expect.stringMatching(/^Note of .* by Mina$/)]);
    expect(shared.text).not.toContain(secret);
    await post(mentee, 'papers/log/1/unshare');
    await post(mentee, 'papers/note/1/unshare');
    expect(titles(await list(mentor))).toEqual([]);
  });

  it('says of one’s own who can read it, and begins one’s own notes', async () => {
    const { mentee } = formed;
    await writes(mentee);
    await post(mentee, 'notes/1', { from: 0, text: 'x'.repeat(200) });
    const page = await list(mentee);
    expect(page.sessions[0]?.papers).toMatchObject([{ isOwn: true, states: ['private'] }]);
    expect([...(page.notes[0]?.excerpt ?? '')]).toHaveLength(120);
    await post(mentee, 'papers/log/1/share');
    await post(mentee, 'papers/log/1/send');
    expect((await list(mentee)).sessions[0]?.papers).toMatchObject([{ states: ['shared', 'sent'] }]);
  });

  it('wakes whoever waits, when something is shared and when it is taken back', async () => {
    const { mentee, mentor } = formed;
    await writes(mentee);
    await stage.settle();
    const waits = async (version: string) => {
      const answer = await asks(stage, mentor, at('papers'), { headers: { 'if-none-match': version, prefer: 'wait=20' } });
      return { titles: titles(parse(answer)), version: answer.headers.get('etag') ?? '' };
    };
    const first = (await get(mentor, 'papers')).headers.get('etag') ?? '';
    const [shared] = await Promise.all([waits(first), post(mentee, 'papers/log/1/share')]);
    expect(shared.titles).toEqual(['Log of meeting 1 by Mina']);
    const [back] = await Promise.all([waits(shared.version), post(mentee, 'papers/log/1/unshare')]);
    expect(back.titles).toEqual([]);
  });
});

describe('one log', () => {
  it('is read by its author, by the others once shared, by the coordinator once sent, and by nobody else', async () => {
    const { mentee, mentor } = formed;
    const stranger = stage.newcomer('Sid');
    await writes(mentee);
    const statuses = async () => Promise.all([mentee, mentor, coordinator, stranger].map(async (person) => (await get(person, paperOf(mentee))).status));
    expect(await statuses()).toEqual([200, 403, 403, 403]);
    expect(sentence.parse((await post(mentee, 'papers/log/1/share')).body).sentence).toBe('Shared with Moses.');
    expect(await statuses()).toEqual([200, 200, 403, 403]);
    await post(mentee, 'papers/log/1/unshare');
    expect(await statuses()).toEqual([200, 403, 403, 403]);
    await post(mentee, 'papers/log/1/send');
    expect(await statuses()).toEqual([200, 403, 200, 403]);
    for (const person of [coordinator, stranger]) {
      for (const path of ['papers', 'log/1']) expect((await get(person, path)).status).toBe(403);
      for (const path of ['papers/log/1/share', 'papers/log/1/unshare', 'papers/note/1/remove', 'notes/1', 'log/1']) expect([path, (await post(person, path, { from: 0, text: 'x', issues: 'x' })).status]).toEqual([path, 403]);
    }
  });

  it('has each answer under its question, and for its author what can be done about it', async () => {
    const { mentee, mentor } = formed;
    await post(mentee, 'log/1', { from: 0, issues: 'Trust\nand time', takeAways: 'Ask', nextTopic: 'Networks', nextOn: '2026-12-07' });
    const page = parse<PaperPage>(await get(mentee, 'papers/log/1'));
    expect(page.words).toEqual([{ name: 'What mattered', text: 'Trust\nand time' }, { name: 'What you take away', text: 'Ask' }, { name: 'Next meeting', text: '7 December 2026\nNetworks' }]);
    expect([page.deeds.map(({ deed }) => deed), page.mayChange]).toEqual([['share', 'send'], true]);
    await post(mentee, 'papers/log/1/share');
    const theirs = parse<PaperPage>(await get(mentor, paperOf(mentee)));
    expect(theirs).toMatchObject({ isOwn: false, deeds: [], mayChange: false, buttons: [], who: ['Mina chose to share this with you. Please keep it to yourself.'] });
  });

  it('stands nowhere in the clear', async () => {
    await writes(formed.mentee);
    await post(formed.mentee, 'notes/1', { from: 0, text: secret });
    await stage.settle();
    expect(JSON.stringify(await everythingIn(stage.documents.papers))).not.toContain(secret);
  });
});

describe('the form of a log', () => {
  it('has the questions, what was said so far, and who can read it', async () => {
    const { mentee } = formed;
    const empty = parse<LogFormPage>(await get(mentee, 'log/1'));
    expect(empty.fields.map(({ label }) => label)).toEqual(['What mattered', 'What you are working towards', 'What happens next, and who does it', 'What you take away', 'Next meeting: date (optional)', 'Next meeting: topic (optional)']);
    expect(empty).toMatchObject({ version: 0, said: {}, who: ['Only you can read this. Whether you ever share it is up to you.'] });
    expect(sentence.parse((await writes(mentee)).body).sentence).toBe('Saved. That is all for today.');
    expect(parse<LogFormPage>(await get(mentee, 'log/1'))).toMatchObject({ version: 1, said: { issues: secret }, read: [{ name: 'What mattered', text: secret }] });
  });

  it('takes the same words sent twice for one, and lets the second of two devices compare', async () => {
    const { mentee } = formed;
    expect([(await writes(mentee, 'Phone')).status, (await writes(mentee, 'Phone')).status]).toEqual([200, 200]);
    expect(await writes(mentee, 'Desk')).toMatchObject({ status: 409, body: { code: 'changedMeanwhile', todo: 'reload' } });
    expect((await writes(mentee, 'Desk', 1)).status).toBe(200);
    expect(parse<LogFormPage>(await get(mentee, 'log/1'))).toMatchObject({ version: 2, said: { issues: 'Desk' } });
  });

  it.each([['nothing', '  ', 'textMissing'], ['too much', 'x'.repeat(601), 'textTooLong']])('refuses %s in words that help', async (_what, issues, code) => {
    expect(await writes(formed.mentee, issues)).toMatchObject({ status: 422, body: { code, todo: 'correct' } });
  });

  it('is each author’s own', async () => {
    await writes(formed.mentee);
    expect(parse<LogFormPage>(await get(formed.mentor, 'log/1'))).toMatchObject({ version: 0, said: {} });
  });
});

describe('a note', () => {
  it('is one when its form is sent twice, is changed, and is gone when deleted', async () => {
    const { mentee } = formed;
    const save = (text: string, from: number) => post(mentee, 'notes/1', { from, text });
    await save('A book', 0);
    await save('A book', 0);
    expect((await list(mentee)).notes).toHaveLength(1);
    expect((await save('A better book', 1)).status).toBe(200);
    expect(await save('Another', 1)).toMatchObject({ status: 409, body: { code: 'changedMeanwhile' } });
    expect(parse<PaperPage>(await get(mentee, 'papers/note/1'))).toMatchObject({ text: 'A better book', version: 2 });
    expect(sentence.parse((await post(mentee, 'papers/note/1/remove')).body).sentence).toBe('Your note is deleted.');
    expect((await list(mentee)).notes).toEqual([]);
    expect((await get(mentee, 'papers/note/1')).status).toBe(404);
  });

  it.each(['log/1/remove', 'note/1/send', 'note/1/burn', 'assessment/1/share'])('understands no %s', async (path) => {
    expect((await post(formed.mentee, `papers/${path}`)).status).toBe(400);
  });
});
