import { type Browser } from 'playwright-core';
import { days } from '../../bot/domain/time';
import { launchBrowser } from '../support/browser';
import { bringTogether, joins, pairNow, tapped } from '../support/gathered';
import { idOf } from '../support/productPeople';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { templates } from '../../bot/content/templates';

// Five peers meet every four weeks; the lead goes round.
const pair = 'circle-1';
const names = ['Ada', 'Ben', 'Caro', 'Dan', 'Eve'] as const;
const [first, second, third] = ['Wednesday, 25 November 2026 at 10:00', 'Wednesday, 23 December 2026 at 10:00', 'Wednesday, 20 January 2027 at 10:00'] as const;
let stage: TabStage;
let browser: Browser;
let people: Person[];
const who = (name: (typeof names)[number]): Person => people[names.indexOf(name)] ?? people[0]!;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage({ programmes: [{ ...templates.circle, id: 'peers', name: 'Peers' }] }), launchBrowser()]);
  people = await Promise.all(names.map((name) => joins(stage, 'peers', name, 'mentee')));
  await bringTogether(stage, 'peers', pair, people.map((person) => [person, 'mentee'] as const));
  await tapped(who('Eve'), 'meetings.plan', { pair, session: 1 }, { date1: '2026-11-25', time1: '10:00', everyDays: '28', count: '3', length: '90' });
  await stage.settle();
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const sessionOf = async (number: number) => (await pairNow(stage, pair)).sessions.find((one) => one.number === number);

it('lets whoever leads pass it on, and another take it, each on the page of both', async () => {
  const [ada, ben] = await Promise.all(['Ada', 'Ben'].map((name) => openTab(browser, stage, { person: who(name === 'Ada' ? 'Ada' : 'Ben'), path: `/tabs/pair/${pair}`, height: 3000 })));
  if (!ada || !ben) throw new Error('Both must be open');
  const lead = ada.tab.getByRole('region', { name: 'Who leads' });
  await lead.getByText('You lead the next meeting:').waitFor();
  expect(await lead.getByRole('listitem').allInnerTexts()).toEqual(['Ada (you)', 'Dan', 'Eve', 'Ben', 'Caro']);
  await lead.getByRole('button', { name: 'I cannot, pass it on' }).click();
  await lead.getByText('Dan leads the next meeting:').waitFor();
  await ben.tab.getByText('Dan leads the next meeting:').waitFor();
  await ben.tab.getByRole('button', { name: 'I take over' }).click();
  await ben.tab.getByText('You lead the next meeting:').waitFor();
  await lead.getByText('Ben leads the next meeting:').waitFor();
  expect((await sessionOf(1))?.facilitator).toBe(idOf(who('Ben')));
  expect([...ada.complaints, ...ben.complaints]).toEqual([]);
  await Promise.all([ada.close(), ben.close()]);
});

it('lets whoever led note who was there, in a form of their own, and others say it of themselves', async () => {
  stage.clock.advance(days(3));
  const { page, tab, complaints, close } = await openTab(browser, stage, { person: who('Ben'), path: `/tabs/pair/${pair}`, height: 3000 });
  const row = tab.getByRole('row', { name: new RegExp(first) });
  await row.getByRole('button', { name: /^Note who was there/ }).click();
  await tab.getByRole('group', { name: 'Tick everybody who was there' }).getByRole('checkbox').first().waitFor();
  expect(await page.frames()[1]?.evaluate('document.activeElement.type')).toBe('checkbox');
  for (const name of ['Ada', 'Ben', 'Caro']) await tab.getByRole('checkbox', { name }).check();
  // Somebody says it of herself while the form is open: that is kept.
  await stage.server.app.useCases.noteMyself({ pair, session: 1, actor: idOf(who('Eve')) });
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await row.getByText('Was there: 4 of 5').waitFor();
  await tab.getByText('Saved.').waitFor();
  await row.getByText('Ada, Ben, Caro and Eve').waitFor();
  expect(await page.frames()[1]?.evaluate('document.activeElement.textContent')).toBe('Note who was there');
  await close();

  const dan = await openTab(browser, stage, { person: who('Dan'), path: `/tabs/pair/${pair}`, width: 280, height: 4000 });
  const myself = dan.tab.getByRole('button', { name: new RegExp(`^I was there: ${first}`) });
  expect(await dan.tab.getByRole('button', { name: /^Note who was there/ }).count()).toBe(0);
  await myself.click();
  await myself.waitFor({ state: 'detached' });
  // The button is gone, the focus is not.
  expect(await dan.page.frames()[1]?.evaluate('document.activeElement.textContent')).toBe('Who was there');
  await dan.tab.getByRole('row', { name: new RegExp(first) }).getByText('Was there: 5 of 5').waitFor();
  expect([...complaints, ...dan.complaints]).toEqual([]);
  await dan.close();
});

it('shows what members pass on as text, and the way there', async () => {
  await tapped(who('Caro'), 'circle.share', { pair, share: 'share-1' }, { text: 'A training <b>next week</b>', link: 'https://training.example.org/a' });
  const { tab, complaints, close } = await openTab(browser, stage, { person: who('Ada'), path: `/tabs/pair/${pair}`, height: 3000 });
  await tab.getByText('A training <b>next week</b>').waitFor();
  expect(await tab.getByRole('link', { name: 'Open training.example.org' }).getAttribute('href')).toBe('https://training.example.org/a');
  await tab.getByRole('button', { name: 'Pass something on' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('shows no more of the meetings to come than is known', async () => {
  const { tab, close } = await openTab(browser, stage, { person: who('Ada'), path: `/tabs/pair/${pair}`, height: 3000 });
  await tab.getByRole('rowheader', { name: first }).waitFor();
  for (const later of [second, third]) expect(await tab.getByRole('rowheader', { name: later }).count()).toBe(0);
  await close();
});
