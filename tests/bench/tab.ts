import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { startLocalChannel } from '../../bot/local/channel';
import { startLocalEntra } from '../../bot/local/entra';
import { localIds } from '../../bot/local/localServer';
import { startTeamsHost } from '../../bot/local/host/teamsHost';
import { launchBrowser } from '../support/browser';
import { preparePairs } from './apiPairs';
import { bundle } from './bundle';
import { startChild } from './child';
import { coordinator } from './requests';
import { type Figure, figure, median } from './figure';
import { makePlace, serverEnvironment } from './place';
import { openFirstView, type FirstView, type Opening } from './firstView';

/** Each with an empty cache; the machine's own noise is large, so the middle one counts. */
const openings = 7;
const slowDown = 4;

/** What the pair's page, and the coordinator's console, cost whoever opens them for the first time: the production server, the production build, a processor four times as slow. */
export async function measureTab(): Promise<Figure[]> {
  buildTab();
  const [place, channel, entra] = await Promise.all([makePlace(), startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant }), startLocalEntra({ appId: localIds.bot, tenantId: localIds.tenant })]);
  try {
    const [prepared] = await preparePairs(place, 1);
    if (!prepared) throw new Error('There is no pair to look at');
    const server = await startChild(await bundle('tests/bench/serverUnderTest.ts', 'bench'), { ...serverEnvironment(place, channel), TAB_KEYS_URL: entra.keysUrl });
    const host = await startTeamsHost({ port: 0, serverUrl: `http://127.0.0.1:${server.port}`, entra });
    const browser = await launchBrowser();
    try {
      const { pair, mentee } = prepared;
      return [
        ...figuresOf('tab', await openOften(browser, { hostUrl: host.url, path: `/tabs/pair/${pair}`, person: mentee })),
        ...figuresOf('console', await openOften(browser, { hostUrl: host.url, path: '/tabs/console', person: coordinator })),
      ];
    } finally {
      await browser.close();
      await Promise.all([host.stop(), server.stop()]);
    }
  } finally {
    await Promise.all([entra.stop(), channel.stop(), place.remove()]);
  }
}

const buildTab = (): void => void execFileSync('npm', ['run', 'build:tabs', '--silent'], { cwd: join(__dirname, '../..'), stdio: 'ignore' });

async function openOften(browser: Browser, opening: Omit<Opening, 'slowDown'>): Promise<FirstView[]> {
  const views: FirstView[] = [];
  for (let time = 0; time < openings; time += 1) views.push(await openFirstView(browser, { ...opening, slowDown }));
  return views;
}

function figuresOf(page: 'tab' | 'console', views: readonly FirstView[]): Figure[] {
  const of = (value: (view: FirstView) => number): number => median(views.map(value));
  return [
    figure({ name: `${page}.script`, value: of(({ scriptBytes }) => scriptBytes) / 1000, unit: 'kB gzip', atMost: 150 }),
    figure({ name: `${page}.calls`, value: Math.max(...views.map(({ apiCalls }) => apiCalls)), unit: 'API calls', atMost: 1 }),
    figure({ name: `${page}.lcp`, value: of(({ largestPaintMs }) => largestPaintMs) / 1000, unit: 's', atMost: 1 }),
    figure({ name: `${page}.shift`, value: Math.max(...views.map(({ layoutShift }) => layoutShift)), unit: 'layout shift', atMost: 0 }),
  ];
}
