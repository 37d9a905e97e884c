import { type Browser } from 'playwright-core';
import { aForm } from '../support/agreements';
import { launchBrowser } from '../support/browser';
import { type FormedPair, formPair } from '../support/journey';
import { idOf } from '../support/productPeople';
import { openTab, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { axeFaults } from './axe';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const open = ({ pair, ...formed }: FormedPair, who: 'mentee' | 'mentor', options: { readonly theme?: 'dark' | 'contrast'; readonly locale?: string } = {}): Promise<TabPage> =>
  openTab(browser, stage, { person: formed[who], path: `/tabs/pair/${pair}`, ...options });
const agreement = ({ tab }: TabPage) => tab.getByRole('region', { name: 'Your agreement' });
const focused = (page: TabPage): Promise<unknown> => page.page.frames().find((frame) => frame.url().includes('/tabs/'))!.evaluate('document.activeElement.textContent');

/** Drafted by the mentee and signed by nobody. */
async function drafted(names: readonly [mentee: string, mentor: string]): Promise<FormedPair> {
  const formed = await formPair(stage, { names });
  const saved = await stage.server.app.useCases.saveAgreement({ pair: formed.pair, actor: idOf(formed.mentee), from: 0, signs: false, form: aForm() });
  if (saved.kind !== 'done') throw new Error('No draft was saved');
  await stage.settle();
  return formed;
}

it('is signed by both, each after a second question that names the version; both see both signatures', async () => {
  const formed = await drafted(['Vera', 'Viktor']);
  const [mentee, mentor] = await Promise.all([open(formed, 'mentee'), open(formed, 'mentor')]);
  for (const [page, name] of [[mentee, 'Vera'], [mentor, 'Viktor']] as const) {
    const part = agreement(page);
    await part.getByText('Be ready for headquarters').waitFor();
    await part.getByRole('listitem').filter({ hasText: name }).getByText('Has not signed yet').waitFor();
    await part.getByRole('button', { name: 'Sign version 1' }).click();
    await part.getByText('You are about to sign version 1').waitFor();
    expect(await focused(page)).toBe('Sign version 1');
    await part.getByRole('button', { name: 'Sign version 1' }).click();
    for (const seen of [mentee, mentor]) await agreement(seen).getByRole('listitem').filter({ hasText: name }).getByText('Signed on 23 November 2026').waitFor();
    await part.getByRole('button', { name: 'Sign version 1' }).waitFor({ state: 'detached' });
    expect(await focused(page)).toContain(name === 'Vera' ? 'You have signed.' : 'Everybody has signed.');
  }
  for (const seen of [mentee, mentor]) await agreement(seen).getByText('Signed by everybody: this version holds.').waitFor();
  expect([...mentee.complaints, ...mentor.complaints]).toEqual([]);
  await Promise.all([mentee.close(), mentor.close()]);
});

it('can be left unsigned with the keyboard, and the focus goes back to where it was', async () => {
  const formed = await drafted(['Wanda', 'Willem']);
  const page = await open(formed, 'mentor');
  const sign = agreement(page).getByRole('button', { name: 'Sign version 1' });
  await sign.press('Enter');
  await agreement(page).getByText('You are about to sign version 1').waitFor();
  await page.page.keyboard.press('Escape');
  await agreement(page).getByText('You are about to sign').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Sign version 1');
  await page.close();
});

it('is not signed when it was changed meanwhile: that is said, and the newest stands there', async () => {
  const formed = await drafted(['Xenia', 'Xavier']);
  const page = await open(formed, 'mentor');
  const part = agreement(page);
  await part.getByRole('button', { name: 'Sign version 1' }).click();
  // The signature comes to the server after the change of the other side.
  await page.page.route('**/agreement/sign', async (route) => {
    await stage.server.app.useCases.saveAgreement({ pair: formed.pair, actor: idOf(formed.mentee), from: 1, signs: false, form: aForm({ statement: 'Be ready for Geneva' }) });
    await route.continue();
  });
  await part.getByText('You are about to sign version 1').waitFor();
  await part.getByRole('button', { name: 'Sign version 1' }).click();
  await part.getByText('The text was changed before you signed, so nothing was signed.').waitFor();
  await part.getByText('Be ready for Geneva').waitFor();
  await part.getByRole('button', { name: 'Sign version 2' }).waitFor();
  await part.getByText('Earlier versions').click();
  await part.getByRole('button', { name: /^Version 1,/ }).click();
  await page.tab.getByRole('dialog').getByText('Be ready for headquarters').waitFor();
  await page.close();
});

it('shows the points of the code of conduct to whoever has not accepted it, and takes it', async () => {
  const formed = await drafted(['Yara', 'Yusuf']);
  const page = await open(formed, 'mentee');
  const part = agreement(page);
  await part.getByText('Read its points').click();
  await part.getByText('They protect you, too.').waitFor();
  await part.getByRole('button', { name: 'I accept' }).click();
  await part.getByText('You have accepted the code of conduct. Thank you.').waitFor();
  await part.getByRole('button', { name: 'I accept' }).waitFor({ state: 'detached' });
  await part.getByText('still to be accepted by Yusuf').waitFor();
  expect(page.complaints).toEqual([]);
  await page.close();
});

it('begins with the card that drafts it', async () => {
  const formed = await formPair(stage, { names: ['Zita', 'Zoran'] });
  const page = await open(formed, 'mentee');
  await agreement(page).getByText('Nothing is written yet.').waitFor();
  await agreement(page).getByRole('button', { name: 'Make a draft' }).click();
  await page.tab.getByRole('dialog').getByLabel('What we want from this mentoring').waitFor();
  await page.close();
});

it.each([['en-gb', 'dark'], ['en-gb', 'contrast'], ['ar-eg', undefined]] as const)('has no fault that axe finds, also while it asks, in %s and theme %s', async (locale, theme) => {
  const page = await open(await drafted(['Abel', 'Ada']), 'mentor', { locale, ...(theme && { theme }) });
  const sign = page.tab.getByRole('button', { name: locale === 'en-gb' ? 'Sign version 1' : /توقيع النسخة/ });
  await sign.click();
  await page.tab.getByRole('group').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.close();
});
