import { type Browser, type FrameLocator } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type FormedPair } from '../support/journey';
import { everythingIn } from '../support/stored';
import { openTab, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { axeFaults } from './axe';
import { metPair, wroteLog } from './papersScene';

let stage: TabStage;
let browser: Browser;
let formed: FormedPair;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
beforeEach(async () => {
  formed = await metPair(stage);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const open = (person: FormedPair['mentee']) => openTab(browser, stage, { person, path: `/tabs/pair/${formed.pair}`, height: 2400 });
const answer = (tab: FrameLocator) => tab.getByLabel('What mattered');
const writeLog = (tab: FrameLocator) => tab.getByRole('button', { name: 'Write my log: Meeting 1' }).click();
const saveLog = (tab: FrameLocator) => tab.getByRole('button', { name: 'Save my log' }).click();

async function logged(words: string) {
  const page = await open(formed.mentee);
  await writeLog(page.tab);
  await answer(page.tab).fill(words);
  await saveLog(page.tab);
  await page.tab.getByText('Saved. That is all for today.').waitFor();
  return page;
}

it('writes a log, shares it on purpose, and the mentor’s open page shows it live, and no more once it is taken back', async () => {
  const theirs = await open(formed.mentor);
  await theirs.tab.getByRole('heading', { name: 'Meeting 1' }).waitFor();
  const { tab, complaints, close } = await logged('We spoke of trust');
  await tab.getByRole('button', { name: 'Open: Your log of meeting 1' }).click();
  await tab.getByText('Only you can read this.').waitFor();
  await theirs.tab.getByText('Log written by Mina').waitFor();
  expect(await theirs.tab.getByText('Log of meeting 1 by Mina').count()).toBe(0);

  await tab.getByRole('button', { name: 'Share with Moses' }).click();
  await tab.getByText('You can stop sharing at any time.').waitFor();
  await tab.getByRole('button', { name: 'Yes, share it' }).click();
  await theirs.tab.getByRole('button', { name: 'Open: Log of meeting 1 by Mina' }).waitFor();
  await theirs.tab.getByRole('button', { name: 'Open: Log of meeting 1 by Mina' }).click();
  await theirs.tab.getByText('We spoke of trust').waitFor();

  await tab.getByText('Shared with Moses.').waitFor();
  await tab.getByRole('button', { name: 'Stop sharing' }).click();
  await tab.getByRole('button', { name: 'Yes, stop sharing' }).click();
  await theirs.tab.getByText('Log of meeting 1 by Mina · No longer shared').waitFor();
  expect(await theirs.tab.getByText('We spoke of trust').count()).toBe(0);
  expect([...complaints, ...theirs.complaints]).toEqual([]);
  expect(JSON.stringify(await everythingIn(stage.documents.papers))).not.toContain('trust');
  await Promise.all([close(), theirs.close()]);
});

it('keeps what was typed when the frame is loaded anew', async () => {
  const { page, tab, close } = await open(formed.mentee);
  await writeLog(tab);
  await answer(tab).fill('Half a thou');
  await page.reload();
  await answer(tab).waitFor();
  expect(await answer(tab).inputValue()).toBe('Half a thou');
  await answer(tab).fill('Half a thought');
  await saveLog(tab);
  await tab.getByText('Saved. That is all for today.').waitFor();
  await page.reload();
  await tab.getByRole('button', { name: 'Open: Your log of meeting 1' }).waitFor();
  expect(await answer(tab).count()).toBe(0);
  await close();
});

it('keeps the text when saving fails, says why, and saves it when the server is back', async () => {
  const { page, tab, close } = await open(formed.mentee);
  await writeLog(tab);
  await answer(tab).fill('Not lost');
  await page.route('**/api/pairs/*/log/*', (route) => route.abort());
  await saveLog(tab);
  await tab.getByText('I cannot reach the server. What you typed is still here; try again in a moment.').waitFor();
  expect(await answer(tab).inputValue()).toBe('Not lost');
  await page.unroute('**/api/pairs/*/log/*');
  await saveLog(tab);
  await tab.getByText('Saved. That is all for today.').waitFor();
  await close();
});

/** The list is cut off: what waits for its next version is answered once more, and from then on nothing is. */
async function losesTheList({ page, tab }: TabPage): Promise<void> {
  await page.route('**/api/pairs/*/papers', (route) => route.abort());
  await wroteLog(stage, formed, 'mentor', { issues: 'Anything' });
  await tab.getByRole('region', { name: 'Meetings and logs' }).getByText('No connection just now.').waitFor();
}

it.each([['at once', true], ['when it saves, while its page is not live', false]])('shows both texts on the second of two devices: %s', async (_when, isLive) => {
  const [phone, desk] = [await open(formed.mentee), await open(formed.mentee)];
  await Promise.all([writeLog(phone.tab), writeLog(desk.tab)]);
  await answer(desk.tab).fill('From the desk');
  await answer(phone.tab).fill('From the phone');
  if (!isLive) await losesTheList(desk);
  await saveLog(phone.tab);
  await phone.tab.getByText('Saved. That is all for today.').waitFor();
  if (!isLive) await saveLog(desk.tab);
  await desk.tab.getByText('This is what stands there now:').waitFor();
  await desk.tab.getByText('From the phone').waitFor();
  expect(await answer(desk.tab).inputValue()).toBe('From the desk');
  await desk.page.unrouteAll();
  await desk.tab.getByRole('button', { name: 'Save mine instead' }).click();
  await desk.tab.getByText('Saved. That is all for today.').waitFor();
  await desk.tab.getByRole('button', { name: 'Open: Your log of meeting 1' }).click();
  await desk.tab.getByText('From the desk').waitFor();
  await Promise.all([phone.close(), desk.close()]);
});

it('writes, changes, shares and deletes a note, and the focus always has a place', async () => {
  const shown = await open(formed.mentee);
  const { tab, page } = shown;
  const part = tab.getByRole('region', { name: 'Notes' });
  const focused = (): Promise<string> => tab.locator(':focus').evaluate('document.activeElement.textContent');
  await part.getByRole('button', { name: 'New note' }).click();
  await tab.getByLabel('Your note', { exact: true }).fill('A book to read');
  await part.getByRole('button', { name: 'Save my note' }).click();
  await tab.getByText('Saved. You find it in your journal.').waitFor();
  await part.getByText('A book to read').waitFor();
  expect(await focused()).toBe('New note');
  await part.getByRole('button', { name: /^Open: Your note/ }).click();
  await part.getByRole('button', { name: 'Change', exact: true }).click();
  await tab.locator('textarea:focus').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await part.getByRole('button', { name: 'Save my note' }).click();
  await part.getByText('A book to read!').waitFor();
  expect(await axeFaults(shown)).toEqual([]);
  await part.getByRole('button', { name: 'Share with Moses' }).press('Enter');
  expect(await focused()).toBe('Yes, share it');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('Share with Moses');
  await part.getByRole('button', { name: 'Delete' }).click();
  await part.getByText('The note is deleted at once and cannot be brought back.').waitFor();
  await part.getByRole('button', { name: 'Yes, delete it for good' }).click();
  await tab.getByText('Your note is deleted.').waitFor();
  await part.getByRole('button', { name: /^Open: Your note/ }).waitFor({ state: 'detached' });
  expect(await focused()).not.toBe('');
  expect(shown.complaints).toEqual([]);
  await shown.close();
});

it('says how long is too long while one writes, and cuts nothing off', async () => {
  const shown = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}`, width: 280, height: 3000 });
  await writeLog(shown.tab);
  await answer(shown.tab).fill('ä'.repeat(601));
  await shown.tab.getByText('601 of 600 characters. Please shorten this text; nothing has been cut off.').waitFor();
  expect(await axeFaults(shown)).toEqual([]);
  expect(await shown.tab.locator('html').evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await saveLog(shown.tab);
  await shown.tab.getByRole('alert').filter({ hasText: 'This text is too long.' }).waitFor();
  expect(await answer(shown.tab).inputValue()).toHaveLength(601);
  await shown.close();
});
