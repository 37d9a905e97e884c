import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { localIds } from '../../bot/local/localServer';
import { type DemoPair } from './demoPair';
import { type HostPage } from './hostPage';
import { openTab, type TabOptions } from './tabPage';

/** Screenshots of the tab for looking; the README shows some of them. */
export interface TabPictures {
  /** The host page as it stands, both panes from the top, in a window of this size. */
  host(name: string, page: HostPage, size: { readonly width: number; readonly height: number }): Promise<void>;
  /** The pair's page as Theo has it, in windows of its own. */
  dashboard(): Promise<void>;
  /** The side panel as Theo has it, with the timer running. */
  meeting(): Promise<void>;
}

/** None are taken without a folder to put them in. */
export function tabPictures(folder: string | undefined, browser: Browser, hostUrl: string, { pair, theo }: DemoPair): TabPictures {
  if (!folder) return { host: async () => undefined, dashboard: async () => undefined, meeting: async () => undefined };
  const person = { objectId: theo.slice(localIds.tenant.length + 1), name: 'Theo Lindqvist' };
  const tab = async (name: string, options: Omit<TabOptions, 'person' | 'path'>, role: 'heading' | 'timer' = 'heading'): Promise<void> => {
    const shown = await openTab(browser, { hostUrl }, { ...options, person, path: `/tabs/pair/${pair}` });
    await shown.tab.getByRole(role).first().waitFor();
    await shown.page.screenshot({ path: join(folder, `${name}.png`) });
    await shown.close();
  };
  return {
    host: async (name, { page, left, right }, size) => {
      const before = page.viewportSize();
      await page.setViewportSize(size);
      for (const pane of [left, right]) await pane.tab.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(folder, `${name}.png`) });
      if (before) await page.setViewportSize(before);
    },
    dashboard: async () => {
      const page = { width: 1280, height: 900 };
      await tab('tab-pair', page);
      await tab('tab-phone-dark', { width: 375, height: 800, theme: 'dark' });
      await tab('tab-arabic', { ...page, locale: 'ar-sa' });
    },
    meeting: () => tab('tab-meeting', { frame: 'sidePanel', width: 320, height: 800 }, 'timer'),
  };
}
