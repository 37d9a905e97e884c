import { type Locator, type Page, type Route } from 'playwright-core';
import { type AdaptiveCard } from '../../bot/cards/kit';
import { type ApiError } from '../../bot/contracts/apiError';
import { tabFrame } from './looking';
import { type TabPage } from './tabPage';

/** What a button sent, as the API would see it. */
export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Answered = { readonly card: AdaptiveCard } | { readonly error: ApiError; readonly status: number } | 'unreachable';

/** Plays the transport: the page's presses are answered here and not by the server; everything else is real. What was sent is noted. */
export async function playVerbs(page: Page, answer: (press: Press) => Answered | Promise<Answered>): Promise<Press[]> {
  const presses: Press[] = [];
  await page.route('**/api/verbs/**', async (route: Route) => {
    const verb = decodeURIComponent(new URL(route.request().url()).pathname.split('/').pop() ?? '');
    const press: Press = { verb, data: JSON.parse(route.request().postData() ?? '{}').data };
    presses.push(press);
    const answered = await answer(press);
    if (answered === 'unreachable') return route.abort('connectionrefused');
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return 'card' in answered ? route.fulfill({ status: 200, headers, body: JSON.stringify(answered) }) : route.fulfill({ status: answered.status, headers, body: JSON.stringify(answered.error) });
  });
  return presses;
}

/** The dialog that shows the bot's cards. */
export const dialogOf = ({ tab }: Pick<TabPage, 'tab'>): Locator => tab.getByRole('dialog');

export const themes = ['default', 'dark', 'contrast'] as const;
/** What a dialog stands on in each theme. */
const grounds = { default: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)', contrast: 'rgb(0, 0, 0)' };

/** Teams changes its theme; resolves when the dialog has it, with every change of colour over. */
export async function wears(tabPage: Pick<TabPage, 'page' | 'theme'>, theme: (typeof themes)[number]): Promise<void> {
  await tabPage.theme(theme);
  await (await tabFrame(tabPage.page)).evaluate(`(async () => {
    while (getComputedStyle(document.querySelector('[role=dialog]')).backgroundColor !== '${grounds[theme]}') await new Promise((drawn) => requestAnimationFrame(drawn));
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  })()`);
}
