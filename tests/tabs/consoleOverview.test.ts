import { type Browser } from 'playwright-core';
import { templates } from '../../bot/content/templates';
import { days } from '../../bot/domain/time';
import { nudgesAt, pairAt } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { launchBrowser } from '../support/browser';
import { aSession } from '../support/builders';
import { accessibilityFaults, keyboardFaults, overflowFaults, standsStill, tabFrame } from '../support/looking';
import { idOf } from '../support/productPeople';
import { storeBoth, storePair, storePeople } from '../support/reportScene';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { aProgramme, firstMoment, tenant } from '../support/world';

const ids = { coordinator: '00000000-0000-4000-8000-00000000c001', observer: '00000000-0000-4000-8000-00000000c002' };
const programme = aProgramme({ ...templates.career, coordinators: [`${tenant}:${ids.coordinator}`], staff: { administrators: [], observers: [`${tenant}:${ids.observer}`] } });
let stage: TabStage;
let browser: Browser;
let coordinator: Person;
let observer: Person;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage({ programmes: [programme] }), launchBrowser()]);
  coordinator = stage.newcomer('Cora Here', { objectId: ids.coordinator });
  observer = stage.newcomer('Olga Afar', { objectId: ids.observer });
  const storing = { documents: stage.documents, programme, now: firstMoment };
  for (let number = 0; number < 12; number += 1) {
    const id = `pair-${number}`;
    await storeBoth(storing, id);
    await storePair(storing, id, number < 3 ? {} : { status: 'grow', sessions: [aSession({ status: 'held', startsAt: firstMoment - days(5) })], agreement: { versions: [{ number: 1, text: 'sealed', by: `${id}:mentor`, at: firstMoment }], signatures: [], codeAccepted: [] } });
  }
  await storePeople(stage, ['pair-0:mentor', 'pair-0:mentee']);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const address = '/tabs/console/career';

it('shows a coordinator where the programme stands, who may need a kind word, and sends it once', async () => {
  const { tab, page, complaints, close } = await openTab(browser, stage, { person: coordinator, path: address, height: 3000 });
  await tab.getByRole('table', { name: 'How far people come' }).getByRole('row', { name: /^Found a partner 12 12/ }).waitFor();
  const pairs = tab.getByRole('region', { name: 'The pairs', exact: true });
  await pairs.getByText('Mentor pair-0 and Mentee pair-0').waitFor();
  expect(await pairs.getByRole('listitem').count()).toBe(3);
  await pairs.getByRole('button', { name: 'Send a kind word: Mentor pair-0 and Mentee pair-0' }).click();
  await pairs.getByText('A kind word went out on 23 November 2026.').waitFor();
  expect(await pairs.getByRole('button', { name: 'Send a kind word: Mentor pair-0 and Mentee pair-0' }).count()).toBe(0);
  expect((await readAt(stage.documents.pairs, pairAt('pair-0')))?.body.contact.kindWords).toMatchObject([{ by: idOf(coordinator), rule: 'noFirstSession' }]);
  await stage.server.app.sweepNow();
  await stage.settle();
  expect((await readAt(stage.documents.nudges, nudgesAt('pair-0:mentee')))?.body).toMatchObject({ waiting: expect.arrayContaining([expect.objectContaining({ nudge: 'kindWord', pair: 'pair-0' })]) });

  await pairs.getByRole('button', { name: 'Dates and reminders: Mentor pair-0 and Mentee pair-0' }).click();
  await tab.getByRole('heading', { name: 'Mentor pair-0 and Mentee pair-0' }).waitFor();
  await tab.getByRole('region', { name: 'Kind words from the programme' }).getByText('23 November 2026. No first meeting yet').waitFor();
  expect(await accessibilityFaults(await tabFrame(page))).toEqual([]);
  await tab.getByRole('button', { name: 'Back to the overview' }).click();
  await tab.getByRole('combobox', { name: 'Which pairs' }).selectOption('grow');
  await tab.getByText('Mentor pair-11 and Mentee pair-11').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('shows an observer numbers without names, and none that tells of too few', async () => {
  const { tab, page, complaints, close } = await openTab(browser, stage, { person: observer, path: address, height: 3000 });
  await tab.getByText('What tells of fewer than 5 people is not shown').waitFor();
  expect(await tab.getByRole('region', { name: 'The pairs', exact: true }).count()).toBe(0);
  expect(await (await tabFrame(page)).content()).not.toMatch(/Mentor pair|Mentee pair/);
  expect(complaints).toEqual([]);
  await close();
});

it.each([['en-gb', 280, 'default'], ['ar-eg', 280, 'dark'], ['fr-fr', 480, 'contrast'], ['ru-ru', 1280, 'default']] as const)('fits in %s at %i px, in the theme %s, for all senses and by keyboard', async (locale, width, theme) => {
  const opened = await openTab(browser, stage, { person: coordinator, path: address, locale, width, theme, height: process.env.PICTURES ? 2600 : 1200 });
  const frame = await tabFrame(opened.page);
  await opened.tab.getByRole('table').first().waitFor();
  await opened.tab.getByRole('listitem').first().waitFor();
  await standsStill(frame);
  expect(await overflowFaults(frame)).toEqual([]);
  expect(await accessibilityFaults(frame)).toEqual([]);
  if (width === 280) expect(await keyboardFaults(opened.page, frame)).toEqual([]);
  if (process.env.PICTURES) await opened.page.screenshot({ path: `${process.env.PICTURES}/overview-${locale}.png`, fullPage: true });
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

it('is found from “My mentoring” by whoever helps to run a programme, and by nobody else', async () => {
  const { tab, complaints, close } = await openTab(browser, stage, { person: observer, height: 2000 });
  await tab.getByRole('button', { name: 'Open the console' }).click();
  await tab.getByText('You see its figures').waitFor();
  expect(complaints).toEqual([]);
  await close();
  const other = await openTab(browser, stage, { person: stage.newcomer('Sid Stranger'), height: 2000 });
  await other.tab.getByRole('region', { name: 'Profile and settings' }).waitFor();
  expect(await other.tab.getByRole('button', { name: 'Open the console' }).count()).toBe(0);
  await other.close();
});
