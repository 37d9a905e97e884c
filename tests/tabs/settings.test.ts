import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { formPair } from '../support/journey';
import { filledForm, idOf } from '../support/productPeople';
import { press } from '../support/taps';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { until } from '../support/until';
import { aProgramme } from '../support/world';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage({ programmes: [{}, aProgramme({ id: 'other', name: 'Other' })] }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const opened = (person: { readonly objectId: string; readonly name: string }) => openTab(browser, stage, { person, path: '/tabs/settings', frame: 'settings', chat: '19:chat' });

it('chooses the only pair by itself, and saves it under a name that tells others nothing', async () => {
  const { mentee, pair } = await formPair(stage);
  const { page, tab, complaints, close } = await opened(mentee);
  await tab.getByRole('radio', { name: /Mina and Moses/, checked: true }).waitFor();
  await tab.getByText('Only its members see anything in this tab.').waitFor();
  expect(await until(() => page.evaluate('window.settings().valid'))).toBe(true);
  await page.evaluate("window.tell('settings.save', [{}])");
  expect(await until(() => page.evaluate("'contentUrl' in window.settings().settings"))).toBe(true);
  expect(await page.evaluate('window.settings().settings')).toMatchObject({
    entityId: `pair:${pair}`, contentUrl: `${stage.hostUrl}/tabs/pair/${pair}`, websiteUrl: `${stage.hostUrl}/tabs/pair/${pair}`, suggestedDisplayName: 'Mentoring',
  });
  expect(complaints).toEqual([]);
  await close();
});

it('lets one of several be chosen, and is not saved before', async () => {
  const { mentee } = await formPair(stage, { names: ['Olga', 'Otto'] });
  const mentor = await stage.signedUp('Opal', 'mentor', { programme: 'other' });
  await mentee.taps({ verb: 'signup.save', data: { v: 1, programme: 'other', role: 'mentee' } }, filledForm);
  await mentee.taps({ verb: 'ask.send', data: { programme: 'other', mentor: idOf(mentor), message: 'You, too?' } });
  await mentor.receives('request.accept');
  await press(mentor, 'request.accept');
  await stage.settle();
  const { page, tab, close } = await opened(mentee);
  const choice = tab.getByRole('radio', { name: /Olga and Opal/ });
  await choice.waitFor();
  expect([await tab.getByRole('radio', { checked: true }).count(), await page.evaluate('window.settings().valid')]).toEqual([0, false]);
  await choice.check();
  expect(await until(() => page.evaluate('window.settings().valid'))).toBe(true);
  await page.evaluate("window.tell('settings.save', [{}])");
  expect(await until(() => page.evaluate("String(window.settings().settings.entityId).startsWith('pair:')"))).toBe(true);
  await close();
});

it('says what to do to somebody who has no pair yet, and cannot be saved', async () => {
  const { page, tab, complaints, close } = await opened(stage.newcomer('Nora'));
  await tab.getByText('You do not belong to a pair or group yet').waitFor();
  await tab.getByText('First step: sign up.').waitFor();
  expect(await page.evaluate('window.settings().valid')).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});
