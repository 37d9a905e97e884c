import { type Browser } from 'playwright-core';
import { templates } from '../../bot/content/templates';
import { days } from '../../bot/domain/time';
import { commentKey } from '../../bot/usecases/reviews/viewReview';
import { launchBrowser } from '../support/browser';
import { aSession } from '../support/builders';
import { accessibilityFaults, keyboardFaults, overflowFaults, standsStill, tabFrame } from '../support/looking';
import { storeEnrolment, storePair, storeReview } from '../support/reportScene';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { aProgramme, firstMoment, tenant } from '../support/world';

const id = '00000000-0000-4000-8000-00000000c001';
const programme = aProgramme({ ...templates.talent, id: 'talent', name: 'Talent', coordinators: [`${tenant}:${id}`] });
let stage: TabStage;
let browser: Browser;
let coordinator: Person;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage({ programmes: [programme] }), launchBrowser()]);
  coordinator = stage.newcomer('Cora Here', { objectId: id });
  const storing = { documents: stage.documents, programme, now: firstMoment };
  for (let number = 0; number < 24; number += 1) {
    const one = `pair-${number}`;
    const profile = { dutyStation: ['Nairobi', 'Genève, Palais des Nations', 'Apia'][number % 7 > 2 ? 0 : number % 3] ?? 'Apia', gender: number % 2 ? 'woman' as const : 'man' as const, grade: `P${(number % 4) + 1}` };
    for (const role of ['mentor', 'mentee'] as const) await storeEnrolment(storing, `${one}:${role}`, role, { since: 100 + (number % 9), profile });
    if (number < 16) await storePair(storing, one, { status: 'grow', sessions: [aSession({ status: 'held', startsAt: firstMoment - days(5) })] });
  }
  for (let number = 0; number < 14; number += 1) {
    const comment = number < 3 ? await stage.server.app.ports.vault.seal(commentKey('talent'), `A word of thanks ${number}`) : undefined;
    await storeReview(storing, `answer-${number}`, { kind: 'midTerm', role: number % 2 ? 'mentor' : 'mentee', answers: { rhythm: 4, openness: 5, progress: 3, worthwhile: 4 }, ...(comment && { comment }) });
  }
}, 60_000);
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const address = '/tabs/console/talent/report';

it('shows the report, one kind of groups at a time, and takes figures that only the organisation knows', async () => {
  const { tab, complaints, close } = await openTab(browser, stage, { person: coordinator, path: address, height: 6000 });
  const groups = tab.getByRole('region', { name: 'By group' }).first();
  await groups.getByRole('table', { name: 'Role' }).getByRole('row', { name: /^Mentees 24 16 of 24/ }).waitFor();
  await groups.getByRole('combobox', { name: 'Groups by' }).selectOption('gender');
  await groups.getByRole('table', { name: 'Gender' }).getByRole('row', { name: /^Woman 24 16 of 24 \(67%\)/ }).waitFor();
  await tab.getByRole('table', { name: 'At half-time' }).getByRole('row', { name: /^We meet often enough\. 4 of 5 4 of 5 4 of 5/ }).waitFor();
  await tab.getByRole('button', { name: 'Read the comments' }).click();
  await tab.getByText('A word of thanks 2').waitFor();

  await tab.getByRole('button', { name: 'Enter figures from before and after' }).click();
  const promotions = tab.getByRole('group', { name: 'Promotions' });
  await promotions.getByRole('textbox', { name: 'Before', exact: true }).fill('a few');
  await promotions.getByRole('button', { name: 'Save: Promotions' }).click();
  await tab.getByRole('alert').waitFor();
  await promotions.getByRole('textbox', { name: 'Before', exact: true }).fill('3');
  await promotions.getByLabel('Day of that number').first().fill('2025-12-31');
  await promotions.getByRole('button', { name: 'Save: Promotions' }).click();
  await tab.getByRole('table', { name: 'Before and after' }).getByRole('row', { name: /^Promotions 3 \(31 December 2025\)/ }).waitFor();
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await close();
});

it('can be taken along: as a file, and as pages to print behind a link', async () => {
  const { tab, page, close } = await openTab(browser, stage, { person: coordinator, path: address, height: 3000 });
  await tab.getByRole('button', { name: 'File for spreadsheets (CSV)' }).click();
  await tab.getByRole('link', { name: /^Save report-2026-11-23\.csv/ }).waitFor();
  await tab.getByText('Show it as text, to copy').click();
  await tab.getByText('By group: Gender').waitFor();
  for (const [button, title] of [['Whole report to print', 'Talent: report'], ['One page for management', 'Talent in short'], ['What is in place, for an assessment', 'Talent: what is in place']] as const) {
    await tab.getByRole('button', { name: button }).click();
    const link = tab.getByRole('link', { name: 'Open the page to print' });
    await link.waitFor();
    const printed = await fetch(await link.getAttribute('href') ?? '');
    expect([printed.status, await printed.text()]).toEqual([200, expect.stringContaining(`<h1 dir="auto">${title}`)]);
  }
  expect(page.url()).toContain('/host/');
  await close();
});

it.each([['en-gb', 280, 'default'], ['ar-eg', 360, 'dark'], ['zh-cn', 1280, 'contrast']] as const)('fits in %s at %i px, in the theme %s, for all senses and by keyboard', async (locale, width, theme) => {
  const opened = await openTab(browser, stage, { person: coordinator, path: address, locale, width, theme, height: process.env.PICTURES ? 5200 : 1200 });
  const frame = await tabFrame(opened.page);
  await opened.tab.getByRole('table').nth(5).waitFor();
  await opened.tab.locator('button[aria-expanded]').waitFor();
  await standsStill(frame);
  expect(await overflowFaults(frame)).toEqual([]);
  expect(await accessibilityFaults(frame)).toEqual([]);
  if (width === 280) expect(await keyboardFaults(opened.page, frame)).toEqual([]);
  if (process.env.PICTURES) await opened.page.screenshot({ path: `${process.env.PICTURES}/report-${locale}.png`, fullPage: true });
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
