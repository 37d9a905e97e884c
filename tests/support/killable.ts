import { join } from 'node:path';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { openDocuments, type Documents } from '../../bot/usecases/collections';
import { type Programme } from '../../bot/domain/programmes/programme';
import { saveProgramme } from '../../bot/usecases/programmes';
import { bundled } from './bundled';
import { type ChildServer, startChildServer } from './childServer';
import { type FakeTeams, startFakeTeams } from './fakeTeams';
import { botSettings, makeStandingClock, type StandingClock } from './product';
import { makePeople, type People } from './productPeople';
import { openPlace } from './productPlace';
import { owing } from './stored';
import { until } from './until';
import { aProgramme, tenant } from './world';

/** The bot as a process that can be killed and started again on the same file, while Teams and its people stay. */
export interface Killable extends People {
  readonly teams: FakeTeams;
  readonly clock: StandingClock;
  /** The same file, through a connection of the test's own. */
  readonly documents: Documents;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Asks the running server to end; gives its exit code when it has ended. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Where the running server listens. */
  url(path: string): string;
  /** Moves on by a minute and sweeps until nothing is owed. */
  settle(): Promise<void>;
  /** Moves the clock of everybody on, sweeps, and waits until nothing is performed any more. */
  forward(ms: number): Promise<void>;
  /** Where the running server keeps its files. */
  readonly folder: string;
  /** What every process so far wrote to its log. */
  output(): string;
  stop(): Promise<void>;
}

export async function openKillable(programmes: readonly Partial<Programme>[] = [{}]): Promise<Killable> {
  const clock = makeStandingClock();
  const teams = await startFakeTeams({ appId: '22222222-2222-4222-8222-222222222222', tenantId: tenant, now: clock.now });
  const place = await openPlace();
  const file = await bundled(join(__dirname, 'childServer.entry.ts'), place.folder);
  const store = openSqliteStore({ file: place.settings.SQLITE_FILE ?? '', durability: 'normal' });
  const documents = openDocuments(store);
  for (const programme of programmes) await saveProgramme(documents.programmes, aProgramme(programme));
  const children: ChildServer[] = [];
  const running = (): ChildServer => children.at(-1)!;

  return {
    ...makePeople(teams),
    teams, clock, documents,
    start: async () => {
      children.push(await startChildServer(file, { ...place.settings, ...botSettings(teams), LOG_LEVEL: 'debug', CLOCK_STARTS_AT: String(clock.now()) }));
      teams.talkTo(running().botUrl);
    },
    kill: () => running().kill(),
    end: (signal) => {
      running().signal(signal);
      return running().ended;
    },
    url: (path) => new URL(path, running().botUrl).href,
    settle: async () => {
      for (let round = 0; !(await until(async () => (await owing(documents)) === 0, 60)); round += 1) {
        if (round > 30) throw new Error(`Something is still owed after half an hour: ${running().output()}`);
        clock.advance(60_000);
        await running().advance(60_000);
        await running().sweep();
      }
    },
    folder: place.folder,
    forward: async (ms) => {
      await running().idle();
      clock.advance(ms);
      await running().advance(ms);
      await running().sweep();
    },
    output: () => children.map((child) => child.output()).join(''),
    stop: async () => {
      await Promise.all(children.map((child) => child.kill()));
      await store.close();
      await teams.stop();
      await place.remove();
    },
  };
}
