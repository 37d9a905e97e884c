import { existsSync, statfsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { until } from './until';

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // No request leaves this machine: the Playground would ask a CDN for fonts. Refused by name, which costs nothing; a route would ask this process about every request.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Playwright has Chromium share memory by files in /tmp, as small containers have little /dev/shm; where there is a gigabyte, that is a twentieth of the work saved. */
const sharedMemory = (): { ignoreDefaultArgs: string[] } => {
  const plenty = 2 ** 30;
  const free = existsSync('/dev/shm') ? statfsSync('/dev/shm') : undefined;
  return { ignoreDefaultArgs: free && free.bavail * free.bsize >= plenty ? ['--disable-dev-shm-usage'] : [] };
};

/** A headless Chromium: the one at CHROMIUM_PATH, else the one that comes with the development dependencies. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return chromium.launch({ executablePath: own, headless: true, args: flags, ...sharedMemory() });
  const { executablePath, libraries } = await unpackedChromium();
  return chromium.launch({ executablePath, headless: true, args: flags, ...sharedMemory(), env: { ...process.env, LD_LIBRARY_PATH: libraries } });
}

/**
 * The package brings Chromium and the few libraries that a bare Debian lacks, but unpacks the libraries only where it believes to run in one
 * cloud. It is told so while it is loaded; what it sets besides in the environment is put back, so that no other process gets its libraries.
 */
async function unpackedChromium(): Promise<{ executablePath: string; libraries: string }> {
  const libraries = join(tmpdir(), 'al2023', 'lib');
  if (!existsSync(libraries)) await rm(join(tmpdir(), 'chromium'), { force: true });
  const before = { ...process.env };
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), libraries };
  } finally {
    for (const name of ['AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      const value = before[name];
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** A person looking at their chat with the bot. Everything about cards happens on the last one. */
export interface Chat {
  says(text: string): Promise<void>;
  /** Types into the input with this label. */
  fill(label: string, value: string): Promise<void>;
  /** Chooses from a list, or ticks a radio button or check box. */
  choose(label: string, option: string): Promise<void>;
  press(button: string): Promise<void>;
  /** Presses the first such button of the last card that has one, again if need be, until the text is on that card or a later one: a click is lost when the card is drawn again under it. */
  pressFor(button: string, text: string): Promise<void>;
  /** Waits until the text stands in a message or card; the log beside the chat does not count. */
  sees(text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  readonly page: Page;
  close(): Promise<void>;
}

/** Opening the page installs the bot for the person. */
export async function openChat(browser: Browser, playgroundUrl: string): Promise<Chat> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(30_000);
  await page.goto(playgroundUrl);
  const box = page.locator('[data-lexical-editor=true]').first();
  await box.waitFor();
  const cards = page.locator('.ac-adaptiveCard');
  const card = cards.last();

  return {
    page,
    says: async (text) => {
      await box.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    fill: async (label, value) => (await labelled(card, label)).fill(value),
    choose: (label, option) => choose(page, card, label, option),
    press: (button) => card.getByRole('button', { name: button, exact: true }).click(),
    pressFor: async (button, text) => {
      // What comes of it may be followed by news: the text counts on every card from here on.
      const from = Math.max(0, (await cards.count()) - 1);
      const isShown = async (): Promise<boolean> => {
        for (let place = (await cards.count()) - 1; place >= from; place -= 1) if (await cards.nth(place).getByText(text).first().isVisible()) return true;
        return false;
      };
      const pressed = cards.filter({ has: page.getByRole('button', { name: button, exact: true }) }).last().getByRole('button', { name: button, exact: true }).first();
      for (let attempt = 0; attempt < 5 && !(await isShown()); attempt += 1) {
        await pressed.click({ timeout: 5_000 }).catch(() => undefined);
        await until(isShown, 3_000);
      }
      if (!(await until(isShown))) throw new Error(`“${text}” did not come after “${button}”; the last card says: ${await card.innerText()}`);
    },
    sees: (text) => page.locator('p, .ac-adaptiveCard').filter({ hasText: text }).last().waitFor(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => page.close(),
  };
}

/** The accessible name grows by the error message when a required input was left empty, so a name may also begin with the label. */
async function labelled(card: Locator, label: string): Promise<Locator> {
  const beginning = card.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)).and(card.page().locator('input, textarea'));
  await beginning.first().waitFor();
  const exact = card.getByLabel(label, { exact: true }).and(card.page().locator('input, textarea'));
  return (await exact.count()) > 0 ? exact : beginning;
}

async function choose(page: Page, card: Locator, label: string, option: string): Promise<void> {
  const tick = card.getByRole('radio', { name: option, exact: true }).or(card.getByRole('checkbox', { name: option, exact: true }));
  await card.getByText(label).first().waitFor();
  if ((await tick.count()) > 0) return tick.first().check();
  await (await labelled(card, label)).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
