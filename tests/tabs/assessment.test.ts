import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type FormedPair, formPair } from '../support/journey';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { axeFaults } from './axe';
import { assessed, assessedAgain, sharedAssessments } from './papersScene';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const open = (person: FormedPair['mentee'], { pair }: FormedPair, width = 1000) => openTab(browser, stage, { person, path: `/tabs/pair/${pair}`, width, height: 4000 });

it('shows the mentee the newest two beside each other, as bars and as a table, with the plan and what came before', async () => {
  const formed = await formPair(stage);
  await assessed(stage, formed);
  await assessedAgain(stage, formed);
  const shown = await open(formed.mentee, formed, 280);
  const part = shown.tab.getByRole('region', { name: 'Self-assessment' });
  await part.getByRole('heading', { name: 'My self-assessment' }).waitFor();
  await part.getByText('Leading people').waitFor();
  await part.getByRole('button', { name: 'Show as a table' }).click();
  expect(await part.getByRole('row', { name: /^Leading people/ }).getByRole('cell').allTextContents()).toEqual(['2', '3', '4']);
  await part.getByRole('button', { name: 'Show the plan' }).click();
  await part.getByText('From 2 to 3 of 5 · wanted 4').waitFor();
  await part.getByRole('button', { name: 'Edit: Leading people' }).waitFor();
  await part.getByRole('button', { name: 'Earlier one: Number 1' }).click();
  await part.getByText('Today 2 of 5 · wanted 4 · gap 2').waitFor();
  expect(await axeFaults(shown)).toEqual([]);
  expect(await shown.tab.locator('html').evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(shown.complaints).toEqual([]);
  await shown.close();
});

it('shows the mentor, live, what is shared on purpose', async () => {
  const formed = await formPair(stage);
  await assessed(stage, formed);
  const shown = await open(formed.mentor, formed);
  await shown.tab.getByText('This is written by the mentee.').waitFor();
  await sharedAssessments(stage, formed, [1]);
  await shown.tab.getByRole('heading', { name: 'Self-assessment of Mina' }).waitFor();
  await shown.tab.getByText('Head of a country office').waitFor();
  expect(shown.complaints).toEqual([]);
  await shown.close();
});
