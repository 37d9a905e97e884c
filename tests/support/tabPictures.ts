import { join } from 'node:path';
import { type Browser, type FrameLocator } from 'playwright-core';
import { localIds } from '../../bot/local/localServer';
import { type DemoPair } from './demoPair';
import { type HostPage } from './hostPage';
import { openTab, type TabOptions } from './tabPage';

/** Screenshots of the tab for looking; the README shows some of them. */
export interface TabPictures {
  /** The host page as it stands, in a window of this size. */
  host(name: string, page: HostPage, size: { readonly width: number; readonly height: number }): Promise<void>;
  /** The pair's page in a window of its own, as Theo or Mona has it, once it shows what is waited for. */
  tab(name: string, options: Omit<TabOptions, 'person' | 'path'> & { readonly as: 'theo' | 'mona' }, shows: (tab: FrameLocator) => Promise<void>): Promise<void>;
}

/** None are taken without a folder to put them in. */
export function tabPictures(folder: string | undefined, browser: Browser, hostUrl: string, pair: DemoPair): TabPictures {
  const place = (name: string): string => join(folder ?? '', `${name}.png`);
  const names = { theo: 'Theo Lindqvist', mona: 'Mona Haddad' } as const;
  return {
    host: async (name, { page, left, right }, size) => {
      if (!folder) return;
      const before = page.viewportSize();
      await page.setViewportSize(size);
      for (const pane of [left, right]) await pane.tab.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: place(name) });
      if (before) await page.setViewportSize(before);
    },
    tab: async (name, { as, ...options }, shows) => {
      if (!folder) return;
      const person = { objectId: pair[as].slice(localIds.tenant.length + 1), name: names[as] };
      const { page, tab, close } = await openTab(browser, { hostUrl }, { ...options, person, path: `/tabs/pair/${pair.pair}` });
      await shows(tab);
      await page.screenshot({ path: place(name) });
      await close();
    },
  };
}
