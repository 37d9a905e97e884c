import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { z } from 'zod';
import { localIds } from '../../bot/local/localServer';

export interface FirstView {
  /** What the browser fetched as script, packed as gzip. */
  readonly scriptBytes: number;
  readonly apiCalls: number;
  /** Largest Contentful Paint of the tab's own page. */
  readonly largestPaintMs: number;
  /** Cumulative Layout Shift. */
  readonly layoutShift: number;
}

export interface Opening {
  readonly hostUrl: string;
  readonly path: string;
  readonly person: { readonly objectId: string; readonly name: string };
  /** How many times as slow as this machine's processor. */
  readonly slowDown: number;
}

const seen = z.object({ largest: z.number(), shift: z.number() });
/** Nothing may move any more after this long without news. */
const quietMs = 700;

/** Runs in the page from its first moment on. */
const watch = `
  window.__seen = { largest: 0, shift: 0, last: performance.now() };
  const note = (type, take) => new PerformanceObserver((list) => { for (const entry of list.getEntries()) { take(entry); window.__seen.last = performance.now(); } }).observe({ type, buffered: true });
  note('largest-contentful-paint', (entry) => { window.__seen.largest = entry.startTime; });
  note('layout-shift', (entry) => { if (!entry.hadRecentInput) window.__seen.shift += entry.value; });
`;

/** Opens the tab with an empty cache on a slowed processor, and waits until it stands still. */
export async function openFirstView(browser: Browser, { hostUrl, path, person, slowDown }: Opening): Promise<FirstView> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'Africa/Nairobi', locale: 'en-GB' });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  let apiCalls = 0;
  let standing = false;
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // Following what changes begins once the page stands.
    const follows = pathname.endsWith('/changes') || response.request().headers()['if-none-match'] !== undefined;
    if (pathname.startsWith('/api/') && !standing && !follows) apiCalls += 1;
    if (pathname.startsWith('/tabs/assets/') && pathname.endsWith('.js') && !standing) scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.addInitScript(watch);
  await page.route((url) => url.hostname !== '127.0.0.1', (route) => route.abort());
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.goto(`${hostUrl}/host/frame?${new URLSearchParams({ path, person: person.objectId, name: person.name, tenant: localIds.tenant, locale: 'en-gb' })}`);
  const frame = await tabFrame(page, path);
  await frame.getByRole('heading', { level: 1 }).waitFor({ timeout: 30_000 });
  standing = true;
  const { largest, shift } = await settled(frame);
  const sizes = await Promise.all(scripts);
  await context.close();
  return { scriptBytes: sizes.reduce((sum, size) => sum + size, 0), apiCalls, largestPaintMs: largest, layoutShift: shift };
}

async function tabFrame(page: Page, path: string): Promise<Frame> {
  const handle = await page.locator('#tab').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`The host page shows no ${path}`);
  return frame;
}

async function settled(frame: Frame): Promise<z.infer<typeof seen>> {
  // The page's policy forbids functions made of text, which waiting inside the page would be: so it is asked from outside.
  for (let quiet = false; !quiet; quiet = (await frame.evaluate(`performance.now() - window.__seen.last > ${quietMs}`)) === true) await delay(100);
  return seen.parse(await frame.evaluate('({ largest: window.__seen.largest, shift: window.__seen.shift })'));
}
