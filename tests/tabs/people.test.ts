import { randomUUID } from 'node:crypto';
import { type Browser, type FrameLocator } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { joins } from '../support/gathered';
import { accessibilityFaults, keyboardFaults, overflowFaults, tabFrame } from '../support/looking';
import { openTab, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { tenant } from '../support/world';
import { fileOf, line } from '../usecases/roster/people';

const [coordinator, administrator] = [{ objectId: randomUUID(), name: 'Cora' }, { objectId: randomUUID(), name: 'Adam' }];
const address = '/tabs/console/career/people';
let stage: TabStage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([
    startTabStage({ programmes: [{ coordinators: [`${tenant}:${coordinator.objectId}`], staff: { administrators: [{ person: `${tenant}:${administrator.objectId}`, dutyStations: ['Geneva'] }], observers: [] } }] }), launchBrowser(),
  ]);
  await joins(stage, 'career', 'Mona Haddad', 'mentor');
  await joins(stage, 'career', 'Theo Lindqvist', 'mentee');
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const open = (path: string, options: Partial<Parameters<typeof openTab>[2]> = {}): Promise<TabPage> => openTab(browser, stage, { person: coordinator, path, height: 1600, ...options });
const pickFile = (tab: FrameLocator, text: string): Promise<void> => tab.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const rows = (tab: FrameLocator) => tab.getByRole('list', { name: 'People' }).getByRole('listitem');

it('takes people over from a file: first the report, then exactly that; and they stand in the list', async () => {
  const { tab, complaints, close } = await open(`${address}/import`);
  const many = Array.from({ length: 60 }, (_, number) => line(number + 1, { role: 'mentee', nominate: number === 0 ? 'yes' : '', dutyStation: number < 5 ? 'Geneva' : 'Nairobi', timeZone: 'Africa/Nairobi' }));
  await tab.getByRole('button', { name: 'Choose a file' }).waitFor();
  await pickFile(tab, fileOf(...many, line(61, { grade: 'P22' })));
  await tab.getByText('60 people can be taken over.').waitFor();
  await tab.getByText('Row 62, column grade: “P22” is not a code of this column', { exact: false }).waitFor();
  await tab.getByRole('button', { name: 'Take over 60 people' }).click();
  await tab.getByText('Done: 60 people are as the source says.', { exact: false }).waitFor();
  await tab.getByRole('button', { name: 'Everybody' }).click();
  await tab.getByText('62 people', { exact: true }).waitFor();
  expect(await rows(tab).count()).toBe(25);
  await tab.getByRole('button', { name: 'Next' }).click();
  await tab.getByText('Page 2 of 3').waitFor();
  await tab.getByRole('combobox', { name: 'Where they stand' }).selectOption({ label: 'nominated (1)' });
  await tab.getByText('1 person', { exact: true }).waitFor();
  await rows(tab).getByText('nominated').waitFor();
  await tab.getByRole('combobox', { name: 'Where they stand' }).selectOption('');
  await tab.getByRole('searchbox', { name: 'Name or address' }).fill('person 17');
  await tab.getByText('1 person', { exact: true }).waitFor();
  await tab.getByRole('button', { name: 'Nominate: Person 17' }).click();
  await rows(tab).getByText('nominated').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('says what is wrong with a file that is none, and does nothing', async () => {
  const { tab, complaints, close } = await open(`${address}/import`);
  await tab.getByRole('button', { name: 'Choose a file' }).waitFor();
  await pickFile(tab, 'name;unit\nMona;Policy');
  await tab.getByText('Row 1: the header lacks these columns', { exact: false }).waitFor();
  expect(await tab.getByRole('button', { name: /^Take over/ }).count()).toBe(0);
  await tab.getByRole('button', { name: 'From the organisation’s directory' }).click();
  await tab.getByText('The organisation’s directory is not connected.', { exact: false }).waitFor();
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await close();
});

it('writes an invitation in the coordinator’s words and in ours, and says what came of it', async () => {
  const { tab, complaints, close } = await open(`${address}/messages`);
  await tab.getByRole('textbox', { name: 'Your words' }).fill('Please join us.');
  await tab.getByRole('combobox', { name: 'Language of these words' }).selectOption('fr');
  await tab.getByRole('textbox', { name: 'Your words' }).fill('Rejoignez-nous.');
  await tab.getByRole('button', { name: 'Look at it' }).click();
  await tab.getByText('It goes to 60 people.').waitFor();
  await tab.getByText('60 of them have not met Lodestar', { exact: false }).waitFor();
  const preview = tab.getByRole('list', { name: 'What each language reads' });
  expect(await preview.getByText('Please join us.').count()).toBe(5);
  expect(await preview.getByText('Rejoignez-nous.').count()).toBe(1);
  await tab.getByRole('button', { name: 'Send to 60 people' }).click();
  await tab.getByRole('switch', { name: 'Only those whom it did not reach' }).waitFor();
  await stage.settle();
  await tab.getByRole('switch', { name: 'Only those whom it did not reach' }).click();
  await tab.getByText('60 cannot be reached').waitFor();
  await tab.getByText('Has not met Lodestar yet. Send the text below by mail, with the link.').first().waitFor();
  expect(await tab.getByRole('textbox', { name: 'Text of the mail' }).inputValue()).toContain('Please join us.');
  expect(complaints).toEqual([]);
  await close();
});

it('shows an administrator the people of their duty stations, and no announcements', async () => {
  const { tab, complaints, close } = await open(address, { person: administrator });
  await tab.getByText('5 people', { exact: true }).waitFor();
  await tab.getByRole('checkbox', { name: 'Choose Person 2' }).check();
  await tab.getByRole('button', { name: 'Write to those chosen (1)' }).click();
  await tab.getByRole('combobox', { name: 'To whom' }).waitFor();
  expect(await tab.getByRole('combobox', { name: 'Kind' }).getByRole('option').allInnerTexts()).toEqual(['Invitation', 'Reminder']);
  expect(await tab.getByRole('combobox', { name: 'To whom' }).inputValue()).toBe('selected');
  await tab.getByRole('button', { name: 'Look at it' }).click();
  await tab.getByRole('button', { name: 'Send to 1 person' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it.each([['280 px wide', { width: 280 }, ''], ['dark', { theme: 'dark' }, '/messages'], ['Arabic', { locale: 'ar-EG', width: 400 }, '/messages'], ['in high contrast', { theme: 'contrast' }, '/import']] as const)('can be used %s', async (_what, options, part) => {
  const { page, tab, complaints, close } = await open(`${address}${part}`, options);
  await tab.locator('section button').first().waitFor();
  const frame = await tabFrame(page);
  expect(await accessibilityFaults(frame)).toEqual([]);
  expect(await overflowFaults(frame)).toEqual([]);
  expect(await keyboardFaults(page, frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
