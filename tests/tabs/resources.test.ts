import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { formPair } from '../support/journey';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
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

it.each([['en-gb', 1280, 'Ideas and help', 'Something to do together'], ['ar-eg', 280, 'أفكار ومساعدة', 'نشاط تقومان به معًا']])('offers ideas and help in the reader’s language (%s, %i px)', async (locale, width, title, exercises) => {
  const { mentee, pair } = await formPair(stage, { mentee: { who: { locale } } });
  const shown = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}`, locale, width, height: 5000 });
  const part = shown.tab.getByRole('region', { name: title });
  await part.getByRole('heading', { name: exercises }).waitFor();
  expect(await part.getByRole('link', { name: 'coordinator@example.org' }).getAttribute('href')).toBe('mailto:coordinator@example.org');
  expect(await axeFaults(shown)).toEqual([]);
  expect(await shown.tab.locator('html').evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(shown.complaints).toEqual([]);
  await shown.close();
});

it('opens the bot’s card for more', async () => {
  const { mentee, pair } = await formPair(stage);
  const { tab, close } = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}`, height: 4000 });
  await tab.getByRole('button', { name: 'How it works: A talk, then a talk about it' }).click();
  await tab.getByRole('dialog').getByText('A talk, then a talk about it').waitFor();
  await close();
});
