import { setTimeout as delay } from 'node:timers/promises';
import { startLocalChannel } from '../../bot/local/channel';
import { startLocalEntra } from '../../bot/local/entra';
import { localIds } from '../../bot/local/localServer';
import { preparePairs } from './apiPairs';
import { bundle } from './bundle';
import { type Child, startChild } from './child';
import { makePlace, serverEnvironment } from './place';

const pairs = 200;
const warmUp = 400;
const perSecond = 50;

/** A production server, warm, whose people open their tabs: the pair's page and "My mentoring" in turn. */
export interface OpenTabs {
  readonly server: Child;
  /** Opens tabs one after another, as often as a large organisation does, whether or not the last was answered, while `goesOn`; gives the milliseconds that each took. */
  whileTabsOpen(goesOn: (opened: number) => boolean): Promise<number[]>;
}

interface Call {
  readonly path: string;
  readonly token: string;
}

export const tabsASecond = perSecond;

/** `fill`: what else is in the database before the server starts. */
export async function withOpenTabs<Result>(measure: (tabs: OpenTabs) => Promise<Result>, fill: (databaseFile: string) => Promise<void> = () => Promise.resolve()): Promise<Result> {
  const [place, channel, entra] = await Promise.all([makePlace(), startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant }), startLocalEntra({ appId: localIds.bot, tenantId: localIds.tenant })]);
  try {
    const prepared = await preparePairs(place, pairs);
    await fill(place.databaseFile);
    const server = await startChild(await bundle('tests/bench/serverUnderTest.ts', 'bench'), { ...serverEnvironment(place, channel), TAB_KEYS_URL: entra.keysUrl });
    try {
      const calls = await Promise.all(prepared.map(async ({ pair, mentee }, index): Promise<Call> => ({ path: index % 2 === 0 ? `/api/pairs/${pair}` : '/api/home', token: await entra.mint(mentee) })));
      const call = (index: number): Promise<number> => timed(server.port, calls[index % calls.length]);
      for (let index = 0; index < warmUp; index += 1) await call(index);
      return await measure({ server, whileTabsOpen: (goesOn) => paced(goesOn, call) });
    } finally {
      await server.stop();
    }
  } finally {
    await Promise.all([entra.stop(), channel.stop(), place.remove()]);
  }
}

/** Calls arrive at their own moments: a slow answer makes the next ones wait, and that counts. */
async function paced(goesOn: (opened: number) => boolean, call: (index: number) => Promise<number>): Promise<number[]> {
  const began = performance.now();
  const answers: Promise<number>[] = [];
  for (let index = 0; goesOn(index); index += 1) {
    await delay(Math.max(0, began + (index * 1000) / perSecond - performance.now()));
    answers.push(call(index));
  }
  return Promise.all(answers);
}

async function timed(port: number, call: Call | undefined): Promise<number> {
  if (!call) throw new Error('There is nothing to call');
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}${call.path}`, { headers: { authorization: `Bearer ${call.token}`, 'accept-language': 'en', 'time-zone': 'Africa/Nairobi' } });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${call.path} answered ${response.status}: ${body.slice(0, 200)}`);
  return performance.now() - began;
}
