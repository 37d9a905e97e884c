import { type Browser } from 'playwright-core';
import { dateIn } from '../../bot/domain/time';
import { launchBrowser } from '../support/browser';
import { accessibilityFaults, keyboardFaults, overflowFaults, standsStill, tabFrame } from '../support/looking';
import { openTab, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { tenant } from '../support/world';

const ids = { cora: '00000000-0000-4000-8000-00000000c0ca', carl: '00000000-0000-4000-8000-00000000ca71' };
let stage: TabStage;
let browser: Browser;
let cora: Person;
let carl: Person;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage({ programmes: [{ coordinators: [`${tenant}:${ids.cora}`, `${tenant}:${ids.carl}`] }] }), launchBrowser()]);
  cora = stage.newcomer('Cora Coordinator', { objectId: ids.cora });
  carl = stage.newcomer('Carl Colleague', { objectId: ids.carl });
  for (const person of [cora, carl]) await person.says('hello');
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const open = (person: Person, path: string, options: { readonly locale?: string; readonly width?: number; readonly height?: number } = {}): Promise<TabPage> => openTab(browser, stage, { person, path, height: 3000, ...options });
const focused = async ({ page }: TabPage): Promise<unknown> => (await tabFrame(page)).evaluate('document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent');
const stored = async (id: string) => (await stage.documents.programmes.read(id, 'programme'))?.body;
const today = (): string => dateIn('Africa/Nairobi', stage.clock.now());

it('makes a programme from a template in steps, previews it in Arabic, and opens it', async () => {
  const view = await open(cora, '/tabs/console');
  await view.tab.getByRole('button', { name: 'New programme', exact: true }).click();
  const { tab, complaints } = view;
  await tab.getByRole('combobox', { name: 'What does it begin from?' }).selectOption({ label: 'Across organisations' });
  await tab.getByText('Ranked wishes, answered within days').waitFor();
  await tab.getByRole('button', { name: 'Begin' }).click();
  await tab.getByRole('heading', { level: 1, name: 'A programme without a name' }).waitFor();
  await tab.getByRole('region', { name: 'Open the programme' }).getByText('Give it a name.').waitFor();

  const purpose = tab.getByRole('form', { name: 'Name and purpose' });
  await purpose.getByRole('textbox', { name: 'Name of the programme' }).fill('Together 2027');
  await purpose.getByRole('textbox', { name: 'E-mail of the contact' }).fill('nobody');
  await purpose.getByRole('button', { name: 'Save' }).click();
  await purpose.getByText('Please write an address such as team@example.org.').waitFor();
  await purpose.getByText('1 field needs another look.', { exact: false }).waitFor();
  expect(await focused(view)).toBe('E-mail of the contact');
  await purpose.getByRole('textbox', { name: 'Name of the contact' }).fill('Mentoring team');
  await purpose.getByRole('textbox', { name: 'E-mail of the contact' }).fill('team@example.org');
  await purpose.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Together 2027' }).waitFor();
  await purpose.getByText('Saved.', { exact: true }).waitFor();

  await tab.getByRole('button', { name: 'Change: Calendar' }).click();
  // The button is gone, the focus is not.
  expect(await focused(view)).toBe('Calendar');
  const calendar = tab.getByRole('form', { name: 'Calendar' });
  await calendar.getByLabel('First day to sign up').fill(today());
  await calendar.getByLabel('Last day to sign up').fill('2027-01-31');
  await calendar.getByLabel('Mentoring begins on').fill('2027-02-01');
  await calendar.getByRole('button', { name: 'Add a day' }).click();
  expect(await focused(view)).toBe('Day');
  await calendar.getByLabel('Day', { exact: true }).fill('2026-12-25');
  await calendar.getByRole('button', { name: 'Save' }).click();
  await calendar.getByText('Saved.', { exact: true }).waitFor();

  await tab.getByRole('button', { name: 'Change: Words and links' }).click();
  const words = tab.getByRole('form', { name: 'Words and links' });
  await words.getByText('العربية').first().click();
  await words.locator('textarea[lang=ar]').nth(1).fill('إرشاد بين المنظمات');
  await words.getByRole('button', { name: 'Add a link' }).click();
  await words.getByLabel('Title', { exact: true }).fill('Hand-book');
  await words.getByLabel('Address (https://…)').fill('http://insecure.example.org');
  await words.getByRole('button', { name: 'Save' }).click();
  await words.getByText('Line 1: The address must begin with https:// and be complete.').waitFor();
  await words.getByLabel('Address (https://…)').fill('https://example.org/handbook');
  await words.getByRole('button', { name: 'Save' }).click();
  await words.getByText('Saved.', { exact: true }).waitFor();

  const preview = tab.getByRole('region', { name: 'Preview' });
  await preview.getByRole('button', { name: 'Show the preview' }).click();
  await preview.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await preview.getByText('إرشاد بين المنظمات').first().waitFor();
  expect(await preview.locator('fieldset [dir=rtl]').count()).toBe(3);
  expect(await preview.getByRole('button', { disabled: true }).count()).toBeGreaterThan(3);

  const opening = tab.getByRole('region', { name: 'Open the programme' });
  await opening.getByRole('button', { name: 'Open the programme' }).click();
  await opening.getByRole('button', { name: 'Yes, open it' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Together 2027' }).waitFor();
  await tab.getByText('These stay as they are: One mentor, one mentee; Ranked wishes.').waitFor();
  expect(await stored('together-2027')).toMatchObject({ id: 'together-2027', template: 'together', holidays: ['2026-12-25'], resources: [{ title: 'Hand-book', url: 'https://example.org/handbook' }], texts: { ar: { description: 'إرشاد بين المنظمات' } } });
  expect(complaints).toEqual([]);
  await view.close();
});

it('keeps what two coordinators type at once: the second sees both, and nothing is lost', async () => {
  const [hers, his] = await Promise.all([cora, carl].map((person) => open(person, '/tabs/console/career/setup/calendar')));
  if (!hers || !his) throw new Error('Both must be open');
  const forms = [hers, his].map(({ tab }) => tab.getByRole('form', { name: 'Calendar' }));
  const [mine, theirs] = forms;
  if (!mine || !theirs) throw new Error('Both must have the form');
  await mine.getByLabel('Last day to sign up').fill('2027-03-31');
  await theirs.getByLabel('Last day to sign up').fill('2027-04-30');
  await theirs.getByLabel('Months that a pair has').fill('9');
  await mine.getByRole('textbox', { name: 'Months that a pair has' }).fill('7');
  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByText('Saved. Participants see it within a minute.').waitFor();
  await hers.tab.getByText(/Cora Coordinator changed “Calendar”/).waitFor();

  await theirs.getByRole('button', { name: 'Save' }).click();
  await theirs.getByText('Somebody else has changed this step meanwhile.', { exact: false }).waitFor();
  await theirs.getByText('Changed by others: Last day to sign up, Months that a pair has', { exact: false }).waitFor();
  await theirs.getByText('Saved meanwhile: 2027-03-31').waitFor();
  expect(await theirs.getByLabel('Last day to sign up').inputValue()).toBe('2027-04-30');
  // He takes her months, and keeps his own day.
  await theirs.getByRole('button', { name: 'Take this instead' }).nth(1).click();
  await theirs.getByRole('button', { name: 'Save' }).click();
  await theirs.getByText('Saved. Participants see it within a minute.').waitFor();
  expect(await stored('career')).toMatchObject({ months: 7, enrolment: { closes: '2027-04-30' } });
  await his.tab.getByText(/Carl Colleague changed “Calendar”/).waitFor();
  expect([hers.complaints, his.complaints.filter((complaint) => !complaint.includes('409'))]).toEqual([[], []]);
  await Promise.all([hers.close(), his.close()]);
});

it('names people by typing, counts who qualifies while rules are typed, and keeps what is typed when the page is left', async () => {
  const view = await open(cora, '/tabs/console/career/setup/people');
  const { tab, page, complaints } = view;
  const people = tab.getByRole('form', { name: 'People who run it' });
  await people.getByRole('button', { name: 'Add a person' }).last().click();
  const observer = people.getByRole('combobox', { name: 'Person – Line 1' }).last();
  await observer.pressSequentially('carl');
  await people.getByRole('option', { name: 'Carl Colleague' }).click();
  await people.getByRole('button', { name: 'Remove line 1' }).first().waitFor();
  await people.getByRole('button', { name: 'Save' }).click();
  await people.getByText('Saved. Participants see it within a minute.').waitFor();
  expect(await stored('career')).toMatchObject({ staff: { observers: [`${tenant}:${ids.carl}`] } });

  await tab.getByRole('button', { name: 'Change: Who may join' }).click();
  const who = tab.getByRole('form', { name: 'Who may join' });
  await who.getByText('Nobody is known yet.', { exact: false }).waitFor();
  await who.getByRole('group', { name: 'Mentors' }).getByRole('checkbox', { name: 'P5' }).check();
  await page.reload();
  await tab.getByRole('button', { name: 'Change: Who may join' }).click();
  await who.getByText('Not saved yet').waitFor();
  expect(await who.getByRole('group', { name: 'Mentors' }).getByRole('checkbox', { name: 'P5' }).isChecked()).toBe(true);
  await who.getByRole('button', { name: 'Forget what I typed' }).click();
  expect(await who.getByRole('group', { name: 'Mentors' }).getByRole('checkbox', { name: 'P5' }).isChecked()).toBe(false);
  expect(complaints).toEqual([]);
  await view.close();
});

it.each([['ar-eg', 'rtl', 280], ['en-gb', 'ltr', 1280]])('can be read and used by everybody in %s (%s, %d px)', async (locale, direction, width) => {
  const view = await open(cora, '/tabs/console/career/setup', { locale, width, height: 900 });
  const frame = await tabFrame(view.page);
  const faults: string[] = [];
  const look = async (what: string): Promise<void> => {
    await standsStill(frame);
    faults.push(...[...(await accessibilityFaults(frame)), ...(await overflowFaults(frame))].map((fault) => `${what}: ${fault}`));
  };
  await view.tab.getByRole('region').nth(8).waitFor();
  expect(await frame.evaluate('document.documentElement.dir')).toBe(direction);
  await look('closed');
  for (let step = 0; step < 8; step += 1) {
    await view.tab.getByRole('region').nth(step).getByRole('button').first().click();
    const form = view.tab.getByRole('form');
    await form.waitFor();
    await frame.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
    await look(`step ${step}`);
    if (step === 7) faults.push(...(await keyboardFaults(view.page, frame)));
    await form.getByRole('button').last().click();
  }
  const preview = view.tab.getByRole('region').nth(8);
  await preview.getByRole('button').click();
  await preview.locator('fieldset').first().waitFor();
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    await view.theme(theme);
    await look(`preview ${theme}`);
  }
  if (process.env.PICTURES) await view.page.screenshot({ path: `/tmp/setup-part/setup-${locale}.png` });
  expect({ faults: faults.slice(0, 20), complaints: view.complaints }).toEqual({ faults: [], complaints: [] });
  await view.close();
});
