import { type Locator } from 'playwright-core';
import { formatDateTime } from '../../bot/content/formats';
import { hours, type Instant } from '../../bot/domain/time';
import { pairAt } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { answerInBrowser, answerWithout } from '../support/answers';
import { type Chat, openChat } from '../support/browser';
import { demoPair } from '../support/demoPair';
import { type HostPane, openHostPage } from '../support/hostPage';
import { type OpenStage, openStage } from '../support/openStage';
import { openPlayground, type PlaygroundDriver } from '../support/playgroundDriver';
import { tabPictures } from '../support/tabPictures';
import { until } from '../support/until';

jest.setTimeout(240_000);

/** What the two are promised. */
const liveMs = 2_000;
const places = { dashboard: 'Theo and Mona', sidePanel: 'Theo and Mona, in the meeting’s side panel' } as const;
const theosWords = 'Mona was afraid of her first panel, too.';
const monasWords = 'Two sentences are enough to begin.';

let opened: OpenStage;
beforeAll(async () => (opened = await openStage()));
afterAll(() => opened.close());

/** One of the two, in front of the tab. */
type Two = readonly [theo: HostPane, mona: HostPane];
interface Chats {
  readonly theosChat: Chat;
  readonly monasChat: PlaygroundDriver;
}

const part = ({ tab }: HostPane, name: string): Locator => tab.getByRole('region', { name, exact: true });
const todo = (pane: HostPane, text: string): Locator => part(pane, 'Open actions').getByRole('checkbox', { name: text });
const notesOf = (pane: HostPane): Locator => part(pane, 'Shared notes').getByRole('textbox', { name: 'What you want to keep of this meeting' });
const press = async (where: Locator, name: string): Promise<void> => where.getByRole('button', { name, exact: true }).click();
const onTheClockOf = (zone: string, at: Instant): string => formatDateTime(at, 'en', zone);
/** Both at once; not to be used for clicks: the two panes share a mouse. */
const all = async (panes: Two, look: (pane: HostPane) => Promise<void>): Promise<void> => void (await Promise.all(panes.map(look)));

async function seeTheSameMeeting(two: Two): Promise<void> {
  await all(two, async (pane) => {
    await part(pane, 'Next meeting').getByText('Speaking up in large meetings').waitFor();
    await todo(pane, 'Read the partnership strategy').waitFor();
  });
  const [theirs, mine] = await Promise.all(two.map((pane) => part(pane, 'Next meeting').getByText(/^Tuesday|^Wednesday|^Thursday/).innerText()));
  expect(theirs).toBe(mine);
}

async function followTheAgenda([theo, mona]: Two): Promise<void> {
  for (const pane of [theo, mona]) {
    const parts = part(pane, 'Agenda').getByRole('listitem');
    await parts.first().waitFor();
    expect((await parts.allInnerTexts()).map((text) => text.split('\n', 1)[0])).toEqual(['Check-in: 10 minutes', 'What is urgent: 15 minutes', 'Topic of the day: 35 minutes']);
  }
  const running = (name: string): Promise<void> => mona.tab.locator('[aria-current=step]').filter({ hasText: name }).getByRole('timer').waitFor();
  await press(part(theo, 'Agenda'), 'Start the timer');
  await running('Check-in');
  await press(part(mona, 'Agenda'), 'Next: What is urgent');
  await running('What is urgent');
  await theo.tab.locator('[aria-current=step]').filter({ hasText: 'What is urgent' }).waitFor();
}

/** An open page does not notice that the stage's clock was moved; and who opens it again is where they were. */
async function comeBackToIt(two: Two): Promise<void> {
  for (const pane of two) {
    await press(pane.pane, 'Reload');
    await pane.tab.locator('[aria-current=step]').filter({ hasText: 'What is urgent' }).getByRole('timer').filter({ hasNotText: /1[45]:\d\d/ }).waitFor();
  }
}

async function askAnotherQuestion([theo]: Two): Promise<void> {
  const question = part(theo, 'A question you could ask').locator('[aria-live=polite]');
  const first = await question.innerText();
  await press(part(theo, 'A question you could ask'), 'Another one');
  await question.filter({ hasNotText: first }).waitFor();
}

async function writeTogether([theo, mona]: Two): Promise<void> {
  const reads = async (pane: HostPane, words: string): Promise<void> => {
    if (!(await until(async () => (await notesOf(pane).inputValue()).includes(words)))) throw new Error(`The notes stay ${JSON.stringify(await notesOf(pane).inputValue())}`);
  };
  await notesOf(theo).pressSequentially(theosWords, { delay: 5 });
  await reads(mona, theosWords);
  await notesOf(mona).press('Control+End');
  await notesOf(mona).pressSequentially(`\n${monasWords}`, { delay: 5 });
  await reads(theo, `${theosWords}\n${monasWords}`);
  await reads(mona, `${theosWords}\n${monasWords}`);
  await all([theo, mona], (pane) => part(pane, 'Shared notes').getByText('Saved', { exact: true }).waitFor());
}

async function agreeWhatToDo([theo, mona]: Two): Promise<void> {
  await todo(theo, 'Read the partnership strategy').click();
  await press(part(theo, 'Open actions'), 'New action');
  await theo.tab.getByRole('textbox', { name: 'What will be done?' }).fill('Ask Rosa how she prepared');
  await press(part(theo, 'Open actions'), 'Save');
  await all([theo, mona], async (pane) => {
    await todo(pane, 'Ask Rosa how she prepared').waitFor();
    await todo(pane, 'Read the partnership strategy').waitFor({ state: 'detached' });
  });
}

async function lookAtTheGoals([theo, mona]: Two): Promise<void> {
  await press(part(theo, 'Look at it together'), 'Show the goals on the stage');
  await all([theo, mona], async ({ stage: shown }) => {
    await shown.getByRole('heading', { name: 'Goals', exact: true }).waitFor();
    await shown.getByText('Speak in two large meetings before the summer').waitFor();
  });
}

const stopLooking = async ([theo, mona]: Two): Promise<void> => {
  await press(theo.pane, 'Stop sharing');
  await all([theo, mona], ({ pane }) => pane.locator('.stage').waitFor({ state: 'hidden' }));
};

/** In both chats the goals’ card tells what was done in the tab, and what is ticked there goes from both tabs. */
async function goOnInTheChat(two: Two, { theosChat, monasChat }: Chats): Promise<void> {
  for (const card of [await answerInBrowser(theosChat, 'goals', 'Goals and actions'), await answerWithout(monasChat, 'goals', 'Goals and actions')]) {
    expect(card).toContain('Ask Rosa how she prepared');
    expect(card).not.toContain('Read the partnership strategy');
  }
  await monasChat.taps('Goals and actions', 'Tick off', { done0: 'action-2' });
  await all(two, (pane) => todo(pane, 'Send the speaking notes of last year').waitFor({ state: 'detached', timeout: liveMs }));
}

async function endAndWriteLogs([theo, mona]: Two): Promise<void> {
  await press(theo.tab.locator('body'), 'We are done');
  await press(part(theo, 'To finish'), 'We met');
  const form = part(theo, 'To finish');
  const mattered = form.getByRole('textbox', { name: 'What mattered' });
  await mattered.waitFor();
  expect(await mattered.inputValue()).toBe(`Speaking up in large meetings\n${theosWords}\n${monasWords}`);
  expect(await form.getByRole('textbox', { name: 'What happens next, and who does it' }).inputValue()).toContain('Theo Lindqvist: Ask Rosa how she prepared');
  await form.getByRole('textbox', { name: 'What you take away' }).fill('To say the first sentence early.');
  await form.getByRole('textbox', { name: 'Next meeting: topic (optional)' }).fill('The climate panel');
  await press(form, 'Save my log');
  await form.getByRole('button', { name: 'Your log of meeting 2' }).waitFor();
  // She is asked, too, without having pressed anything.
  await part(mona, 'To finish').getByRole('textbox', { name: 'What you take away' }).fill('He found his own way in.');
  await press(part(mona, 'To finish'), 'Save my log');
  await part(mona, 'To finish').getByRole('button', { name: 'Your log of meeting 2' }).waitFor();
}

/** Gives the moment at which they meet next. */
async function findTheNextDate([theo, mona]: Two, nextMeeting: () => Promise<Instant>): Promise<Instant> {
  await press(part(theo, 'To finish'), 'Plan the next one');
  const card = theo.tab.getByRole('dialog');
  const topic = card.getByRole('textbox', { name: 'What will it be about?' });
  await topic.waitFor();
  expect(await topic.inputValue()).toBe('The climate panel');
  for (const place of [0, 1, 2]) await card.getByRole('checkbox').nth(place).check();
  await press(card, 'Send these times');
  await card.getByText('Sent to Mona Haddad.').waitFor();
  await press(card, 'Close');
  await mona.choose({ where: places.dashboard });
  await mona.tab.getByRole('group', { name: 'Choose a time' }).getByRole('button').last().click();
  await part(mona, 'Next meeting').getByText(/^Planned: /).waitFor();
  const at = await nextMeeting();
  // The browser of both stands in Nairobi.
  await part(mona, 'Next meeting').getByText(onTheClockOf('Africa/Nairobi', at), { exact: true }).waitFor();
  await part(theo, 'To finish').getByText(`You meet: ${onTheClockOf('Africa/Nairobi', at)}`).waitFor();
  return at;
}

async function shareTheLog([theo, mona]: Two): Promise<void> {
  await theo.choose({ where: places.dashboard });
  // The logs come when somebody is near them: they stand below the goals.
  await all([theo, mona], (pane) => part(pane, 'Goals').getByRole('button').last().scrollIntoViewIfNeeded());
  await part(theo, 'Meetings and logs').getByRole('button', { name: 'Open: Your log of meeting 2' }).waitFor();
  expect(await part(theo, 'Meetings and logs').getByText('He found his own way in.').count()).toBe(0);
  await press(part(mona, 'Meetings and logs'), 'Open: Your log of meeting 2');
  await press(part(mona, 'Meetings and logs'), 'Share with Theo Lindqvist');
  await press(part(mona, 'Meetings and logs'), 'Yes, share it');
  await press(part(theo, 'Meetings and logs'), 'Open: Log of meeting 2 by Mona Haddad');
  await part(theo, 'Meetings and logs').getByText('He found his own way in.').waitFor();
}

async function seeTheSameInTheChat(next: Instant, { theosChat, monasChat }: Chats): Promise<void> {
  expect(await answerInBrowser(theosChat, 'meetings', 'Meeting with Mona Haddad')).toContain(onTheClockOf('Europe/Zurich', next));
  expect(await answerWithout(monasChat, 'meetings', 'Meeting with Theo Lindqvist')).toContain(onTheClockOf('Africa/Nairobi', next));
  const log = await answerInBrowser(theosChat, 'log', 'Your log of meeting 2');
  for (const words of [theosWords, monasWords, 'To say the first sentence early.']) expect(log).toContain(words);
  expect(await answerWithout(monasChat, 'log', 'Your log of meeting 2')).toContain('He found his own way in.');
}

it('is one meeting for Theo and Mona, side by side in the tab and in the chat: agenda, notes, actions, logs, the next date', async () => {
  const { stage, browser } = opened;
  const [theosChat, monasChat] = await Promise.all([openChat(browser, stage.mentee.url), openPlayground(stage.mentor.url)]);
  await monasChat.install();
  await theosChat.sees('Hello, Theo Lindqvist');
  const made = await demoPair(stage);
  const host = await openHostPage(browser, stage.host.url, { width: 1400, height: 900 });
  const two: Two = [host.left, host.right];
  const chats: Chats = { theosChat, monasChat };
  const pictures = tabPictures(process.env.PICTURES, browser, stage.host.url, made);
  const { clock, server: { app } } = stage.local;
  const nextMeeting = async (): Promise<Instant> => (await readAt(app.ports.documents.pairs, pairAt(made.pair)))?.body.sessions.find(({ number }) => number === 3)?.startsAt ?? NaN;

  await seeTheSameMeeting(two);
  await pictures.host('tab-side-by-side', host, { width: 1400, height: 900 });
  await pictures.dashboard();
  clock.advance(made.meetsAt - clock.now());
  await all(two, (pane) => pane.choose({ where: places.sidePanel }));
  await followTheAgenda(two);
  clock.advance(hours(0.1));
  await comeBackToIt(two);
  await askAnotherQuestion(two);
  await writeTogether(two);
  await agreeWhatToDo(two);
  await pictures.meeting();
  await lookAtTheGoals(two);
  await pictures.host('tab-stage', host, { width: 1760, height: 900 });
  await stopLooking(two);
  await goOnInTheChat(two, chats);
  await endAndWriteLogs(two);
  const next = await findTheNextDate(two, nextMeeting);
  await shareTheLog(two);
  await seeTheSameInTheChat(next, chats);
  expect(host.complaints).toEqual([]);
  await Promise.all([theosChat.close(), monasChat.close(), host.close()]);
});
