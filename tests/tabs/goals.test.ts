import { type Browser, type FrameLocator, type Locator } from 'playwright-core';
import { days } from '../../bot/domain/time';
import { launchBrowser } from '../support/browser';
import { type FormedPair } from '../support/journey';
import { idOf } from '../support/productPeople';
import { openTab, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { grownPair } from './pairScenes';
import { axeFaults } from './axe';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const open = ({ pair, ...formed }: FormedPair, who: 'mentee' | 'mentor', options: { readonly theme?: 'dark' | 'contrast'; readonly locale?: string; readonly width?: number } = {}): Promise<TabPage> =>
  openTab(browser, stage, { person: formed[who], path: `/tabs/pair/${pair}`, ...options });
const goal = (tab: FrameLocator, name: string): Locator => tab.getByRole('listitem').filter({ has: tab.getByRole('heading', { level: 3, name, exact: true }) });
const focused = (page: TabPage): Promise<unknown> => page.page.frames().find((frame) => frame.url().includes('/tabs/'))!.evaluate('document.activeElement.textContent');
/** Both agree on each of these numbers, six days apart. */
async function agreeOn(formed: FormedPair, id: string, numbers: readonly number[]): Promise<void> {
  const { reportProgress, confirmProgress } = stage.server.app.useCases;
  for (const progress of numbers) {
    stage.clock.advance(days(6));
    await reportProgress({ pair: formed.pair, actor: idOf(formed.mentee), at: { id, from: 1, progress } });
    await confirmProgress({ pair: formed.pair, actor: idOf(formed.mentor), at: { id, from: 1, progress } });
  }
  await stage.settle();
}

it('lets one side report and the other confirm; both see it in their own windows, and the focus stays with the goal', async () => {
  const formed = await grownPair(stage, ['Rosa', 'Remi']);
  const [mentee, mentor] = await Promise.all([open(formed, 'mentee'), open(formed, 'mentor')]);
  const [mine, theirs] = [goal(mentee.tab, 'Goal 1'), goal(mentor.tab, 'Goal 1')];
  await mine.getByRole('button', { name: 'Report progress' }).click();
  await mine.getByLabel('How far along is it?').selectOption({ label: '40%' });
  await mine.getByRole('button', { name: 'Report', exact: true }).click();
  await mine.getByText('Thank you. I have asked Remi to confirm it.').waitFor();
  await mine.getByText('You reported 40%. It counts once somebody else confirms it.').waitFor();
  expect(await focused(mentee)).toBe('Goal 1');
  await theirs.getByText('Rosa reports 40%. Do you see it the same way?').waitFor();
  await theirs.getByRole('button', { name: 'Yes, 40%' }).click();
  await theirs.getByText('Agreed: 40%. Thank you for looking.').waitFor();
  expect(await focused(mentor)).toBe('Goal 1');
  for (const item of [mine, theirs]) {
    await item.getByText('Progress: 40%').waitFor();
    expect(await item.getByRole('progressbar', { name: 'Goal 1' }).getAttribute('aria-valuenow')).toBe('40');
  }
  await mine.getByText('You reported').waitFor({ state: 'detached' });
  expect([...mentee.complaints, ...mentor.complaints]).toEqual([]);
  await Promise.all([mentee.close(), mentor.close()]);
});

it('says in place that the goal was changed a moment ago, and shows the newest', async () => {
  const formed = await grownPair(stage, ['Sara', 'Sipho']);
  const mentee = await open(formed, 'mentee');
  const item = goal(mentee.tab, 'Goal 1');
  await item.getByRole('button', { name: 'Report progress' }).click();
  await item.getByLabel('How far along is it?').selectOption({ label: '70%' });
  // What was sent comes to the server after the change of the other side.
  await mentee.page.route('**/report', async (route) => {
    await stage.server.app.useCases.changeGoal({ pair: formed.pair, actor: idOf(formed.mentor), goal: 'goal-1', from: 1, statement: 'Lead a team of six', measure: '', dueOn: '', timeZone: 'UTC' });
    await route.continue();
  });
  await item.getByRole('button', { name: 'Report', exact: true }).click();
  await item.getByText('This was changed a moment ago, so nothing was saved.').waitFor();
  await item.getByText('Lead a team of six').waitFor();
  await mentee.page.unroute('**/report');
  await item.getByRole('button', { name: 'Report', exact: true }).click();
  await item.getByText('You reported 70%').waitFor();
  expect(await item.getByText('This was changed a moment ago').count()).toBe(0);
  await mentee.close();
});

it('opens the card that writes a new goal', async () => {
  const formed = await grownPair(stage, ['Tara', 'Tom']);
  const { tab, close } = await open(formed, 'mentee');
  await tab.getByRole('button', { name: 'New goal' }).click();
  await tab.getByRole('dialog').getByLabel('What is to be reached?').waitFor();
  await close();
});

it('draws progress over time, with the same numbers as a table, and asks a new pair for no picture', async () => {
  const formed = await grownPair(stage, ['Uma', 'Ugo']);
  const { tab, page, complaints, close } = await open(formed, 'mentee');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await goal(tab, 'Goal 1').waitFor();
  expect(await tab.getByRole('heading', { name: 'Progress over time' }).count()).toBe(0);
  await agreeOn(formed, 'goal-1', [20, 50, 90]);
  const heading = tab.getByRole('heading', { name: 'Progress over time' });
  await heading.scrollIntoViewIfNeeded();
  await tab.locator('figure path[id^=lineID], figure line[id^=lineID]').first().waitFor();
  expect(asked.filter((url) => url.includes('ProgressChart')).length).toBeGreaterThan(0);
  await tab.getByText('Show the numbers as a table').click();
  await tab.getByRole('row', { name: /Goal 1 .* 90%/ }).waitFor();
  expect(await tab.getByRole('row').count()).toBe(4);
  expect(complaints).toEqual([]);
  await close();
});

it.each([['en-gb', undefined], ['en-gb', 'dark'], ['en-gb', 'contrast'], ['ar-eg', undefined], ['ar-eg', 'dark'], ['ar-eg', 'contrast']] as const)('has no fault that axe finds, in %s and theme %s', async (locale, theme) => {
  const formed = await grownPair(stage);
  await agreeOn(formed, 'goal-1', [20, 50]);
  await stage.server.app.useCases.reportProgress({ pair: formed.pair, actor: idOf(formed.mentee), at: { id: 'goal-1', from: 1, progress: 70 } });
  const opened = await open(formed, 'mentor', { locale, width: 375, ...(theme && { theme }) });
  const figure = opened.tab.locator('figure');
  await opened.tab.locator('details').first().scrollIntoViewIfNeeded();
  await figure.locator('svg').first().waitFor({ state: 'attached' });
  expect(await axeFaults(opened)).toEqual([]);
  await opened.close();
});
