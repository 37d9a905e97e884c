import { type Browser, type Locator } from 'playwright-core';
import { act, type AdaptiveCard, card, choiceInput, dateInput, type Element, heading, numberInput, openUrl, paragraph, reveal, textInput, toggleInput, type Action } from '../../bot/cards/kit';
import { launchBrowser } from '../support/browser';
import { type FormedPair, formPair } from '../support/journey';
import { type Answered, dialogOf, playVerbs, type Press, themes, wears } from '../support/tabCards';
import { accessibilityFaults, tabFrame } from '../support/looking';
import { openTab, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { until } from '../support/until';

let stage: TabStage;
let browser: Browser;
let formed: FormedPair;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
  formed = await formPair(stage);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const aCard = (title: string, body: readonly Element[], actions: readonly Action[] = []): AdaptiveCard => card({ language: 'en', fallbackText: title, body: [heading(title), ...body], actions });
const note = textInput({ id: 'note', label: 'Your note', maxLength: 200, required: true, errorMessage: 'Please write a few words.' });
const save = act({ verb: 'test.save', title: 'Save', data: { pair: 'p' } });
const form = aCard('Write a note', [note], [save, act({ verb: 'test.cancel', title: 'Cancel', associatedInputs: 'none' })]);
const thanks = aCard('Thank you', [paragraph('It is saved.')], [act({ verb: 'pair.show', title: 'Back', data: { pair: 'p' } })]);

interface Opened extends TabPage {
  readonly dialog: Locator;
  readonly opener: Locator;
  readonly presses: readonly Press[];
  readonly field: Locator;
  press(title: string): Promise<void>;
}

/** The first card opened from the pair's page; `answer` plays the server from there on. */
async function opened(first: AdaptiveCard, answer: (press: Press) => Answered | Promise<Answered> = () => ({ card: thanks }), options: { readonly width?: number } = {}): Promise<Opened> {
  const tabPage = await openTab(browser, stage, { person: formed.mentee, path: `/tabs/pair/${formed.pair}`, ...options });
  await tabPage.page.emulateMedia({ reducedMotion: 'reduce' });
  const presses = await playVerbs(tabPage.page, (press) => (press.verb === 'pair.more' ? { card: first } : answer(press)));
  const opener = tabPage.tab.getByRole('button', { name: 'More', exact: true });
  const dialog = dialogOf(tabPage);
  await opener.click();
  await dialog.getByRole('heading', { level: 2, name: first.fallbackText, exact: true }).waitFor();
  return { ...tabPage, dialog, opener, presses, field: dialog.getByRole('textbox', { name: 'Your note' }), press: (title) => dialog.getByRole('button', { name: title, exact: true }).click() };
}

const isFocused = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === element.ownerDocument.activeElement);
const becomesFocused = async (locator: Locator): Promise<void> => expect(await until(() => isFocused(locator))).toBe(true);
const refusal: Answered = { status: 422, error: { code: 'textTooLong', sentence: 'This text is too long.', todo: 'correct' } };
const verbsOf = (presses: readonly Press[]): string[] => presses.map(({ verb }) => verb);

it('sends nothing while a required field is empty, and says so beside it', async () => {
  const { dialog, presses, press, field, close } = await opened(form);
  await press('Save');
  await dialog.getByText('Please write a few words.').waitFor();
  expect(await isFocused(field)).toBe(true);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.fill('A word');
  await dialog.getByText('Please write a few words.').waitFor({ state: 'detached' });
  expect(verbsOf(presses)).toEqual(['pair.more']);
  await close();
});

it.each([
  ['a number out of range', numberInput({ id: 'a', label: 'How many', min: 1, max: 3 }), '7', 'Please give a whole number from 1 to 3.'],
  ['a day that is too early', dateInput({ id: 'a', label: 'Which day', min: '2026-12-01', max: '2026-12-31' }), '2026-11-30', 'Please choose 1 December 2026 or a later day.'],
  ['a day that is too late', dateInput({ id: 'a', label: 'Which day', max: '2026-12-31' }), '2027-01-01', 'Please choose 31 December 2026 or an earlier day.'],
])('does not send %s, and names the limit', async (_what, input, value, message) => {
  const { dialog, presses, press, close } = await opened(aCard('Limits', [input], [save]));
  await dialog.getByLabel(input.label).fill(value);
  await press('Save');
  await dialog.getByText(message).waitFor();
  expect(verbsOf(presses)).toEqual(['pair.more']);
  await close();
});

it('does not send half a date', async () => {
  const { page, dialog, presses, press, close } = await opened(aCard('Limits', [dateInput({ id: 'a', label: 'Which day' })], [save]));
  await dialog.getByLabel('Which day').focus();
  await page.keyboard.type('12');
  await press('Save');
  await dialog.getByText('Please give a whole date.').waitFor();
  expect(verbsOf(presses)).toEqual(['pair.more']);
  await close();
});

it('does not send a box that must be ticked', async () => {
  const { dialog, presses, press, close } = await opened(aCard('Code', [toggleInput({ id: 'a', label: 'I accept', required: true, errorMessage: 'Please tick the box.' })], [save]));
  await press('Save');
  await dialog.getByText('Please tick the box.').waitFor();
  await dialog.getByRole('checkbox', { name: 'I accept' }).check();
  await press('Save');
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(presses[1]?.data).toEqual({ v: 1, pair: 'p', a: 'true' });
  await close();
});

it('shows the next card in its place, with the focus on its heading', async () => {
  const { dialog, presses, press, field, close } = await opened(form);
  await field.fill('Well done');
  await press('Save');
  const title = dialog.getByRole('heading', { name: 'Thank you' });
  await becomesFocused(title);
  expect(await dialog.getAttribute('aria-labelledby')).toBe(await title.getAttribute('id'));
  expect(presses[1]).toEqual({ verb: 'test.save', data: { v: 1, pair: 'p', note: 'Well done' } });
  await close();
});

it('is busy while the server answers, and presses once', async () => {
  let answer = (): void => undefined;
  const answered = new Promise<Answered>((resolve) => (answer = () => resolve({ card: thanks })));
  const { dialog, presses, press, field, close } = await opened(form, () => answered);
  await field.fill('Well done');
  await press('Save');
  await dialog.getByRole('status').getByText('One moment').waitFor();
  for (const title of ['Save', 'Cancel']) {
    expect(await dialog.getByRole('button', { name: title }).getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('button', { name: title }).dispatchEvent('click');
  }
  answer();
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(verbsOf(presses)).toEqual(['pair.more', 'test.save']);
  await close();
});

it('shows why something was refused and keeps what was typed, legible in every theme', async () => {
  const tabPage = await opened(form, () => refusal);
  const { dialog, press, field, page, close } = tabPage;
  await press('Save');
  await dialog.getByText('Please write a few words.').waitFor();
  await field.fill('Far too long');
  await press('Save');
  await dialog.getByRole('alert').getByText('This text is too long.').waitFor();
  expect(await field.inputValue()).toBe('Far too long');
  await field.fill('');
  await press('Save');
  await dialog.getByText('Please write a few words.').waitFor();
  const frame = await tabFrame(page);
  for (const name of themes) {
    await wears(tabPage, name);
    expect({ name, faults: await accessibilityFaults(frame) }).toEqual({ name, faults: [] });
  }
  await close();
});

it('tries again with what is typed by then', async () => {
  let isReachable = false;
  const { dialog, presses, press, field, complaints, close } = await opened(form, () => (isReachable ? { card: thanks } : 'unreachable'));
  await field.fill('First');
  await press('Save');
  await dialog.getByRole('alert').getByText('I cannot reach the server.').waitFor();
  await field.fill('Second');
  isReachable = true;
  await press('Try again');
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(presses.map(({ data }) => data.note)).toEqual([undefined, 'First', 'Second']);
  expect(complaints.filter((each) => !each.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  await close();
});

it('closes when the truth has moved on, because the page behind shows it', async () => {
  const { dialog, press, field, close } = await opened(form, () => ({ status: 409, error: { code: 'tooLate', sentence: 'This was settled in the meantime.', todo: 'reload' } }));
  await field.fill('Late');
  await press('Save');
  await dialog.getByText('This was settled in the meantime.').waitFor();
  await press('Show the newest');
  await dialog.waitFor({ state: 'detached' });
  await close();
});

it('keeps what was typed when it is closed, and forgets it once it was sent', async () => {
  const { dialog, opener, press, field, page, close } = await opened(form);
  await field.fill('Half a thought');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await opener.click();
  await dialog.getByText('What you had typed here is still here.').waitFor();
  expect(await field.inputValue()).toBe('Half a thought');
  await press('Save');
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
  await press('Close');
  await opener.click();
  await field.waitFor();
  expect(await field.inputValue()).toBe('');
  expect(await dialog.getByText('What you had typed here is still here.').count()).toBe(0);
  await close();
});

it('starts anew when one wants to', async () => {
  const { dialog, opener, press, field, close } = await opened(form);
  await field.fill('Half a thought');
  await press('Close');
  await opener.click();
  await press('Start anew');
  expect(await field.inputValue()).toBe('');
  await dialog.getByText('What you had typed here is still here.').waitFor({ state: 'detached' });
  await becomesFocused(dialog.getByRole('heading', { level: 2 }));
  await close();
});

it('closes with every button that leads back to what the page shows, and gives the focus back', async () => {
  const back = aCard('Menu', [], [act({ verb: 'pair.show', title: 'To the pair', data: { pair: formed.pair } }), act({ verb: 'mentoring.mine', title: 'My mentoring' }), act({ verb: 'pair.show', title: 'Another pair', data: { pair: 'other' } })]);
  const { dialog, opener, presses, press, close } = await opened(back);
  for (const title of ['To the pair', 'My mentoring', 'Close']) {
    // The page behind is hidden from everybody by then, and must come back.
    await opener.waitFor({ state: 'hidden' });
    await press(title);
    await dialog.waitFor({ state: 'detached' });
    await becomesFocused(opener);
    await opener.click();
  }
  await press('Another pair');
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(verbsOf(presses)).toEqual(['pair.more', 'pair.more', 'pair.more', 'pair.more', 'pair.show']);
  await close();
});

it('gives the focus to the page’s heading when its opener is gone by then', async () => {
  const { dialog, opener, tab, page, close } = await opened(form);
  await opener.waitFor({ state: 'hidden' });
  await (await tabFrame(page)).evaluate(`[...document.querySelectorAll('main button')].find(({ textContent }) => textContent === 'More').parentElement.style.display = 'none'`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await becomesFocused(tab.getByRole('heading', { level: 1 }));
  await close();
});

it('unfolds a part in place and sends its fields with those around it, never those of another part', async () => {
  const part = (title: string): Action => reveal({ title, body: [textInput({ id: 'why', label: `Why ${title}`, maxLength: 100 })], actions: [act({ verb: 'test.part', title: `Send ${title}`, data: { part: title } })] });
  const { dialog, presses, press, close } = await opened(aCard('Parts', [textInput({ id: 'all', label: 'For all', maxLength: 100 })], [part('one'), part('two')]));
  await dialog.getByLabel('For all').fill('around');
  await press('one');
  await dialog.getByLabel('Why one').fill('first');
  await press('two');
  await dialog.getByLabel('Why one').waitFor({ state: 'detached' });
  await press('Send two');
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(presses[1]?.data).toEqual({ v: 1, part: 'two', all: 'around' });
  await close();
});

it('finds a choice in a long list, whatever its case and accents', async () => {
  const places = Array.from({ length: 30 }, (_, index) => ({ title: index === 17 ? 'Genève' : `Place ${index}`, value: `p${index}` }));
  const { page, dialog, presses, press, close } = await opened(aCard('Where', [choiceInput({ id: 'place', label: 'Place', choices: places, searchable: true, required: true, errorMessage: 'Choose one.' })], [save]));
  const list = dialog.getByRole('combobox', { name: 'Place' });
  await list.click();
  expect(await dialog.getByRole('option').count()).toBe(30);
  await list.fill('nowhere');
  await dialog.getByText('Nothing in the list fits.').waitFor();
  await list.fill('geneve');
  await dialog.getByRole('option', { name: 'Genève' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press('Save');
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(presses[1]?.data.place).toBe('p17');
  await close();
});

it('shows people’s words letter by letter, and opens links in a window of their own', async () => {
  const hostile = '**x** [a](http://b) <b>bold</b> _y_ `z` # h &lt;';
  const { dialog, close } = await opened(aCard('Links', [heading(hostile), paragraph(hostile), choiceInput({ id: 'a', label: hostile, choices: [{ title: hostile, value: 'a' }] })], [openUrl({ title: 'Read', url: 'https://example.org/page' })]));
  expect(await dialog.getByText(hostile, { exact: true }).count()).toBe(4);
  expect(await dialog.getByRole('link', { name: 'Read' }).evaluate((link) => ['href', 'target', 'rel'].map((name) => link.getAttribute(name)))).toEqual(['https://example.org/page', '_blank', 'noopener noreferrer']);
  await close();
});

it('is used by keyboard alone', async () => {
  const { page, dialog, opener, presses, field, close } = await opened(form);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await becomesFocused(opener);
  await page.keyboard.press('Enter');
  await becomesFocused(dialog.getByRole('heading', { level: 2, name: 'Write a note' }));
  for (const reached of [dialog.getByRole('button', { name: 'Close' }), field, dialog.getByRole('button', { name: 'Save' })]) {
    await page.keyboard.press('Tab');
    await becomesFocused(reached);
    if (reached === field) await page.keyboard.type('Typed');
  }
  await page.keyboard.press('Enter');
  await becomesFocused(dialog.getByRole('heading', { level: 2, name: 'Thank you' }));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await becomesFocused(opener);
  expect(presses.find(({ verb }) => verb === 'test.save')?.data.note).toBe('Typed');
  await close();
});

it('fills a phone’s screen', async () => {
  const { dialog, close } = await opened(form, undefined, { width: 360 });
  const place = await dialog.evaluate((element) => element.ownerDocument.documentElement.getBoundingClientRect().width);
  expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: place, height: 800 });
  await close();
});
