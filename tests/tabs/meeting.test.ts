import { type Browser, type Locator } from 'playwright-core';
import { templates } from '../../bot/content/templates';
import { hours } from '../../bot/domain/time';
import { launchBrowser } from '../support/browser';
import { bringTogether, joins, tapped } from '../support/gathered';
import { type FormedPair } from '../support/journey';
import { accessibilityFaults, keyboardFaults, overflowFaults, tabFrame } from '../support/looking';
import { meetingPlanned, pairDocument, sessionNow } from '../support/meetings';
import { idOf } from '../support/productPeople';
import { openTab, type TabOptions, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { until } from '../support/until';
import { actionAdded, grownPair } from './pairScenes';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage({ programmes: [{}, { ...templates.circle, id: 'peers', name: 'Peers' }] }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

/** What the two are promised. */
const liveMs = 2_000;

/** A pair whose meeting has been going on for a quarter of an hour, with one thing to do. */
async function inMeeting(names: readonly [string, string]): Promise<FormedPair> {
  const formed = await grownPair(stage, names);
  const at = workingHour();
  await meetingPlanned(formed, { at });
  await actionAdded(stage, formed, { id: `a-${formed.pair}`, text: 'Read the strategy' });
  await stage.settle();
  stage.clock.advance(at + hours(0.25) - stage.clock.now());
  return formed;
}

/** Eleven in Nairobi on the next day that is Tuesday, Wednesday or Thursday. */
function workingHour(): number {
  const midnight = Math.ceil(stage.clock.now() / hours(24)) * hours(24);
  const found = Array.from({ length: 8 }, (_, day) => midnight + hours(24 * day + 8)).find((at) => [2, 3, 4].includes(new Date(at).getUTCDay()));
  if (found === undefined) throw new Error('A week without working days');
  return found;
}

const panel = (person: TabOptions['person'], pair: string, more: Partial<TabOptions> = {}): Promise<TabPage> => openTab(browser, stage, { person, path: `/tabs/pair/${pair}`, frame: 'sidePanel', width: 300, height: 1000, ...more });
const both = ({ mentee, mentor, pair }: FormedPair) => Promise.all([panel(mentee, pair), panel(mentor, pair)]);
const notesOf = ({ tab }: TabPage): Locator => tab.getByRole('textbox', { name: 'What you want to keep of this meeting' });
const saved = ({ tab }: TabPage): Promise<void> => tab.getByRole('region', { name: 'Shared notes' }).getByText('Saved', { exact: true }).waitFor();
/** Waits until the notes of all are this text. */
async function allRead(pages: readonly TabPage[], text: RegExp | string): Promise<void> {
  const fits = (value: string): boolean => (typeof text === 'string' ? value === text : text.test(value));
  for (const each of pages) {
    if (!(await until(async () => fits(await notesOf(each).inputValue())))) throw new Error(`The notes stay ${JSON.stringify(await notesOf(each).inputValue())}`);
  }
}

it('takes the words of both who type at once, and shows them to both', async () => {
  const formed = await inMeeting(['Mina', 'Moses']);
  const pages = await both(formed);
  const [mine, theirs] = pages;
  await Promise.all(pages.map((each) => notesOf(each).waitFor()));
  const lines = ['The panel is in May and I am a little afraid of it', 'Ask Rosa how she prepared for hers last year'] as const;
  await Promise.all(pages.map((each, index) => notesOf(each).pressSequentially(lines[index] ?? '', { delay: 40 })));
  const whole = new RegExp(`^(${lines[0]}\n${lines[1]}|${lines[1]}\n${lines[0]})$`);
  await allRead(pages, whole);
  await Promise.all(pages.map(saved));
  expect(await notesOf(mine).inputValue()).toBe(await notesOf(theirs).inputValue());
  expect([...mine.complaints, ...theirs.complaints]).toEqual([]);
  await Promise.all(pages.map((each) => each.close()));
});

it('shows the other within two seconds what one has typed', async () => {
  const formed = await inMeeting(['Lea', 'Leo']);
  const pages = await both(formed);
  const [mine, theirs] = pages;
  await Promise.all(pages.map((each) => notesOf(each).waitFor()));
  await notesOf(mine).pressSequentially('Now');
  expect(await until(async () => (await notesOf(theirs).inputValue()) === 'Now', liveMs)).toBe(true);
  await Promise.all(pages.map((each) => each.close()));
});

it('keeps the caret where somebody types while the other writes above', async () => {
  const formed = await inMeeting(['Nora', 'Ned']);
  const pages = await both(formed);
  const [mine, theirs] = pages;
  await notesOf(mine).fill('First line\nMy own ');
  await allRead([theirs], 'First line\nMy own ');
  await notesOf(mine).press('Control+End');
  await notesOf(theirs).press('Control+Home');
  await notesOf(theirs).pressSequentially('Above all: ');
  await allRead([mine], /^Above all: First line/);
  await notesOf(mine).pressSequentially('words');
  await allRead(pages, 'Above all: First line\nMy own words');
  await Promise.all(pages.map((each) => each.close()));
});

it('keeps what is typed while the server is away, says so, and brings it together afterwards', async () => {
  const formed = await inMeeting(['Ola', 'Omar']);
  const pages = await both(formed);
  const [mine, theirs] = pages;
  await notesOf(mine).waitFor();
  const away = '**/api/pairs/**';
  await mine.page.route(away, (route) => route.abort());
  await notesOf(mine).pressSequentially('Typed without a network');
  await mine.tab.getByText('Not saved yet. I will try again by myself.').waitFor();
  await notesOf(theirs).fill('Typed meanwhile');
  await saved(theirs);
  await mine.page.unroute(away);
  await allRead(pages, /^(?=[^]*Typed without a network)(?=[^]*Typed meanwhile)/);
  await Promise.all(pages.map(saved));
  await Promise.all(pages.map((each) => each.close()));
});

it('brings back what was not saved when the page was thrown away', async () => {
  const formed = await inMeeting(['Pia', 'Paul']);
  const mine = await panel(formed.mentee, formed.pair);
  await notesOf(mine).waitFor();
  await mine.page.route('**/notes', (route) => route.abort());
  await notesOf(mine).pressSequentially('Half a thought');
  await mine.tab.getByText('Not saved yet. I will try again by myself.').waitFor();
  await mine.page.unroute('**/notes');
  await mine.page.route('**/notes', (route) => route.abort(), { times: 1 });
  await mine.page.reload();
  await allRead([mine], 'Half a thought');
  await saved(mine);
  await mine.close();
});

it('runs one timer for both, steered by either, and the keyboard stays where it was', async () => {
  const formed = await inMeeting(['Rosa', 'Rob']);
  const pages = await both(formed);
  const [mine, theirs] = pages;
  await mine.tab.getByRole('button', { name: 'Start the timer' }).focus();
  await mine.page.keyboard.press('Enter');
  for (const { tab } of pages) {
    await tab.getByRole('listitem').filter({ hasText: 'Check-in: 10 minutes' }).and(tab.locator('[aria-current=step]')).waitFor();
    await tab.getByRole('timer').filter({ hasText: 'Time left: 10 minutes' }).waitFor();
  }
  expect(await mine.tab.locator(':focus').innerText()).toBe('Next: What is urgent');
  // Minutes pass on the server only: both screens count from its clock.
  stage.clock.advance(7.5 * 60_000);
  await theirs.tab.getByRole('button', { name: 'Next: What is urgent' }).click();
  await mine.tab.getByRole('button', { name: 'Next: Topic of the day' }).waitFor();
  await mine.tab.getByRole('button', { name: 'Stop the timer' }).click();
  await theirs.tab.getByRole('button', { name: 'Start the timer' }).waitFor();
  await mine.tab.locator(':focus').and(mine.tab.getByRole('button', { name: 'Start the timer' })).waitFor();
  expect([...mine.complaints, ...theirs.complaints]).toEqual([]);
  await Promise.all(pages.map((each) => each.close()));
});

it('says in words that a part is nearly over, and that it is, without ringing', async () => {
  const formed = await inMeeting(['Sara', 'Sam']);
  const call = (part: string) => stage.call(formed.mentor, `/api/pairs/${formed.pair}/meeting/1/timer`, { method: 'POST', body: JSON.stringify({ part }) });
  await call('urgent');
  stage.clock.advance(13.5 * 60_000);
  const nearly = await panel(formed.mentee, formed.pair);
  await nearly.tab.getByRole('status').filter({ hasText: 'Time left: 2 minutes' }).waitFor({ state: 'attached' });
  expect(await nearly.tab.getByRole('timer').innerText()).toContain('Time left: 2 minutes');
  await nearly.close();
  stage.clock.advance(2 * 60_000);
  const over = await panel(formed.mentee, formed.pair);
  await over.tab.getByRole('listitem').filter({ hasText: 'The time for this part has passed.' }).waitFor();
  expect(await over.tab.getByRole('button', { name: 'Next: Topic of the day' }).isEnabled()).toBe(true);
  await over.close();
});

it('shows one question at a time, to each their own', async () => {
  const formed = await inMeeting(['Tara', 'Tom']);
  const mine = await panel(formed.mentee, formed.pair);
  const part = mine.tab.getByRole('region', { name: 'A question you could ask' });
  const question = part.locator('[aria-live=polite]');
  const first = await question.innerText();
  await part.getByRole('button', { name: 'Another one' }).click();
  await question.filter({ hasNotText: first }).waitFor();
  await part.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Goals' });
  await question.filter({ hasText: 'What comes easily to you' }).waitFor();
  await mine.close();
});

it('goes through the end of a meeting: an action ticked, that they met, the log with what was noted, the next date', async () => {
  const formed = await inMeeting(['Vera', 'Victor']);
  const pages = await both(formed);
  const [mine, theirs] = pages;
  await notesOf(mine).fill('Victor will write to Geneva.');
  await mine.tab.getByRole('checkbox', { name: 'Read the strategy' }).click();
  await theirs.tab.getByRole('checkbox', { name: 'Read the strategy' }).waitFor({ state: 'detached' });
  await saved(mine);
  await allRead([theirs], 'Victor will write to Geneva.');
  await mine.tab.getByRole('button', { name: 'We are done' }).click();
  await mine.tab.getByRole('button', { name: 'Back to the agenda' }).click();
  await mine.tab.getByRole('button', { name: 'We are done' }).click();
  await mine.tab.getByRole('button', { name: 'We met' }).click();
  // The other one is asked for a log, too, without having pressed anything.
  await theirs.tab.getByRole('button', { name: 'Save my log' }).waitFor();
  const finish = mine.tab.getByRole('region', { name: 'To finish' });
  expect(await finish.getByRole('textbox', { name: 'What mattered' }).inputValue()).toBe('Victor will write to Geneva.');
  expect(await finish.getByRole('textbox', { name: 'What happens next, and who does it' }).inputValue()).toBe('✓ Vera: Read the strategy');
  await finish.getByRole('textbox', { name: 'Next meeting: topic (optional)' }).fill('The panel');
  await finish.getByRole('button', { name: 'Save my log' }).click();
  await finish.getByText('Thank you for taking this time for each other.').waitFor();
  await finish.getByRole('button', { name: 'Your log of meeting 1' }).waitFor();
  await stage.settle();
  expect(await sessionNow(stage, formed)).toMatchObject({ status: 'held', logged: [idOf(formed.mentee)] });
  expect((await pairDocument(stage, formed)).actions).toMatchObject([{ status: 'done' }]);
  await finish.getByRole('button', { name: 'Plan the next one' }).click();
  const card = mine.tab.getByRole('dialog');
  await card.waitFor();
  expect(await card.getByRole('textbox', { name: 'What will it be about?' }).inputValue()).toBe('The panel');
  expect([...mine.complaints, ...theirs.complaints]).toEqual([]);
  await Promise.all(pages.map((each) => each.close()));
});

it('shows nothing to whoever is not in the pair', async () => {
  const formed = await inMeeting(['Willa', 'Will']);
  const other = await inMeeting(['Xenia', 'Xaver']);
  const page = await panel(other.mentee, formed.pair);

  await page.tab.getByRole('alert').filter({ hasText: 'for the people of one mentoring alone' }).waitFor();
  expect(await page.tab.getByRole('textbox').count()).toBe(0);
  await page.close();
});

it('takes the words of three who meet in a circle', async () => {
  const people = await Promise.all(['Ada', 'Ben', 'Caro'].map((name) => joins(stage, 'peers', name, 'mentee')));
  const pair = 'circle-of-the-panel';
  await bringTogether(stage, 'peers', pair, people.map((person) => [person, 'mentee'] as const));
  const at = workingHour();
  const [ada] = people;
  if (!ada) throw new Error('Nobody joined');
  await tapped(ada, 'meetings.plan', { pair, session: 1 }, { date1: new Date(at).toISOString().slice(0, 10), time1: '11:00', everyDays: '28', count: '2', length: '90' });
  await stage.settle();
  stage.clock.advance(at + hours(0.1) - stage.clock.now());
  const pages = await Promise.all(people.map((person) => panel(person, pair)));
  await Promise.all(pages.map((each) => notesOf(each).waitFor()));
  await Promise.all(pages.map((each, index) => notesOf(each).pressSequentially(`Words of number ${index}`, { delay: 30 })));
  await allRead(pages, /^(?=[^]*Words of number 0)(?=[^]*Words of number 1)(?=[^]*Words of number 2)/);
  await pages[0]?.tab.getByText('All of you see these notes; nobody else does.').waitFor();
  await Promise.all(pages.map((each) => each.close()));
});

describe('for everybody', () => {
  let formed: FormedPair;
  beforeAll(async () => {
    formed = await inMeeting(['Yara', 'Yusuf']);
    const path = `/api/pairs/${formed.pair}/meeting/1`;
    await stage.call(formed.mentee, `${path}/notes`, { method: 'POST', body: JSON.stringify({ base: '', text: `A line\n${'Verwaltungsangelegenheiten'.repeat(8)}`, save: 'one' }) });
    await stage.call(formed.mentee, `${path}/timer`, { method: 'POST', body: JSON.stringify({ part: 'topic' }) });
  });

  it.each([['default', 'en-gb', 280], ['dark', 'fr-fr', 320], ['contrast', 'ru-ru', 280], ['default', 'ar-eg', 280], ['dark', 'zh-cn', 320], ['default', 'es-es', 1280]] as const)('has no fault in %s, %s, at %i px', async (theme, locale, width) => {
    const shown = await panel(formed.mentee, formed.pair, { theme, locale, width });
    await shown.tab.getByRole('timer').waitFor();
    await shown.tab.getByRole('combobox').first().waitFor();
    const frame = await tabFrame(shown.page);
    expect(await accessibilityFaults(frame)).toEqual([]);
    expect(await overflowFaults(frame)).toEqual([]);
    expect(await keyboardFaults(shown.page, frame)).toEqual([]);
    expect(shown.complaints).toEqual([]);
    await shown.close();
  });
});
