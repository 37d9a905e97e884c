import { type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';

/** One person's pane on the local Teams host page. */
export interface HostPane {
  readonly pane: Locator;
  /** What is inside the tab. */
  readonly tab: FrameLocator;
  /** What is inside the stage, while something is shared. */
  readonly stage: FrameLocator;
  /** Chooses by the names that the person sees. */
  choose(choices: { readonly person?: string; readonly where?: string; readonly theme?: string; readonly language?: string; readonly width?: string }): Promise<void>;
  /** What a choice shows now. */
  chosen(label: 'Person' | 'Where' | 'Theme' | 'Language' | 'Width'): Promise<string>;
}

export interface HostPage {
  readonly page: Page;
  readonly left: HostPane;
  readonly right: HostPane;
  /** Everything that the page complained about; must stay empty. */
  readonly complaints: readonly string[];
  /** The person comes back to this window, perhaps from the chat. */
  comesBack(): Promise<void>;
  close(): Promise<void>;
}

/** teams-js asks a CDN for more hosts; our policy refuses, and the hosts that it knows are enough. */
const expected = /validDomains|res\.cdn\.office\.net/;

/** Opens the page that shows the tab as two people side by side. Nothing is fetched from outside this machine. */
export async function openHostPage(browser: Browser, url: string, viewport = { width: 1280, height: 900 }): Promise<HostPage> {
  const context = await browser.newContext({ viewport, timezoneId: 'Africa/Nairobi' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected.test(message.text())) complaints.push(message.text());
  });
  await page.goto(url);
  const paneAt = (place: number): HostPane => {
    const pane = page.locator('section.pane').nth(place);
    const control = (label: string): Locator => pane.getByLabel(label, { exact: true });
    return {
      pane, tab: pane.frameLocator('.tab iframe').frameLocator('#tab'), stage: pane.frameLocator('.stage iframe').frameLocator('#tab'),
      choose: async (choices) => {
        for (const [name, label] of Object.entries(choices)) await control(`${name[0]?.toUpperCase()}${name.slice(1)}`).selectOption({ label });
      },
      chosen: (label) => control(label).locator('option:checked').innerText(),
    };
  };
  return {
    page, left: paneAt(0), right: paneAt(1), complaints,
    comesBack: () => page.evaluate("dispatchEvent(new Event('focus'))"),
    close: () => context.close(),
  };
}
