import { type Browser, type Locator } from 'playwright-core';
import { dateIn, shiftDate } from '../../bot/domain/time';
import { launchBrowser } from '../support/browser';
import { pairNow } from '../support/gathered';
import { formPair } from '../support/journey';
import { idOf } from '../support/productPeople';
import { dialogOf } from '../support/tabCards';
import { openTab, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { grownPair } from './pairScenes';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

interface Visit extends TabPage {
  readonly dialog: Locator;
  /** A button of the page. */
  opens(title: string): Promise<void>;
  /** A button of the card. */
  presses(title: string): Promise<void>;
  reads(title: string): Promise<void>;
  leaves(): Promise<void>;
}

async function visit(person: Person, pair: string): Promise<Visit> {
  const tabPage = await openTab(browser, stage, { person, path: `/tabs/pair/${pair}` });
  await tabPage.page.emulateMedia({ reducedMotion: 'reduce' });
  const dialog = dialogOf(tabPage);
  return {
    ...tabPage, dialog,
    opens: (title) => tabPage.tab.getByRole('main').getByRole('button', { name: title, exact: true }).first().click(),
    presses: (title) => dialog.getByRole('button', { name: title, exact: true }).click(),
    reads: (title) => dialog.getByRole('heading', { name: title, exact: true }).waitFor(),
    leaves: async () => {
      await tabPage.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  };
}

const status = async (pair: string): Promise<string> => (await pairNow(stage, pair)).status;

it('pauses and goes on again, and gives the focus to the page when the button is gone', async () => {
  const { mentee, pair } = await formPair(stage);
  const { dialog, tab, opens, presses, leaves, complaints, close } = await visit(mentee, pair);
  await opens('More');
  await presses('We have met');
  await presses('More');
  await presses('Pause');
  await presses('Pause until that day');
  await dialog.getByText('Choose a day from tomorrow on.').waitFor();
  await dialog.getByLabel('Pause until').fill(shiftDate(dateIn('Africa/Nairobi', stage.clock.now()), { days: 30 }));
  await presses('Pause until that day');
  await dialog.getByRole('button', { name: 'We are back' }).waitFor();
  expect(await status(pair)).toBe('paused');
  await leaves();
  await opens('We are back');
  await dialog.getByRole('button', { name: 'Draft the agreement' }).waitFor();
  expect(await status(pair)).toBe('agree');
  await leaves();
  await tab.getByRole('button', { name: 'We are back' }).waitFor({ state: 'detached' });
  await tab.locator('main :is(h1, h2):focus').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('drafts an agreement that both sign', async () => {
  const { mentee, mentor, pair } = await formPair(stage);
  await stage.server.app.useCases.beginPair({ pair, actor: idOf(mentee) });
  const first = await visit(mentee, pair);
  await first.opens('Agreement');
  await first.presses('Make a draft');
  await first.reads('Draft your agreement');
  await first.dialog.getByLabel('What we want from this mentoring').fill('Be ready for headquarters\nby autumn');
  await first.presses('Save and sign');
  await first.reads('Your agreement');
  await first.close();
  const second = await visit(mentor, pair);
  await second.opens('Agreement');
  await second.dialog.getByText('Be ready for headquarters').first().waitFor();
  await second.presses('Sign version 1');
  await second.dialog.getByRole('button', { name: 'Sign version 1' }).waitFor({ state: 'detached' });
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  const page: unknown = await (await stage.call(mentee, `/api/pairs/${pair}`)).json();
  expect(page).toMatchObject({ agreement: { state: 'holds', signatures: [{ signed: expect.any(String) }, { signed: expect.any(String) }] } });
  await second.close();
});

it('ends well: thanks, and an evaluation', async () => {
  const { mentee, mentor, pair } = await grownPair(stage);
  const { dialog, opens, presses, reads, complaints, close } = await visit(mentee, pair);
  await opens('More');
  await presses('Reached, or time to end');
  await presses('It is time to say goodbye');
  await dialog.getByRole('button', { name: 'More', exact: true }).click();
  await presses('Saying goodbye');
  await presses('Say thank you');
  await dialog.getByLabel('A few words of thanks to Moses').fill('You listened.');
  await presses('Send the thanks');
  await dialog.getByText('A word of thanks: done').waitFor();
  await stage.settle();
  await mentor.receives('You listened.');
  await presses('Evaluation');
  await reads('Your evaluation');
  for (const question of await dialog.locator('[data-field]:has(select)').all()) await question.locator('select').selectOption({ index: 4 });
  await presses('Send my answers');
  await reads('Thank you for your answers');
  expect(complaints).toEqual([]);
  await close();
});
