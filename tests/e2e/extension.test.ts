import { join } from 'node:path';
import { type Locator } from 'playwright-core';
import { paperAt } from '../../bot/usecases/collections';
import { type Chat, openChat } from '../support/browser';
import { type DemoPair, demoPair } from '../support/demoPair';
import { type OpenStage, openStage } from '../support/openStage';
import { until } from '../support/until';

jest.setTimeout(120_000);

/** Screenshots for looking; the README shows some of them. */
const pictures = process.env.PICTURES;
const address = 'https://lodestar.example';

let opened: OpenStage;
let theo: Chat;
let pair: DemoPair;

beforeAll(async () => {
  opened = await openStage({ publicUrl: address });
  const { stage, browser } = opened;
  const [mentee, mentor] = [await openChat(browser, stage.mentee.url), await openChat(browser, stage.mentor.url)];
  for (const chat of [mentee, mentor]) await chat.says('hello').then(() => chat.sees('Hello, '));
  pair = await demoPair(stage);
  await Promise.all([mentee.close(), mentor.close()]);
});
beforeEach(async () => {
  theo = await openChat(opened.browser, opened.stage.mentee.url);
});
afterEach(() => theo.close());
afterAll(() => opened.close());

const picture = async (name: string): Promise<void> => void (pictures && (await theo.screenshot(join(pictures, `${name}.png`))));
const dialog = (): Locator => theo.page.getByRole('dialog').last();
/** What the Playground has in place of the app's buttons below the message box. */
const trigger = async (entry: 'Search Command' | 'Action Command' | 'Link Unfurling'): Promise<void> => {
  await theo.page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await theo.page.getByRole('menuitem', { name: entry }).click();
};
const search = async (command: string, text: string): Promise<void> => {
  await trigger('Search Command');
  await theo.page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
  await theo.page.getByPlaceholder('Command ID').fill(command);
  await theo.page.getByPlaceholder('Parameter name').fill('text');
  await theo.page.getByPlaceholder('Enter a search term').fill(text);
};
const openDialog = async (command: string): Promise<void> => {
  await theo.page.getByPlaceholder(/command id/i).fill(command);
  await theo.page.getByRole('button', { name: 'Create', exact: true }).click();
};
/** The menu of the last message that holds the text. */
const onMessage = async (text: string, command: string): Promise<void> => {
  // A message has a menu of its own once it is sent; the bot's answer says so.
  const answers = theo.page.getByText('I did not quite understand that');
  const before = await answers.count();
  await theo.says(text);
  if (!(await until(async () => (await answers.count()) > before))) throw new Error(`The bot did not answer “${text}”`);
  const own = theo.page.getByText(text, { exact: true }).last();
  await own.locator('xpath=ancestor::*[.//button[@aria-label="Show more information"]][1]').getByRole('button', { name: 'Show more information' }).first().click();
  await theo.page.getByRole('menuitem', { name: 'Action Command' }).click();
  await openDialog(command);
};

it.each([
  ['findMentor', 'arabic', 'Hind Al-Mansouri', 'View profile'],
  ['recommend', 'hind', 'Hind Al-Mansouri', 'View profile'],
  ['shareGoal', 'meetings', 'Speak in two large meetings', undefined],
  ['shareResource', 'hand-book', 'The mentoring hand-book', undefined],
])('%s finds by what is typed, and puts a card into the message', async (command, text, found, button) => {
  await search(command, text);
  await theo.page.getByText(found).last().click();
  const written = theo.page.locator('.ac-adaptiveCard').last();
  await written.getByText(found).first().waitFor();
  await picture(`extension-${command}`);
  if (button) await written.getByRole('button', { name: button }).waitFor();
});

it('thank: a form, and a card for the message', async () => {
  await trigger('Action Command');
  await openDialog('thank');
  await dialog().getByText('Mona Haddad').first().waitFor();
  await picture('extension-thank');
});

it('an address of the tab shows what kind of page it is, and names nobody', async () => {
  await trigger('Link Unfurling');
  await theo.page.getByRole('dialog').getByRole('textbox').fill(`${address}/tabs/pair/${pair.pair}`);
  await dialog().getByText('The page of a mentoring pair in Lodestar').first().waitFor();
  await picture('extension-link');
  expect(await dialog().innerText()).not.toMatch(/Mona|Theo|Career/);
});

it('a message is saved to the session notes, for oneself alone', async () => {
  await onMessage('Ask Amina about the water fund', 'saveNote');
  await dialog().getByText('Only you can read this').waitFor();
  expect(await dialog().getByRole('textbox').inputValue()).toBe('Ask Amina about the water fund');
  await picture('extension-note');
  await dialog().getByRole('button', { name: 'Save my note' }).click();
  await theo.page.getByText('Saved for your mentoring with Mona Haddad').waitFor();
  const { papers } = opened.stage.local.server.app.ports.documents;
  const { partition, id } = paperAt(pair.pair, 'note', pair.theo, 1);
  expect((await papers.read(partition, id))?.body.sharedAt).toBeUndefined();
  expect(JSON.stringify(await papers.read(partition, id))).not.toContain('water fund');
});

it('a message becomes an action of the pair', async () => {
  await onMessage('Send the draft to Luis', 'makeAction');
  await dialog().getByRole('button', { name: 'Add the action' }).click();
  await theo.page.getByText('Added for you and Mona Haddad').waitFor();
  const view = await opened.stage.local.server.app.useCases.viewGoals({ pair: pair.pair, actor: pair.mona });
  expect(JSON.stringify(view)).toContain('Send the draft to Luis');
});

describe.each([['a group chat', 'Lunch group'], ['a channel', 'General']])('in %s', (_place, name) => {
  it('greets once, answers whoever asks in their own chat, and tells the rest nothing', async () => {
    await theo.page.getByText(name, { exact: true }).first().click();
    await theo.sees('Hello, I am Lodestar');
    await picture(`places-${name.replaceAll(' ', '-')}`);
    const box = theo.page.locator('[data-lexical-editor=true]').first();
    await box.click();
    await theo.page.keyboard.type('@Lod');
    await theo.page.getByRole('menuitem', { name: 'Lodestar' }).click();
    await theo.page.keyboard.type(' goals');
    await theo.page.keyboard.press('Enter');
    await theo.page.getByText('Mentoring is between you and me. I have answered in our own chat.', { exact: true }).last().waitFor();
    await theo.page.getByText('Personal Chat').click();
    await theo.sees('Speak in two large meetings before the summer');
  });
});
