import { type Browser, type FrameLocator } from 'playwright-core';
import { type Cast } from '../../bot/local/host/cast';
import { startTeamsHost, type TeamsHost } from '../../bot/local/host/teamsHost';
import { type LoopbackServer } from '../../bot/local/loopback';
import { launchBrowser } from '../support/browser';
import { type HostPage, openHostPage } from '../support/hostPage';
import { accessibilityFaults, overflowFaults } from '../support/looking';
import { startStubTab } from '../support/stubTab';
import { tenant } from '../support/world';

const people = [
  { objectId: 'object-mona', name: 'Mona Haddad', role: 'mentor' },
  { objectId: 'object-theo', name: 'Theo Lindqvist', role: 'mentee' },
  { objectId: 'object-amara', name: 'Amara Okonkwo', role: 'mentee' },
] as const;

let pairs: Record<string, { id: string; label: string }[]>;
const cast: Cast = { tenant, people, pairsOf: async (objectId) => pairs[objectId] ?? [] };

let [tabs, host, browser]: [LoopbackServer?, TeamsHost?, Browser?] = [];
let page: HostPage;
beforeAll(async () => {
  [tabs, browser] = await Promise.all([startStubTab(), launchBrowser()]);
  host = await startTeamsHost({ port: 0, serverUrl: tabs.url, entra: { mint: async () => 'a-token' }, cast });
});
beforeEach(() => {
  const theirs = [{ id: 'p1', label: 'Theo and Mona' }];
  pairs = { 'object-theo': theirs, 'object-mona': theirs };
});
afterEach(async () => {
  expect(page.complaints).toEqual([]);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  await tabs?.stop();
});

const open = async (address = ''): Promise<void> => {
  if (!browser || !host) throw new Error('Nothing runs');
  page = await openHostPage(browser, `${host.url}/${address}`);
};
const shows = (tab: FrameLocator, title: string): Promise<void> => tab.getByRole('heading', { name: title, exact: true }).waitFor();
/** Calls teams-js inside the tab. */
const inTab = (tab: FrameLocator, expression: string): Promise<unknown> => tab.locator('body').evaluate(`window.started.then(() => ${expression})`);

describe('who, where and how', () => {
  it('shows mentee and mentor side by side with their pair', async () => {
    await open();
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/pair/p1 · en-gb · web');
    await shows(page.right.tab, 'Mona Haddad · content · /tabs/pair/p1 · en-gb · web');
    const [left, right] = [await page.left.pane.boundingBox(), await page.right.pane.boundingBox()];
    expect([left?.y, left && right && left.x + left.width <= right.x]).toEqual([right?.y, true]);
  });

  it('shows whom and what one chooses, and again after a reload and by its address', async () => {
    await open();
    await page.left.choose({ person: 'Amara Okonkwo', language: 'العربية', width: 'Phone, 360 px' });
    await page.right.choose({ where: 'Theo and Mona, in the meeting’s side panel', language: 'Français', theme: 'Dark' });
    const seen = async (): Promise<void> => {
      await shows(page.left.tab, 'Amara Okonkwo · content · /tabs/ · ar-sa · android');
      await shows(page.right.tab, 'Mona Haddad · sidePanel · /tabs/pair/p1 · fr-fr · web');
      await page.right.tab.locator('body[data-theme=dark]').waitFor();
      expect((await page.left.pane.locator('.tab iframe').boundingBox())?.width).toBe(360);
      expect((await page.right.pane.locator('.tab iframe').boundingBox())?.width).toBe(300);
      expect([await page.left.chosen('Person'), await page.left.chosen('Width'), await page.right.chosen('Where')]).toEqual(['Amara Okonkwo', 'Phone, 360 px', 'Theo and Mona, in the meeting’s side panel']);
    };
    await seen();
    await page.page.reload();
    await seen();
    const { search } = new URL(page.page.url());
    await page.close();
    await open(search);
    await seen();
  });

  it('tells the running tab of another theme without loading it again', async () => {
    await open();
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/pair/p1 · en-gb · web');
    await inTab(page.left.tab, '(window.same = true)');
    await page.left.choose({ theme: 'High contrast' });
    await page.left.tab.locator('body[data-theme=contrast]').waitFor();
    expect(await inTab(page.left.tab, 'window.same')).toBe(true);
    expect(await page.right.tab.locator('body').getAttribute('data-theme')).toBe('default');
    await page.page.reload();
    await page.left.tab.locator('body[data-theme=contrast]').waitFor();
  });

  it('is wide again when somebody leaves the side panel, and stays where a new person can be', async () => {
    await open();
    await page.left.choose({ where: 'Theo and Mona, in the meeting’s side panel' });
    expect(await page.left.chosen('Width')).toBe('Side panel, 300 px');
    await page.left.choose({ person: 'Mona Haddad' });
    await shows(page.left.tab, 'Mona Haddad · sidePanel · /tabs/pair/p1 · en-gb · web');
    await page.left.choose({ where: 'My mentoring' });
    await shows(page.left.tab, 'Mona Haddad · content · /tabs/ · en-gb · web');
    expect(await page.left.chosen('Width')).toBe('Wide');
  });

  it('finds a pair that was formed in the chat meanwhile', async () => {
    pairs = {};
    await open();
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/ · en-gb · web');
    pairs = { 'object-theo': [{ id: 'p2', label: 'Theo and Mona' }] };
    await page.comesBack();
    await page.left.pane.locator('optgroup[label="Theo and Mona"]').waitFor({ state: 'attached' });
    await page.left.choose({ where: 'Theo and Mona' });
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/pair/p2 · en-gb · web');
  });

  it('goes nowhere but to the tab, whatever an address says', async () => {
    await open('?left.frame=content&left.path=https%3A%2F%2Fevil.example%2F&left.person=nobody&stage=%2F%2Fevil.example');
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/pair/p1 · en-gb · web');
    expect(await page.left.pane.locator('.stage').isVisible()).toBe(false);
  });

  it('stacks the panes on a small screen, and nothing is cut off', async () => {
    await open();
    await page.page.setViewportSize({ width: 390, height: 800 });
    const [left, right] = [await page.left.pane.boundingBox(), await page.right.pane.boundingBox()];
    expect(left && right && left.y + left.height <= right.y).toBe(true);
    expect(await overflowFaults(page.page.mainFrame())).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds on a %s desktop, with stage, settings and log open', async (colorScheme) => {
    await open('?left.frame=sidePanel&left.path=/tabs/pair/p1&left.width=panel&left.theme=contrast&right.frame=settings&right.path=/tabs/settings&right.theme=dark&stage=/tabs/stage/p1/goals');
    await page.page.emulateMedia({ colorScheme });
    await shows(page.right.stage, 'Mona Haddad · meetingStage · /tabs/stage/p1/goals · en-gb · web');
    await page.right.pane.getByText('What the tab asked of Teams').click();
    expect(await accessibilityFaults(page.page.mainFrame())).toEqual([]);
    expect(await overflowFaults(page.page.mainFrame())).toEqual([]);
  });
});

describe('a stage', () => {
  const sidePanel = 'Theo and Mona, in the meeting’s side panel';
  const share = (url: string): string => `new Promise((resolve) => microsoftTeams.meeting.shareAppContentToStage((error, result) => resolve([error?.errorCode ?? null, result]), ${url}))`;

  it('is seen by both, each as themselves, until somebody stops sharing', async () => {
    await open();
    await page.left.choose({ where: sidePanel });
    await shows(page.left.tab, 'Theo Lindqvist · sidePanel · /tabs/pair/p1 · en-gb · web');
    expect(await inTab(page.left.tab, share('`${location.origin}/tabs/stage/p1/goals`'))).toEqual([null, true]);
    await shows(page.left.stage, 'Theo Lindqvist · meetingStage · /tabs/stage/p1/goals · en-gb · web');
    await shows(page.right.stage, 'Mona Haddad · meetingStage · /tabs/stage/p1/goals · en-gb · web');
    await page.page.reload();
    await shows(page.right.stage, 'Mona Haddad · meetingStage · /tabs/stage/p1/goals · en-gb · web');
    await page.right.pane.getByRole('button', { name: 'Stop sharing' }).click();
    for (const { pane } of [page.left, page.right]) {
      await pane.locator('.stage').waitFor({ state: 'hidden' });
      await pane.getByRole('status').filter({ hasText: 'Nothing is shared any more.' }).waitFor();
    }
    // The button is gone: the keyboard is where it can go on.
    await page.right.pane.locator('select[name=where]:focus').waitFor();
    expect(page.page.url()).not.toMatch('stage=');
  });

  it('shows no page of somebody else’s, and nothing from a phone', async () => {
    await open();
    await page.left.choose({ where: sidePanel });
    await shows(page.left.tab, 'Theo Lindqvist · sidePanel · /tabs/pair/p1 · en-gb · web');
    expect(await inTab(page.left.tab, share('"https://evil.example/"'))).toEqual([100, null]);
    await page.left.choose({ width: 'Phone, 360 px' });
    await shows(page.left.tab, 'Theo Lindqvist · sidePanel · /tabs/pair/p1 · en-gb · android');
    expect(await inTab(page.left.tab, share('`${location.origin}/tabs/stage/p1/goals`'))).toEqual([100, null]);
  });

  it('comes with a meeting that can be asked for', async () => {
    await open();
    await page.left.choose({ where: sidePanel });
    await shows(page.left.tab, 'Theo Lindqvist · sidePanel · /tabs/pair/p1 · en-gb · web');
    const details = 'new Promise((resolve) => microsoftTeams.meeting.getMeetingDetails((error, found) => resolve(error?.errorCode ?? found.details.id)))';
    expect(await inTab(page.left.tab, details)).toBe('local-meeting');
    expect(await inTab(page.right.tab, details)).toBe(500);
  });
});

describe('the settings of a new tab', () => {
  const save = (then: string): string => `microsoftTeams.pages.config.registerOnSaveHandler((event) => ${then})`;
  const openSettings = async (): Promise<void> => {
    await open();
    await page.left.choose({ where: 'Settings of a new tab' });
    await shows(page.left.tab, 'Theo Lindqvist · settings · /tabs/settings · en-gb · web');
  };

  it('can be saved once the tab says so, and then show what was chosen', async () => {
    await openSettings();
    const button = page.left.pane.getByRole('button', { name: 'Save' });
    expect(await button.isDisabled()).toBe(true);
    await inTab(page.left.tab, save(`microsoftTeams.pages.config.setConfig({ suggestedDisplayName: 'Our pair', contentUrl: location.origin + '/tabs/pair/p1', entityId: 'p1' }).then(() => event.notifySuccess())`));
    await inTab(page.left.tab, 'microsoftTeams.pages.config.setValidityState(true)');
    await button.click();
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/pair/p1 · en-gb · web');
    await page.left.pane.getByRole('status').filter({ hasText: 'Saved as “Our pair”' }).waitFor();
    expect(await page.left.chosen('Where')).toBe('Theo and Mona');
    expect(await button.count()).toBe(0);
  });

  it('says when the tab could not save, and stays', async () => {
    await openSettings();
    await inTab(page.left.tab, save(`event.notifyFailure('Choose a pair first')`));
    await inTab(page.left.tab, 'microsoftTeams.pages.config.setValidityState(true)');
    await page.left.pane.getByRole('button', { name: 'Save' }).click();
    await page.left.pane.getByRole('status').filter({ hasText: 'The tab did not save: Choose a pair first' }).waitFor();
    expect(await page.left.chosen('Where')).toBe('Settings of a new tab');
  });
});

describe('what the tab asks of Teams', () => {
  it('is written down: links are shown, and what is not answered stands out', async () => {
    await open();
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/pair/p1 · en-gb · web');
    expect(await inTab(page.left.tab, 'microsoftTeams.authentication.getAuthToken()')).toBe('a-token');
    await inTab(page.left.tab, `microsoftTeams.app.openLink('https://teams.microsoft.com/l/chat/0/0?users=mona')`);
    await page.left.pane.getByRole('status').filter({ hasText: 'https://teams.microsoft.com/l/chat/0/0?users=mona' }).waitFor();
    await inTab(page.left.tab, `void parent.postMessage({ id: 99, func: 'teams.newerThanWeKnow', args: ['x'] }, '*')`);
    await page.left.pane.getByText('1 not answered').waitFor();
    await page.left.pane.getByText('What the tab asked of Teams').click();
    await page.left.pane.getByRole('listitem').filter({ hasText: 'teams.newerThanWeKnow ["x"] not answered' }).waitFor();
    await page.left.pane.getByRole('listitem').filter({ hasText: /^executeDeepLink/ }).waitFor();
    expect(await page.left.pane.getByText('a-token').count()).toBe(0);
  });

  it('begins anew with “Reload”', async () => {
    await open();
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/pair/p1 · en-gb · web');
    await inTab(page.left.tab, '(document.querySelector("h1").textContent = "old")');
    await page.left.pane.getByRole('button', { name: 'Reload' }).click();
    await shows(page.left.tab, 'Theo Lindqvist · content · /tabs/pair/p1 · en-gb · web');
  });
});
