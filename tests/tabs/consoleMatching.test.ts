import { type Browser } from 'playwright-core';
import { templates } from '../../bot/content/templates';
import { usualMatching } from '../../bot/domain/programmes/matchingRules';
import { emptyForm } from '../../bot/usecases/enrolments/form';
import { launchBrowser } from '../support/browser';
import { accessibilityFaults, keyboardFaults, overflowFaults, standsStill, tabFrame } from '../support/looking';
import { openTab, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { everythingIn } from '../support/stored';
import { personId, tenant } from '../support/world';

// 13 mentors with two places each, 25 mentees: one is left over, and there are two pages of proposals.
const ids = ['00000000-0000-4000-8000-00000000c001', '00000000-0000-4000-8000-00000000c002'] as const;
let stage: TabStage;
let browser: Browser;
let cora: Person;
let carl: Person;

beforeAll(async () => {
  const coordinators = ids.map((id) => `${tenant}:${id}`);
  [stage, browser] = await Promise.all([startTabStage({ programmes: [{ ...templates.career, pairing: 'coordinator', eligibility: { mentor: [], mentee: [] }, coordinators, matching: { ...usualMatching, sameUnit: 'allowed' } }] }), launchBrowser()]);
  cora = stage.newcomer('Cora Here', { objectId: ids[0] });
  carl = stage.newcomer('Carl Too', { objectId: ids[1] });
  for (let number = 0; number < 38; number += 1) await join(number, number < 13 ? 'mentor' : 'mentee');
  await stage.settle();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

async function join(number: number, role: 'mentor' | 'mentee'): Promise<void> {
  const { useCases } = stage.server.app;
  const person = await useCases.notePresence({ id: personId(number), name: `Person ${number}`, timeZone: 'Africa/Nairobi', locale: 'en-GB', conversation: { chat: number } });
  const form = { ...emptyForm, speaks: ['en'], practiceAreas: [number % 2 ? 'health' : 'education'], skills: ['writing'], objective: 'To grow', expectations: 'An open ear', contact: ['chat'], capacity: number === 0 ? '1' : '2', codeAccepted: true, email: `person${number}@example.org`, title: 'Officer', agency: 'UNDP', unit: `Unit ${number}`, dutyStation: number % 3 ? 'Nairobi' : 'Geneva', grade: role === 'mentor' ? 'P4' : 'P2', joinedOn: '2020-01-01' };
  const outcome = await useCases.enrol({ programme: 'career', role, person, form });
  if (outcome.kind !== 'done') throw new Error(`Could not join: ${JSON.stringify(outcome)}`);
}

const open = (person: Person, more: object = {}): Promise<TabPage> => openTab(browser, stage, { person, path: '/tabs/console/career/matching', height: 3000, ...more });

it('makes a plan, shows what it comes to, and lets one look through it', async () => {
  const { tab, complaints, close, page } = await open(cora);
  await tab.getByRole('button', { name: 'Make a plan' }).click();
  const proposals = tab.getByRole('region', { name: 'Proposals', exact: true });
  await proposals.getByText('25 proposals', { exact: true }).waitFor();
  expect(await proposals.getByRole('listitem').filter({ hasText: 'of 100 points' }).count()).toBe(20);
  await tab.getByRole('region', { name: 'The plan' }).getByText(/^Proven: no other plan/).waitFor();
  await tab.getByRole('region', { name: 'Who has nobody' }).getByText('Everybody has somebody.').waitFor();
  await proposals.getByRole('button', { name: 'Next' }).click();
  await proposals.getByText('Page 2 of 2').waitFor();
  expect(await proposals.getByRole('listitem').filter({ hasText: 'of 100 points' }).count()).toBe(5);
  await proposals.getByLabel('Name').fill('Person 20');
  await proposals.getByText('1 proposal', { exact: true }).waitFor();
  await proposals.getByRole('listitem').filter({ hasText: /^.*Person 20 with Person \d+/ }).first().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), tab.getByRole('button', { name: 'Save the certificate' }).click()]);
  expect(download.suggestedFilename()).toBe('run-0001-plan-1.json');
  await tab.getByRole('button', { name: 'Make it again and compare' }).click();
  await tab.getByText('the same plan, with the same proof').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('keeps two together, rules two out, swaps with the cost shown; the second of two coordinators is told', async () => {
  const [one, two] = await Promise.all([open(cora), open(carl)]);
  const list = (page: TabPage) => page.tab.getByRole('region', { name: 'Proposals', exact: true });
  await Promise.all([one, two].map((page) => list(page).getByText('25 proposals', { exact: true }).waitFor()));
  await list(one).getByRole('button', { name: /^Keep together: Person 14 with/ }).click();
  await list(one).getByRole('button', { name: /^Release: Person 14 with/ }).waitFor();
  await list(two).getByRole('button', { name: /^Not these two: Person 15 with/ }).click();
  await two.tab.getByText('Somebody else changed this at the same moment.').waitFor();
  await list(two).getByRole('button', { name: /^Release: Person 14 with/ }).waitFor();
  await list(two).getByRole('button', { name: /^Not these two: Person 15 with/ }).click();
  await list(two).getByRole('button', { name: /^Allow again: Person 15 with/ }).waitFor();
  await two.tab.getByRole('button', { name: 'Make the plan again' }).click();
  await two.tab.getByText('the plan is ready').waitFor();
  await list(two).getByText('25 proposals', { exact: true }).waitFor();
  await list(two).getByRole('button', { name: /^Swap: Person 16 with/ }).click();
  await list(two).getByLabel('Swap mentors with (name)').fill('Person 17');
  await list(two).getByRole('button', { name: /^Swap with Person 17 with/ }).click();
  await list(two).getByText('The rest of the plan follows with the fewest changes.').waitFor();
  await list(two).getByRole('button', { name: 'Swap', exact: true }).click();
  await two.tab.getByText('The plan is ready', { exact: false }).first().waitFor();
  expect([...one.complaints, ...two.complaints].filter((complaint) => !complaint.includes('409'))).toEqual([]);
  await Promise.all([one.close(), two.close()]);
});

it('approves some, announces them after asking once more, and people are told', async () => {
  const { tab, complaints, close } = await open(cora);
  const proposals = tab.getByRole('region', { name: 'Proposals', exact: true });
  for (const number of [18, 19]) await proposals.getByRole('checkbox', { name: new RegExp(`^Choose Person ${number} with`) }).check();
  await proposals.getByRole('button', { name: 'Approve the chosen' }).click();
  await proposals.getByText('2 proposals are approved.').waitFor();
  await proposals.getByRole('button', { name: 'Announce all approved' }).click();
  await proposals.getByText('Silence counts as a yes.').waitFor();
  expect((await everythingIn(stage.documents.proposals)).filter(({ body }) => body.status === 'announced')).toEqual([]);
  await proposals.getByRole('button', { name: 'Yes, announce' }).click();
  await proposals.getByText('2 proposals are announced.').waitFor();
  expect((await everythingIn(stage.documents.proposals)).filter(({ body }) => body.status === 'announced')).toHaveLength(2);
  await proposals.getByLabel('Show').selectOption('announced');
  await proposals.getByText('2 proposals', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('saves the rules, and says what is wrong with them', async () => {
  const { tab, complaints, close } = await open(cora);
  const rules = tab.getByRole('region', { name: 'What counts in a match' });
  await rules.getByLabel('Subjects').fill('many');
  await rules.getByRole('checkbox', { name: 'Nationality' }).check();
  await rules.getByRole('button', { name: 'Save' }).click();
  await rules.getByText('Please give a whole number within the limits shown.').waitFor();
  await rules.getByText('Please write a few words here.').waitFor();
  await rules.getByLabel('Subjects').fill('40');
  await rules.getByLabel('Reason').fill('Mentees asked for somebody from home.');
  await rules.getByRole('button', { name: 'Save' }).click();
  await rules.getByText('Saved. It counts from the next plan on.').waitFor();
  const [programme] = (await everythingIn(stage.documents.programmes)).map(({ body }) => body);
  expect(programme?.matching).toMatchObject({ weights: { practiceAreas: 40 }, sensitive: [{ field: 'nationality', reason: 'Mentees asked for somebody from home.', by: `${tenant}:${ids[0]}` }] });
  expect(complaints).toEqual([]);
  await close();
});

it.each([['English', 'en-gb'], ['Arabic', 'ar-eg']] as const)('can be read and used by everybody, in %s, at every width', async (_, locale) => {
  const { page, tab, theme, complaints, close } = await open(carl, { locale });
  await tab.getByRole('listitem').filter({ hasText: /Person 20/ }).first().waitFor();
  const frame = await tabFrame(page);
  const faults: string[] = [];
  for (const width of [280, 375, 1280]) {
    await page.setViewportSize({ width, height: 2500 });
    await standsStill(frame);
    faults.push(...(await overflowFaults(frame)).map((fault) => `${width}: ${fault}`));
  }
  // Colours are the same in every language.
  for (const name of locale === 'en-gb' ? (['dark', 'contrast', 'default'] as const) : (['default'] as const)) {
    await theme(name);
    await standsStill(frame);
    faults.push(...(await accessibilityFaults(frame)).map((fault) => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
  if (locale === 'en-gb') expect(await keyboardFaults(page, frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
