import { type Browser, type FrameLocator, type Page } from 'playwright-core';
import { tabFrame } from './looking';
import { type TabStage } from './tabStage';
import { tenant } from './world';

export interface TabOptions {
  readonly person: { readonly objectId: string; readonly name: string };
  /** Such as `/tabs/pair/<id>`; "My mentoring" when left out. */
  readonly path?: string;
  readonly frame?: 'content' | 'settings' | 'sidePanel' | 'meetingStage';
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly chat?: string;
  /** What the link names that was followed inside Teams. */
  readonly subPage?: string;
}

/** The tab as somebody has it open in Teams. */
export interface TabPage {
  readonly page: Page;
  /** What is inside the tab. */
  readonly tab: FrameLocator;
  /** Everything that the page complained about; must stay empty. */
  readonly complaints: readonly string[];
  /** Teams changes its theme; resolves when the tab wears it. */
  theme(name: 'default' | 'dark' | 'contrast'): Promise<void>;
  close(): Promise<void>;
}

/** teams-js asks a CDN for more hosts; our policy refuses, and the hosts that it knows are enough. */
const expected = /validDomains|res\.cdn\.office\.net/;

/** What each of Fluent's themes paints on. */
const grounds = { default: '#ffffff', dark: '#292929', contrast: '#000000' };
const wearing = (ground: string): string => `(async () => {
  const worn = () => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).getPropertyValue('--colorNeutralBackground1').trim() === '${ground}';
  while (!worn()) await new Promise((drawn) => requestAnimationFrame(drawn));
})()`;

/** Opens the tab in the host page, in a window of its own (nothing is shared with other tabs). Nothing is fetched from outside this machine. */
export async function openTab(browser: Browser, stage: Pick<TabStage, 'hostUrl'>, { person, path = '/tabs/', frame = 'content', theme = 'default', locale = 'en-gb', width = 1000, height = 800, chat = '', subPage = '' }: TabOptions): Promise<TabPage> {
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: 'Africa/Nairobi', locale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${stage.hostUrl}/host/frame?${new URLSearchParams({ path, person: person.objectId, name: person.name, tenant, frame, theme, locale, chat, subPage })}`);
  return {
    page, tab: page.frameLocator('#tab'), complaints,
    theme: async (name) => {
      await page.evaluate(`window.tell('themeChange', ['${name}'])`);
      await (await tabFrame(page)).evaluate(wearing(grounds[name]));
    },
    close: () => context.close(),
  };
}

