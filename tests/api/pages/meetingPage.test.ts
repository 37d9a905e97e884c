import { type ClockPage, type MeetingPage, type MeetingView, type NotesSaved, type PromptPage } from '../../../bot/contracts/meetingPage';
import { longestAnswer } from '../../../bot/domain/papers/log';
import { hours } from '../../../bot/domain/time';
import { type FormedPair } from '../../support/journey';
import { meetingPlanned, sessionNow } from '../../support/meetings';
import { idOf } from '../../support/productPeople';
import { startTabStage, type TabStage } from '../../support/tabStage';
import { grownPair } from '../../tabs/pairScenes';
import { asks, posting } from '../support/asking';

let stage: TabStage;
let formed: FormedPair;
beforeAll(async () => void (stage = await startTabStage()));
beforeEach(async () => void (formed = await grownPair(stage)));
afterAll(() => stage.stop());

type Who = 'mentee' | 'mentor';
const base = (): string => `/api/pairs/${formed.pair}/meeting`;
const page = async (who: Who = 'mentee'): Promise<MeetingPage> => (await asks(stage, formed[who], base())).body as MeetingPage;
const meeting = async (who: Who = 'mentee'): Promise<MeetingView> => {
  const found = (await page(who)).meeting;
  if (!found) throw new Error('No meeting is shown');
  return found;
};
const app = () => stage.server.app.useCases;
let saves = 0;
const notes = (who: Who, from: string, text: string) => asks(stage, formed[who], `${base()}/1/notes`, posting({ base: from, text, save: `save-${(saves += 1)}` }));
const prompt = async (query: string): Promise<PromptPage> => (await asks(stage, formed.mentee, `${base()}/1/prompt?${query}`)).body as PromptPage;

/** The meeting begins in an hour. */
async function soon(): Promise<number> {
  const at = Math.ceil(stage.clock.now() / hours(24)) * hours(24) + hours(8);
  const monday = at + ((8 - new Date(at).getUTCDay()) % 7) * hours(24);
  await meetingPlanned(formed, { at: monday });
  await stage.settle();
  stage.clock.advance(monday - hours(1) - stage.clock.now());
  return monday;
}
const begins = async (): Promise<void> => {
  await soon();
  stage.clock.advance(hours(1.5));
};

it('says kindly that no meeting is near, and how to arrange one', async () => {
  const { meeting: shown, none } = await page();
  expect(shown).toBeUndefined();
  expect(none).toEqual({ sentence: 'No meeting is planned yet. Suggest a few times: one tap by Moses is enough.', buttons: [expect.objectContaining({ title: 'Suggest times', verb: 'meetings.propose', primary: true })] });
});

it('says whose turn it is while times are only suggested', async () => {
  await formed.mentor.taps({ verb: 'meetings.offer', data: { v: 1, pair: formed.pair, session: 1 } }, { times: String(stage.clock.now() + hours(20)), length: '60' });
  expect((await page('mentor')).none?.sentence).toBe('You have suggested these times. You will hear from me as soon as there is an answer.');
  expect((await page('mentee')).none).toEqual({ sentence: 'Moses suggests these times. Tap the one that suits you.', buttons: [expect.objectContaining({ title: 'Open', verb: 'meetings.show' })] });
});

it('has the agenda in the programme’s minutes, and the stage of the meeting by the clock', async () => {
  await soon();
  const before = await meeting();
  expect(before).toMatchObject({ number: 1, stage: 'before', finish: { mayHold: false, log: 'off' } });
  expect(before.agenda.map(({ part, minutes, label }) => ({ part, minutes, label }))).toEqual([
    { part: 'checkIn', minutes: 10, label: 'Check-in: 10 minutes' }, { part: 'urgent', minutes: 15, label: 'What is urgent: 15 minutes' }, { part: 'topic', minutes: 35, label: 'Topic of the day: 35 minutes' },
  ]);
  stage.clock.advance(hours(1));
  expect(await meeting()).toMatchObject({ stage: 'underWay', finish: { mayHold: true, mayMiss: true, metTitle: 'We met', log: 'open' } });
  stage.clock.advance(hours(1));
  expect((await meeting()).stage).toBe('over');
});

it('shows notes and timer to both, the same', async () => {
  await begins();
  expect((await notes('mentee', '', 'Networks')).body).toEqual({ text: 'Networks', version: 1 } satisfies NotesSaved);
  expect((await notes('mentor', '', 'Ask Rosa')).body).toEqual({ text: 'Networks\nAsk Rosa', version: 2 });
  await asks(stage, formed.mentor, `${base()}/1/timer`, posting({ part: 'checkIn' }));
  for (const who of ['mentee', 'mentor'] as const) expect(await meeting(who)).toMatchObject({ notes: { text: 'Networks\nAsk Rosa', version: 2, mayWrite: true, isGroup: false }, timer: { part: 'checkIn', startedAt: stage.clock.now() } });
  await asks(stage, formed.mentee, `${base()}/1/timer`, posting({}));
  expect((await meeting('mentor')).timer).toBeUndefined();
});

it('is the same page as long as nothing changed, so that whoever has it waits', async () => {
  await begins();
  const version = async () => (await stage.call(formed.mentee, base())).headers.get('etag');
  const first = await version();
  stage.clock.advance(60_000);
  expect(await version()).toBe(first);
  await notes('mentor', '', 'News');
  expect(await version()).not.toBe(first);
});

it('wakes a reader who waits as soon as somebody writes', async () => {
  await begins();
  const known = (await stage.call(formed.mentee, base())).headers.get('etag') ?? '';
  const waiting = stage.call(formed.mentee, base(), { headers: { 'if-none-match': known, prefer: 'wait=25' } });
  await notes('mentor', '', 'Awake');
  expect(((await (await waiting).json()) as MeetingPage).meeting?.notes.text).toBe('Awake');
});

it('asks one question after the other, of a theme when one is chosen, and begins again after the last', async () => {
  await soon();
  const first = await prompt('place=0');
  expect(first.question).toBeTruthy();
  expect((await prompt(`place=${first.place + 1}`)).question).not.toBe(first.question);
  const [, theme] = first.themes;
  const chosen = await prompt(`place=0&theme=${theme?.code}`);
  expect(chosen).toMatchObject({ theme: theme?.code, question: expect.any(String) });
  const seen = new Set<string | undefined>();
  for (let place = 0; place < 60; place += 1) seen.add((await prompt(`place=${place}&theme=${theme?.code}`)).question);
  expect(seen.size).toBeLessThan(20);
  expect((await prompt('place=0&theme=nonsense')).theme).toBe('');
});

it('prepares the log from topic, notes and actions, no longer than an answer may be', async () => {
  const monday = await soon();
  stage.clock.advance(monday - stage.clock.now() + hours(0.5));
  const actor = idOf(formed.mentor);
  await app().addAction({ pair: formed.pair, actor, action: 'a1', text: 'Read the strategy', owner: idOf(formed.mentee), dueOn: '', timeZone: 'UTC' });
  await app().addAction({ pair: formed.pair, actor, action: 'a2', text: 'Write to Rosa', owner: actor, dueOn: '', timeZone: 'UTC' });
  await app().finishActions({ pair: formed.pair, actor, actions: ['a2'] });
  await notes('mentee', '', 'The panel is in May.\n');
  expect((await meeting()).finish.prepared).toEqual({ issues: 'The panel is in May.', followUp: '✓ Moses: Write to Rosa\nMina: Read the strategy' });
  await notes('mentee', 'The panel is in May.\n', 'word '.repeat(400));
  const { issues } = (await meeting()).finish.prepared;
  expect([...issues].length).toBeLessThanOrEqual(longestAnswer);
  expect(issues).toMatch(/word…$/);
});

it('takes the answer whether they met, once or twice, and then asks for the log and the next date', async () => {
  await begins();
  const met = posting({ met: true });
  for (const who of ['mentee', 'mentor'] as const) expect((await asks(stage, formed[who], `${base()}/1/outcome`, met)).status).toBe(200);
  expect((await sessionNow(stage, formed)).status).toBe('held');
  expect((await meeting()).finish).toMatchObject({ outcome: { isHeld: true, sentence: expect.stringContaining('You met') }, log: 'open', buttons: [{ verb: 'meetings.propose', primary: true }] });
  await app().saveLog({ pair: formed.pair, actor: idOf(formed.mentee), session: 1, from: 0, typed: { issues: 'Trust', objectives: '', followUp: '', takeAways: '', nextOn: '', nextTopic: 'The panel' } });
  await stage.settle();
  expect((await meeting('mentee')).finish).toMatchObject({ log: 'written', buttons: [{ title: 'Your log of meeting 1' }, { verb: 'meetings.propose', data: { topic: 'The panel' } }] });
  expect((await meeting('mentor')).finish.log).toBe('open');
});

it('says without blame that it did not take place', async () => {
  await begins();
  await asks(stage, formed.mentee, `${base()}/1/outcome`, posting({ met: false }));
  expect((await meeting('mentor')).finish).toMatchObject({ outcome: { isHeld: false, sentence: expect.stringContaining('That happens') }, log: 'off' });
});

it('gives the server’s clock, so that every screen counts the same', async () => {
  expect((await asks(stage, formed.mentee, '/api/clock')).body).toEqual({ now: stage.clock.now() } satisfies ClockPage);
});

it.each([
  ['notes without words to begin from', 'notes', { text: 'x', save: 's' }, 400], ['notes that nobody types', 'notes', { base: '', text: 'x'.repeat(50_000), save: 's' }, 400], ['notes a little too long', 'notes', { base: '', text: 'x'.repeat(5_001), save: 's' }, 422],
  ['a part that no agenda has', 'timer', { part: 'lunch' }, 400], ['an answer that is neither yes nor no', 'outcome', { met: 'perhaps' }, 400],
])('refuses %s', async (_what, path, body, status) => {
  await begins();
  expect((await asks(stage, formed.mentee, `${base()}/1/${path}`, posting(body))).status).toBe(status);
});
