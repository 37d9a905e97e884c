import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FrameLocator } from 'playwright-core';
import { readDemoPeople } from '../../bot/local/demo/people';
import { enrolIn } from '../../bot/local/demo/seed';
import { localIds } from '../../bot/local/localServer';
import { type Role } from '../../bot/domain/people/person';
import { dateIn, days, shiftDate } from '../../bot/domain/time';
import { type OpenStage, openStage } from '../support/openStage';
import { openPlayground, type PlaygroundDriver } from '../support/playgroundDriver';
import { everythingIn } from '../support/stored';
import { openTab, type TabPage } from '../support/tabPage';
import { workingMorning } from '../support/workingMorning';

jest.setTimeout(300_000);

const mona = { objectId: '00000000-0000-4000-8000-000000000001', name: 'Mona Haddad' };
const id = 'across-borders-2027';
const pictures = process.env.PICTURES;

let opened: OpenStage;
beforeAll(async () => (opened = await openStage()));
afterAll(() => opened.close());

const part = (tab: FrameLocator, name: string) => tab.getByRole('region', { name, exact: true });
const goTo = async (tab: FrameLocator, area: string): Promise<void> => tab.getByRole('navigation', { name: 'Parts of the programme' }).getByRole('button', { name: area, exact: true }).click();

/** The demo's people as somebody in the personnel department would send them: 120 mentors and 160 mentees. */
async function peopleFile(): Promise<Buffer> {
  const [header = '', ...rows] = (await readFile(join(__dirname, '../../bot/local/demo/people.csv'), 'utf8')).trim().split('\n');
  const columns = header.split(',');
  // The role is the first word of the file that is one: no other column holds it.
  const roleOf = (row: string): string => (row.includes(',mentor,') ? 'mentor' : 'mentee');
  return Buffer.from([[...columns, 'role'].join(','), ...rows.map((row) => `${row},${roleOf(row)}`)].join('\n'));
}

async function setUp(tab: FrameLocator, today: string): Promise<void> {
  await tab.getByRole('button', { name: 'New programme', exact: true }).click();
  await tab.getByRole('combobox', { name: 'What does it begin from?' }).selectOption({ label: 'Women’s mentoring' });
  await tab.getByRole('button', { name: 'Begin' }).click();
  const purpose = tab.getByRole('form', { name: 'Name and purpose' });
  await purpose.getByRole('textbox', { name: 'Name of the programme' }).fill('Across borders 2027');
  await purpose.getByRole('textbox', { name: 'Name of the contact' }).fill('Mentoring team');
  await purpose.getByRole('textbox', { name: 'E-mail of the contact' }).fill('mentoring@lodestar.example');
  await purpose.getByRole('button', { name: 'Save' }).click();
  await purpose.getByText('Saved.', { exact: true }).waitFor();
  await tab.getByRole('button', { name: 'Change: Calendar' }).click();
  const calendar = tab.getByRole('form', { name: 'Calendar' });
  await calendar.getByLabel('First day to sign up').fill(today);
  await calendar.getByLabel('Last day to sign up').fill(shiftDate(today, { days: 30 }));
  await calendar.getByLabel('Mentoring begins on').fill(shiftDate(today, { days: 31 }));
  await calendar.getByRole('button', { name: 'Save' }).click();
  await calendar.getByText('Saved.', { exact: true }).waitFor();
  const opening = part(tab, 'Open the programme');
  await opening.getByRole('button', { name: 'Open the programme' }).click();
  await opening.getByRole('button', { name: 'Yes, open it' }).click();
  await tab.getByText('These stay as they are', { exact: false }).waitFor();
}

async function takeOver(tab: FrameLocator): Promise<void> {
  await goTo(tab, 'People');
  await tab.getByText('Import', { exact: true }).first().click();
  await tab.getByRole('button', { name: 'Choose a file' }).waitFor();
  await tab.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: await peopleFile() });
  await tab.getByText('280 people can be taken over.', { exact: false }).waitFor();
  await tab.getByRole('button', { name: 'Take over 280 people' }).click();
  await tab.getByText('Done: 280 people are as the source says.', { exact: false }).waitFor();
}

async function invite(tab: FrameLocator, theo: PlaygroundDriver): Promise<void> {
  await tab.getByText('Messages', { exact: true }).first().click();
  await tab.getByRole('button', { name: 'Look at it' }).click();
  await tab.getByText('It goes to 280 people.').waitFor();
  await tab.getByRole('button', { name: 'Send to 280 people' }).click();
  await theo.waitForText('You are invited: Across borders 2027');
}

async function match(tab: FrameLocator): Promise<void> {
  await goTo(tab, 'Matching');
  await tab.getByRole('button', { name: 'Make a plan' }).click();
  await part(tab, 'The plan').getByText(/^Proven: no other plan/).waitFor({ timeout: 60_000 });
  const proposals = part(tab, 'Proposals');
  await proposals.getByText(/^\d+ proposals$/).waitFor();
  await proposals.getByRole('button', { name: 'Approve all' }).click();
  await proposals.getByText(/^\d+ proposals are approved\.$/).waitFor();
  await proposals.getByRole('button', { name: 'Announce all approved' }).click();
  await proposals.getByRole('button', { name: 'Yes, announce' }).click();
  await proposals.getByText(/^\d+ proposals are announced\.$/).waitFor({ timeout: 60_000 });
}

it('takes a coordinator from a template to announced pairs for 120 mentors and 160 mentees', async () => {
  const { stage, browser } = opened;
  const { app } = stage.local.server;
  const { documents } = app.ports;
  const now = stage.local.clock.now();
  stage.local.clock.advance(workingMorning(now) - now);
  const theo = await openPlayground(stage.mentee.url);
  await theo.install();
  await theo.waitForText('Hello, Theo Lindqvist');
  const view: TabPage = await openTab(browser, { hostUrl: stage.host.url }, { person: mona, path: '/tabs/console', width: 1280, height: 1600 });
  const { tab, page, complaints } = view;
  const keep = async (name: string): Promise<void> => void (pictures && (await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })));

  await setUp(tab, dateIn('Africa/Nairobi', stage.local.clock.now()));
  await keep('coordinator-set-up');
  await takeOver(tab);
  await keep('coordinator-import');
  await invite(tab, theo);
  await keep('coordinator-invitation');

  // Everybody signs up, as they would in their chats.
  const programme = (await documents.programmes.read(id, 'programme'))?.body;
  if (!programme) throw new Error('The programme is not open');
  const people = await readDemoPeople(localIds.tenant, dateIn('UTC', stage.local.clock.now()));
  for (const person of people) await enrolIn(app.useCases, person, programme);
  await match(tab);
  await keep('coordinator-matching');

  // Nobody has more than there is room for, nobody is left out who could be matched, and both sides are asked.
  const proposals = (await everythingIn(documents.proposals)).map(({ body }) => body).filter((one) => one.programme === id);
  const those = (role: Role): string[] => proposals.flatMap(({ members }) => members.filter((one) => one.role === role).map(({ person }) => person));
  const [mentees, mentors] = [those('mentee'), those('mentor')];
  expect(new Set(mentees).size).toBe(mentees.length);
  expect(mentees).toHaveLength(160);
  const most = Math.max(...mentors.map((mentor) => mentors.filter((one) => one === mentor).length));
  expect(most).toBeLessThanOrEqual(programme.limits.menteesPerMentor);
  expect(new Set(proposals.map(({ status }) => status))).toEqual(new Set(['announced']));
  await theo.waitForText('Somebody for you in Across borders 2027');
  await theo.taps('Somebody for you in Across borders 2027', 'Yes, gladly');
  await theo.waitForText('Thank you for your yes');

  // Silence counts as a yes: when the days are over, everybody has begun.
  stage.local.clock.advance(days(programme.limits.daysToAnswer + 1));
  for (let round = 0; round < 3; round += 1) await app.sweepNow().then(app.idle);
  const pairs = (await everythingIn(documents.pairs)).map(({ body }) => body).filter((one) => one.programme === id);
  expect(pairs).toHaveLength(160);
  await goTo(tab, 'Overview');
  await part(tab, 'Where the programme stands').waitFor();
  await keep('coordinator-overview');
  expect(complaints).toEqual([]);
  await view.close();
  await theo.close();
});
