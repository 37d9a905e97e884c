import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { idOf } from '../support/productPeople';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { pairDocument } from '../support/meetings';
import { actionAdded, grownPair } from './pairScenes';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

it('ticks off with the keyboard, says so, and goes on with the next', async () => {
  const formed = await grownPair(stage, ['Mina', 'Moses']);
  for (const [id, text] of [['a1', 'Read the strategy'], ['a2', 'Book the course']] as const) await actionAdded(stage, formed, { id, text });
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByRole('checkbox', { name: 'Read the strategy' }).focus();
  await page.keyboard.press('Space');
  await tab.getByText('Ticked off: Read the strategy').waitFor({ state: 'attached' });
  await tab.getByRole('checkbox', { name: 'Read the strategy' }).waitFor({ state: 'detached' });
  const focused = () => tab.locator(':focus');
  expect(await focused().getAttribute('aria-labelledby')).toBe(await tab.getByRole('checkbox', { name: 'Book the course' }).getAttribute('aria-labelledby'));
  await page.keyboard.press('Space');
  await tab.getByText('No open action').waitFor();
  expect(await focused().innerText()).toBe('New action');
  expect((await pairDocument(stage, formed)).actions.map(({ status }) => status)).toEqual(['done', 'done']);
  expect(complaints).toEqual([]);
  await close();
});

it('shows in its place why something could not be ticked off, and that it is still open', async () => {
  const formed = await grownPair(stage, ['Nora', 'Ned']);
  await actionAdded(stage, formed, { id: 'a1', text: 'Read the strategy' });
  const { page, tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await page.route('**/actions/finish', (route) => route.abort());
  const item = tab.getByRole('listitem').filter({ hasText: 'Read the strategy' });
  await item.getByRole('checkbox').click();
  await item.getByRole('alert').getByText('I cannot reach the server').waitFor();
  expect(await item.getByRole('checkbox').getAttribute('aria-checked')).toBe('false');
  await page.unroute('**/actions/finish');
  await item.getByRole('button', { name: 'Try again' }).click();
  await tab.getByText('No open action').waitFor();
  await close();
});

it('says in words who does it, by when, and that it is overdue', async () => {
  const formed = await grownPair(stage, ['Ola', 'Omar']);
  await actionAdded(stage, formed, { id: 'a1', text: 'Read the strategy', dueOn: '2026-11-24' });
  await actionAdded(stage, formed, { id: 'a2', text: 'Draft the note', of: 'mentor', dueOn: '2026-12-24' });
  stage.clock.advance(3 * 86_400_000);
  const { tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByRole('listitem').filter({ hasText: 'Read the strategy' }).getByText('Overdue: was due on 24 November 2026').waitFor();
  await tab.getByRole('listitem').filter({ hasText: 'Draft the note' }).filter({ hasText: 'Omar' }).getByText('By 24 December 2026').waitFor();
  await close();
});

it('adds one for either of them, and keeps what is typed when the page is thrown away', async () => {
  const formed = await grownPair(stage, ['Pia', 'Paul']);
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByRole('button', { name: 'New action' }).click();
  await tab.getByLabel('What will be done?').fill('Introduce us to Amina');
  await tab.getByLabel('Who takes it on?').selectOption({ label: 'Paul' });
  await page.reload();
  expect(await tab.getByLabel('What will be done?').inputValue()).toBe('Introduce us to Amina');
  await tab.getByLabel('By when?').fill('2026-12-11');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('listitem').filter({ hasText: 'Introduce us to Amina' }).getByText('By 11 December 2026').waitFor();
  await tab.getByLabel('What will be done?').waitFor({ state: 'detached' });
  expect(await tab.locator(':focus').innerText()).toBe('New action');
  expect((await pairDocument(stage, formed)).actions).toMatchObject([{ owner: idOf(formed.mentor), by: idOf(formed.mentee), dueOn: '2026-12-11' }]);
  expect(complaints).toEqual([]);
  await close();
});

it('makes one action of one form, also when the answer was lost on the way', async () => {
  const formed = await grownPair(stage, ['Quin', 'Rosa']);
  const { page, tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByRole('button', { name: 'New action' }).click();
  await tab.getByLabel('What will be done?').fill('Book the course');
  await page.route('**/actions', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('alert').waitFor();
  await page.unroute('**/actions');
  await tab.getByRole('button', { name: 'Try again' }).click();
  await tab.getByLabel('What will be done?').waitFor({ state: 'detached' });
  expect((await pairDocument(stage, formed)).actions).toHaveLength(1);
  await close();
});

it('says what is wrong with a form where it stands', async () => {
  const formed = await grownPair(stage, ['Sara', 'Tom']);
  const { tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByRole('button', { name: 'New action' }).click();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('form', { name: 'New action' }).getByRole('alert').waitFor();
  await tab.getByRole('button', { name: 'Cancel' }).click();
  expect(await tab.locator(':focus').innerText()).toBe('New action');
  await close();
});
