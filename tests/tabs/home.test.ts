import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { formPair } from '../support/journey';
import { idOf } from '../support/productPeople';
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

it('tells somebody who is new the one step to take, and takes it', async () => {
  const { tab, complaints, close } = await openTab(browser, stage, { person: stage.newcomer('Nina') });
  await tab.getByRole('heading', { level: 1, name: 'My mentoring' }).waitFor();
  await tab.getByText('First step: sign up.').waitFor();
  await tab.getByRole('region', { name: 'Next for you' }).getByRole('button', { name: 'Sign up' }).click();
  await tab.getByRole('dialog').getByText('Choose a programme').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('leads from what is next to the pair, in place', async () => {
  const { mentee } = await formPair(stage, { names: ['Pia', 'Paul'] });
  const { tab, complaints, close } = await openTab(browser, stage, { person: mentee });
  await tab.getByRole('button', { name: /^Read about my role/ }).waitFor();
  await tab.getByText('Step 1 of 4: get to know each other').waitFor();
  await tab.getByRole('link', { name: 'Pia and Paul' }).click();
  await tab.getByRole('heading', { name: 'Pia and Paul' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('lets a mentor accept a request from the tab, and shows the pair that comes of it', async () => {
  const [mentee, mentor] = await Promise.all([stage.signedUp('Rosa', 'mentee'), stage.signedUp('Ravi', 'mentor')]);
  await mentee.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: 'Would you mentor me?' } });
  await stage.settle();
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: mentor });
  await tab.getByText('Rosa would like you as a mentor.').waitFor();
  await tab.getByRole('region', { name: 'Requests' }).getByText(/please answer/).waitFor();
  await tab.getByRole('region', { name: 'Next for you' }).getByRole('button', { name: /^Show/ }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByText('Would you mentor me?').waitFor();
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await dialog.getByText(/You are now the mentor of/).waitFor();
  await stage.settle();
  await page.keyboard.press('Escape');
  await tab.getByText('Rosa and Ravi', { exact: true }).waitFor();
  await tab.getByText('would like you as a mentor').waitFor({ state: 'detached' });
  // What opened the dialog does something else now; the focus is not lost.
  expect(await page.frames()[1]?.evaluate('document.activeElement.textContent')).toBe('Read about my role');
  expect(complaints).toEqual([]);
  await close();
});

it('shows what is stored, and saves it as a file', async () => {
  const { mentee } = await formPair(stage, { names: ['Dana', 'Dov'] });
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: mentee });
  await tab.getByRole('button', { name: 'Show my data' }).click();
  await tab.getByRole('row', { name: /Requests that you sent/ }).getByRole('cell', { name: '1', exact: true }).waitFor();
  await tab.getByRole('link', { name: 'coordinator@example.org' }).waitFor();
  const saved = page.waitForEvent('download');
  await tab.getByRole('button', { name: 'Download my data' }).click();
  expect((await saved).suggestedFilename()).toBe('lodestar-2026-11-23.json');
  await tab.getByText('Your file is ready').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('keeps what it shows while the server cannot be reached, and comes back by itself', async () => {
  const { page, tab, close } = await openTab(browser, stage, { person: stage.newcomer('Lars') });
  await tab.getByText('First step: sign up.').waitFor();
  await page.route('**/api/home', (route) => route.abort());
  await page.evaluate(happens('focus'));
  await tab.getByText(/No connection just now/).waitFor();
  await tab.getByText('First step: sign up.').waitFor();
  await page.unroute('**/api/home');
  await page.evaluate(happens('online'));
  await tab.getByText(/No connection just now/).waitFor({ state: 'detached' });
  await close();
});

/** As the browser tells the tab's own window. */
const happens = (event: 'focus' | 'online'): string => `document.getElementById('tab').contentWindow.dispatchEvent(new Event('${event}'))`;
