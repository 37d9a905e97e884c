import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { idOf } from '../support/productPeople';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { axeFaults } from './axe';
import { grownPair } from './pairScenes';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const frame = 'meetingStage' as const;

it('shows both the same goals, alive, and offers nothing to press', async () => {
  const formed = await grownPair(stage, ['Bela', 'Bruno']);
  const path = `/tabs/stage/${formed.pair}/goals`;
  const [mentee, mentor] = await Promise.all([openTab(browser, stage, { person: formed.mentee, path, frame, width: 994, height: 678 }), openTab(browser, stage, { person: formed.mentor, path, frame, width: 472, height: 382 })]);
  for (const { tab } of [mentee, mentor]) await tab.getByRole('heading', { level: 1, name: 'Goals' }).waitFor();
  const said = (tab: typeof mentee.tab): Promise<string> => tab.getByRole('main').innerText();
  expect(await said(mentee.tab)).toBe(await said(mentor.tab));
  await stage.server.app.useCases.reportProgress({ pair: formed.pair, actor: idOf(formed.mentee), at: { id: 'goal-1', from: 1, progress: 60 } });
  for (const { tab } of [mentee, mentor]) await tab.getByText('Reported: 60%, still to be confirmed').waitFor();
  expect(await said(mentee.tab)).toBe(await said(mentor.tab));
  expect(await mentor.tab.getByRole('button').count()).toBe(0);
  expect(await mentor.page.evaluate('document.querySelector("#tab").contentDocument.documentElement.scrollWidth - document.querySelector("#tab").contentDocument.documentElement.clientWidth')).toBeLessThanOrEqual(0);
  expect([...mentee.complaints, ...mentor.complaints]).toEqual([]);
  await Promise.all([mentee.close(), mentor.close()]);
});

it('shows the agreement with both signatures', async () => {
  const formed = await grownPair(stage, ['Cara', 'Carlo']);
  const { tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/stage/${formed.pair}/agreement`, frame });
  await tab.getByRole('heading', { level: 1, name: 'Your agreement' }).waitFor();
  await tab.getByText('Be ready for headquarters').waitFor();
  for (const name of ['Cara', 'Carlo']) await tab.getByRole('listitem').filter({ hasText: name }).getByText('Signed on').waitFor();
  await close();
});

it('tells somebody else in the meeting kindly that it is not theirs, and nothing more', async () => {
  const formed = await grownPair(stage, ['Dora', 'Dario']);
  const stranger = await stage.signedUp('Doris', 'mentee');
  const { tab, close } = await openTab(browser, stage, { person: stranger, path: `/tabs/stage/${formed.pair}/goals`, frame });
  await tab.getByText('This page belongs to the people of this mentoring.').waitFor();
  const said = await tab.getByRole('main').innerText();
  for (const secret of ['Dora', 'Dario', 'Lead a team', 'Goal', 'Career']) expect(said).not.toContain(secret);
  await close();
});

it.each([['goals', 'en-gb', undefined], ['goals', 'ar-eg', 'contrast'], ['agreement', 'en-gb', 'dark'], ['agreement', 'ar-eg', undefined]] as const)('with %s has no fault that axe finds, in %s and theme %s', async (shows, locale, theme) => {
  const formed = await grownPair(stage);
  const opened = await openTab(browser, stage, { person: formed.mentor, path: `/tabs/stage/${formed.pair}/${shows}`, frame, locale, ...(theme && { theme }) });
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  expect(await axeFaults(opened)).toEqual([]);
  await opened.close();
});

it('is opened from the side panel; where Teams does not allow it, that is said there', async () => {
  const formed = await grownPair(stage, ['Elsa', 'Emil']);
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}`, frame: 'sidePanel', width: 320 });
  await tab.getByRole('button', { name: 'Show the goals on the stage' }).click();
  await tab.getByText('Everybody in the meeting has it before them now.').waitFor();
  const calls = JSON.stringify(await page.evaluate('window.calls'));
  expect(calls).toContain('meeting.shareAppContentToStage');
  expect(calls).toContain(`/tabs/stage/${formed.pair}/goals`);
  // As Teams answers somebody who only attends.
  await page.evaluate("answers['meeting.shareAppContentToStage'] = () => [{ errorCode: 500, message: 'not a presenter' }]");
  await tab.getByRole('button', { name: 'Show the agreement on the stage' }).click();
  await tab.getByRole('alert').getByText('It could not be shown on the stage.').waitFor();
  expect(await tab.getByText('Everybody in the meeting').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it('is nothing for a phone', async () => {
  const formed = await grownPair(stage, ['Fela', 'Fritz']);
  const { page, tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}`, frame: 'sidePanel', width: 320 });
  await tab.getByRole('button', { name: 'Show the goals on the stage' }).waitFor();
  await page.goto(`${page.url()}&client=android`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  expect(await tab.getByRole('button', { name: /on the stage/ }).count()).toBe(0);
  await close();
});
