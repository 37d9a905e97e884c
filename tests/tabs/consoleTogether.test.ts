import { type Browser } from 'playwright-core';
import { templates } from '../../bot/content/templates';
import { usualMatching } from '../../bot/domain/programmes/matchingRules';
import { emptyForm } from '../../bot/usecases/enrolments/form';
import { launchBrowser } from '../support/browser';
import { accessibilityFaults, overflowFaults, standsStill, tabFrame } from '../support/looking';
import { everythingIn } from '../support/stored';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { until } from '../support/until';
import { personId, tenant } from '../support/world';

// Sixteen peers in two circles.
const cora = '00000000-0000-4000-8000-00000000c001';
const programme = 'circle';
let stage: TabStage;
let browser: Browser;
let coordinator: Person;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage({ programmes: [{ ...templates.circle, id: programme, eligibility: { mentor: [], mentee: [] }, coordinators: [`${tenant}:${cora}`], matching: { ...usualMatching, sameUnit: 'allowed' } }] }), launchBrowser()]);
  coordinator = stage.newcomer('Cora Here', { objectId: cora });
  const { useCases } = stage.server.app;
  for (let number = 0; number < 16; number += 1) {
    const person = await useCases.notePresence({ id: personId(number), name: `Peer ${String(number).padStart(2, '0')}`, timeZone: 'Africa/Nairobi', locale: 'en-GB', conversation: { chat: number } });
    const form = { ...emptyForm, speaks: ['en'], practiceAreas: ['health'], skills: ['writing'], objective: 'To grow', expectations: 'An open ear', contact: ['chat'], codeAccepted: true, email: `peer${number}@example.org`, title: 'Officer', agency: 'UNDP', unit: `Unit ${number}`, dutyStation: number % 3 ? 'Nairobi' : 'Geneva', grade: 'P3', joinedOn: '2020-01-01' };
    const outcome = await useCases.enrol({ programme, role: 'mentee', person, form });
    if (outcome.kind !== 'done') throw new Error(`Could not join: ${JSON.stringify(outcome)}`);
  }
  await stage.settle();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

it('keeps any two together and apart, found by name, also in circles; and a whole circle with one tap', async () => {
  const { tab, page, complaints, close } = await openTab(browser, stage, { person: coordinator, path: `/tabs/console/${programme}/matching`, height: 3000 });
  const circles = async (): Promise<readonly (readonly string[])[]> => {
    const [run] = (await everythingIn(stage.documents.runs)).map(({ body }) => body);
    return (await everythingIn(stage.documents.proposals)).map(({ body }) => body).filter(({ plan }) => plan === run?.plan?.number).map(({ members }) => members.map(({ name }) => name));
  };
  const together = async (one: string, other: string): Promise<boolean> => (await circles()).some((circle) => circle.includes(one) && circle.includes(other));
  const proposals = tab.getByRole('region', { name: 'Proposals', exact: true });
  const kept = tab.getByRole('region', { name: 'Kept together, or ruled out' });
  const plan = async (button: string, number: number): Promise<void> => {
    await tab.getByRole('button', { name: button }).click();
    expect(await until(async () => (await everythingIn(stage.documents.runs))[0]?.body.plan?.number === number)).toBe(true);
    await proposals.getByText(/^2 proposals$/).waitFor();
  };
  const choose = async (field: string, name: string): Promise<void> => {
    await kept.getByRole('combobox', { name: field }).click();
    await kept.getByRole('combobox', { name: field }).fill(name.toLowerCase());
    await kept.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  };
  await plan('Make a plan', 1);
  await proposals.getByText('They share fields of work: health.').first().waitFor();
  await proposals.getByText('Duty stations: 2. Organisations: 1. Grades: 1.').first().waitFor();
  await tab.getByRole('region', { name: 'The plan' }).getByText('Of any two who sit together, how much they differ').waitFor();
  const [first = [], second = []] = await circles();
  const [here = '', there = '', mate = ''] = [first[0], second[0], first[1]];
  await choose('One person', here);
  await choose('The other', there);
  await kept.getByRole('button', { name: 'Keep together', exact: true }).click();
  await kept.getByText('Noted. It counts from the next plan on.').waitFor();
  await choose('One person', here);
  await choose('The other', mate);
  await kept.getByRole('button', { name: 'Not these two', exact: true }).click();
  await kept.getByRole('button', { name: `Allow again:` }).first().waitFor();
  await proposals.getByText('Two of these people are ruled out.', { exact: false }).waitFor();
  const frame = await tabFrame(page);
  await standsStill(frame);
  expect([...(await overflowFaults(frame)), ...(await accessibilityFaults(frame))]).toEqual([]);
  await plan('Make the plan again', 2);
  expect([await together(here, there), await together(here, mate)]).toEqual([true, false]);
  await proposals.getByRole('listitem').getByText('Kept together', { exact: true }).first().waitFor();
  // A whole circle stays as it is.
  const [whole = []] = await circles();
  await proposals.getByRole('button', { name: /^Keep together: / }).first().click();
  await proposals.getByRole('button', { name: /^Release: / }).first().waitFor();
  await plan('Make the plan again', 3);
  expect((await circles()).map((circle) => circle.toSorted())).toContainEqual(whole.toSorted());
  // Two change places, and hear first what it costs.
  const [one = [], other = []] = await circles();
  const [goes = '', comes = ''] = [one, other].map((circle) => circle.find((name) => ![here, there, mate].includes(name)));
  await proposals.getByRole('button', { name: new RegExp(`^Swap: .*${goes}`) }).click();
  await proposals.getByLabel('Who changes places').selectOption({ label: goes });
  await proposals.getByLabel('With whom (name)').fill(comes.toUpperCase());
  await proposals.getByRole('button', { name: `Swap with ${comes}`, exact: true }).click();
  await proposals.getByText('The rest of the plan follows with the fewest changes.').waitFor();
  await standsStill(frame);
  expect([...(await overflowFaults(frame)), ...(await accessibilityFaults(frame))]).toEqual([]);
  await proposals.getByRole('button', { name: 'Swap', exact: true }).last().click();
  expect(await until(async () => (await everythingIn(stage.documents.runs))[0]?.body.plan?.number === 4)).toBe(true);
  expect((await circles()).map((circle) => circle.toSorted())).toEqual(expect.arrayContaining([[...one.filter((name) => name !== goes), comes].toSorted(), [...other.filter((name) => name !== comes), goes].toSorted()]));
  // Somebody who is nobody's peer cannot be chosen: a name that was typed is no person.
  await kept.getByRole('combobox', { name: 'One person' }).pressSequentially('Nobody at all');
  await kept.getByText('Nobody of this name is known').waitFor();
  expect(await kept.getByRole('button', { name: 'Keep together', exact: true }).getAttribute('aria-disabled')).toBe('true');
  expect(complaints).toEqual([]);
  await close();
});

it('asks in what people who sit together should differ, also on the narrowest screen', async () => {
  const { tab, page, complaints, close } = await openTab(browser, stage, { person: coordinator, path: `/tabs/console/${programme}/matching`, width: 280, height: 3000 });
  const rules = tab.getByRole('region', { name: 'What counts in a match' });
  const differ = rules.getByLabel('People who sit together should differ in');
  expect(await differ.inputValue()).toBe('mixed');
  await differ.selectOption({ label: 'Duty station' });
  const frame = await tabFrame(page);
  await standsStill(frame);
  expect([...(await overflowFaults(frame)), ...(await accessibilityFaults(frame))]).toEqual([]);
  await rules.getByRole('button', { name: 'Save' }).click();
  await rules.getByText('Saved. It counts from the next plan on.').waitFor();
  expect((await everythingIn(stage.documents.programmes)).map(({ body }) => body.matching?.diverse)).toEqual(['dutyStation']);
  expect(await until(async () => (await differ.inputValue()) === 'dutyStation')).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});
