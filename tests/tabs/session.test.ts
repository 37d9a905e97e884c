import { type Browser } from 'playwright-core';
import { hours } from '../../bot/domain/time';
import { launchBrowser } from '../support/browser';
import { meetingPlanned, sessionNow, tuesday } from '../support/meetings';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
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

it('takes one of the proposed times with one press, and says when they meet', async () => {
  const formed = await grownPair(stage, ['Mina', 'Moses']);
  await formed.mentor.taps({ verb: 'meetings.offer', data: { v: 1, pair: formed.pair, session: 1 } }, { times: `${tuesday},${tuesday + hours(2)}`, length: '60' });
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  const times = tab.getByRole('group', { name: 'Choose a time' });
  await times.waitFor();
  expect(await times.getByRole('button').allInnerTexts()).toEqual([expect.stringMatching(/24 Nov, 11:00$/), expect.stringMatching(/24 Nov, 13:00$/)]);
  await times.getByRole('button', { name: '13:00' }).focus();
  await page.keyboard.press('Enter');
  await tab.getByText('Tuesday, 24 November 2026 at 13:00').waitFor();
  expect(await tab.locator(':focus').innerText()).toMatch(/^Planned: .*24 Nov, 13:00$/);
  expect(await sessionNow(stage, formed)).toMatchObject({ status: 'planned', startsAt: tuesday + hours(2) });
  await tab.getByText('Check-in: 10 minutes').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('shows beside the times why one could not be taken, and the newest on request', async () => {
  const formed = await grownPair(stage, ['Nora', 'Ned']);
  await formed.mentor.taps({ verb: 'meetings.offer', data: { v: 1, pair: formed.pair, session: 1 } }, { times: String(tuesday), length: '60' });
  const { page, tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  const time = tab.getByRole('button', { name: /24 Nov, 11:00/ });
  await time.waitFor();
  await page.route('**/choose', async (route) => {
    await formed.mentor.taps({ verb: 'meetings.cancel', data: { v: 1, pair: formed.pair, session: 1 } });
    await route.continue();
  });
  await time.click();
  await tab.getByText('No meeting is planned yet').or(tab.getByRole('region', { name: 'Next meeting' }).getByRole('alert')).first().waitFor();
  await time.waitFor({ state: 'detached' });
  await close();
});

it('asks how late one will be, tells the other, and goes on where it was', async () => {
  const formed = await grownPair(stage, ['Ola', 'Omar']);
  await meetingPlanned(formed, { at: tuesday });
  stage.clock.advance(tuesday - hours(1) - stage.clock.now());
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  const late = tab.getByRole('button', { name: 'Running late' });
  await late.click();
  await tab.getByText('How late will you be?').waitFor();
  expect(await late.getAttribute('aria-expanded')).toBe('true');
  await tab.getByRole('button', { name: '10 minutes' }).click();
  await tab.getByRole('dialog').getByText('I have told Omar.').waitFor();
  await page.keyboard.press('Escape');
  await tab.getByText('Ola comes about 10 minutes late.').waitFor();
  expect(await tab.locator(':focus').innerText()).toBe('Running late');
  expect(complaints).toEqual([]);
  await close();
});

it('asks once more before a meeting is called off', async () => {
  const formed = await grownPair(stage, ['Pia', 'Paul']);
  await meetingPlanned(formed, { at: tuesday + hours(48) });
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByRole('button', { name: 'Call it off', exact: true }).click();
  await tab.getByText('Paul will be told. No reason is needed.').waitFor();
  expect(await sessionNow(stage, formed)).toMatchObject({ status: 'planned' });
  await tab.getByRole('button', { name: 'Yes, call it off' }).click();
  await tab.getByRole('dialog').getByText('This meeting was called off').waitFor();
  await page.keyboard.press('Escape');
  await tab.getByText('No meeting is planned yet').waitFor();
  expect(await tab.locator(':focus').innerText()).toMatch(/Next meeting|Pia and Paul/);
  expect(complaints).toEqual([]);
  await close();
});
