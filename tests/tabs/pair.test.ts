import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { formPair } from '../support/journey';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

it('shows a member where the pair stands', async () => {
  const { mentee, pair } = await formPair(stage);
  const { tab, complaints, close } = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}` });
  await tab.getByRole('heading', { name: 'Mina and Moses' }).waitFor();
  await tab.getByRole('button', { name: 'Read about my role' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
