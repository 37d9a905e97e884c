import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { formPair } from '../support/journey';
import { tuesday } from '../support/meetings';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { actionAdded, busyPair, grownPair } from './pairScenes';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

/** What the two are promised. */
const liveMs = 2_000;

it('shows a member where the pair stands, in words too', async () => {
  const { mentee, pair } = await formPair(stage);
  const { tab, complaints, close } = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}` });
  await tab.getByRole('heading', { level: 1, name: 'Mina and Moses' }).waitFor();
  await tab.getByRole('button', { name: 'Read about my role' }).waitFor();
  const phases = tab.getByRole('region', { name: 'Where you are' }).getByRole('listitem');
  expect(await phases.allInnerTexts()).toEqual([expect.stringMatching(/now$/i), expect.stringMatching(/ahead$/i), expect.stringMatching(/ahead$/i), expect.stringMatching(/ahead$/i)]);
  expect(await phases.first().getAttribute('aria-current')).toBe('step');
  expect(complaints).toEqual([]);
  await close();
});

it('needs one call for its first view, and nothing moves afterwards', async () => {
  const { mentee, pair } = await busyPair(stage, ['Nora', 'Ned']);
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: mentee, path: '/tabs/settings' });
  const calls: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // Who has the page follows it: that comes after the first view.
    const follows = pathname.endsWith('/changes') || request.headers()['if-none-match'] !== undefined;
    if (pathname.startsWith('/api/') && !follows && request.frame().url().includes('/tabs/pair/')) calls.push(pathname);
  });
  // From the moment that there is something to read.
  await page.addInitScript(`
    window.moved = 0;
    let stands = Infinity;
    new MutationObserver(() => { if (stands === Infinity && document.querySelector('h1')) stands = performance.now(); }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.startTime >= stands) window.moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  `);
  const waits = page.waitForRequest((request) => request.headers().prefer !== undefined);
  await page.goto(page.url().replace(encodeURIComponent('/tabs/settings'), encodeURIComponent(`/tabs/pair/${pair}`)));
  await tab.getByRole('heading', { level: 1 }).waitFor();
  expect(calls).toEqual([`/api/pairs/${pair}`]);
  await waits;
  const frame = page.frames().find((each) => each.url().includes('/tabs/pair/'));
  expect(await frame?.evaluate('window.moved')).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it('answers the same page with the same version, so that whoever has it waits', async () => {
  const { mentee, pair } = await busyPair(stage, ['Ola', 'Omar']);
  const versions = await Promise.all([1, 2].map(async () => (await stage.call(mentee, `/api/pairs/${pair}`)).headers.get('etag')));
  expect(versions[0]).toBeTruthy();
  expect(versions[1]).toBe(versions[0]);
});

it('shows within two seconds what the other does in the chat', async () => {
  const formed = await grownPair(stage, ['Pia', 'Paul']);
  await actionAdded(stage, formed, { id: 'a1', text: 'Read the new strategy' });
  const { tab, complaints, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByText('Read the new strategy').waitFor();
  await formed.mentor.taps({ verb: 'actions.tick', data: { v: 1, pair: formed.pair } }, { done0: 'a1' });
  await tab.getByText('No open action').waitFor({ timeout: liveMs });
  await formed.mentor.taps({ verb: 'meetings.offer', data: { v: 1, pair: formed.pair, session: 1 } }, { times: String(tuesday), length: '60' });
  await tab.getByRole('button', { name: /24 Nov, 11:00/ }).waitFor({ timeout: liveMs });
  expect(complaints).toEqual([]);
  await close();
});

it('says that the connection is lost, keeps what is typed, and comes back by itself', async () => {
  const formed = await grownPair(stage, ['Quin', 'Rosa']);
  const { page, tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByRole('button', { name: 'New action' }).click();
  await tab.getByLabel('What will be done?').fill('Call the archive');
  const unreachable = (url: URL): boolean => url.pathname.startsWith('/api/');
  await page.route(unreachable, (route) => route.abort());
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('form').getByRole('alert').getByText('I cannot reach the server').waitFor();
  expect(await tab.getByLabel('What will be done?').inputValue()).toBe('Call the archive');
  // What is under way goes through; the next call is the first that fails.
  await actionAdded(stage, formed, { id: 'b1', text: 'Written meanwhile', of: 'mentor' });
  await tab.getByText('No connection just now').first().waitFor();
  await actionAdded(stage, formed, { id: 'b2', text: 'And then this', of: 'mentor' });
  await page.unroute(unreachable);
  await tab.getByText('And then this').waitFor();
  await tab.getByText('No connection just now').first().waitFor({ state: 'detached' });
  expect(await tab.getByLabel('What will be done?').inputValue()).toBe('Call the archive');
  await tab.getByRole('form').getByRole('button', { name: 'Try again' }).click();
  await tab.getByRole('listitem').filter({ hasText: 'Call the archive' }).waitFor();
  await close();
});

it.each([['280 px', 280, 'en-gb'], ['280 px, right to left', 280, 'ar-eg'], ['280 px in Russian', 280, 'ru-ru'], ['1280 px, right to left', 1280, 'ar-eg']])('fits into %s', async (_name, width, locale) => {
  const { mentee, pair } = await busyPair(stage, [`Sigismunda-Maximiliane Oberhuber-Trautmannsdorff ${width} ${locale}`, 'Tom']);
  const { page, tab, close } = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}`, width, locale });
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await tab.locator('html').evaluate('document.fonts.ready');
  const frame = page.frames().find((each) => each.url().includes('/tabs/pair/'));
  expect(await frame?.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
  await close();
});

it('goes on from the heading of a part when the button that was pressed is gone', async () => {
  const formed = await grownPair(stage, ['Uma', 'Uri']);
  await formed.mentor.taps({ verb: 'meetings.offer', data: { v: 1, pair: formed.pair, session: 1 } }, { times: String(tuesday), length: '60' });
  const { page, tab, close } = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}` });
  await tab.getByRole('button', { name: /24 Nov, 11:00/ }).focus();
  await formed.mentor.taps({ verb: 'meetings.cancel', data: { v: 1, pair: formed.pair, session: 1 } });
  await tab.getByRole('button', { name: /24 Nov, 11:00/ }).waitFor({ state: 'detached' });
  const frame = page.frames().find((each) => each.url().includes('/tabs/pair/'));
  expect(await frame?.evaluate('document.activeElement.textContent')).toBe('Next meeting');
  await close();
});
