import { readConfig } from '../../bot/settings/config';
import { localCredentials } from '../../bot/local/channel';
import { type Programme } from '../../bot/domain/programmes/programme';
import { type Documents } from '../../bot/usecases/collections';
import { saveProgramme } from '../../bot/usecases/programmes';
import { type Photos } from '../../bot/usecases/people/photos';
import { type CalendarPort } from '../../bot/usecases/sessions/calendar';
import { type RunningServer, startServer } from '../../bot/server';
import { type FakeTeams, startFakeTeams } from './fakeTeams';
import { type People, makePeople } from './productPeople';
import { openPlace, type PlaceOptions } from './productPlace';
import { owing, snapshotOf, type Snapshot } from './stored';
import { aProgramme, firstMoment, tenant } from './world';
import { until } from './until';

export const botId = '22222222-2222-4222-8222-222222222222';

export interface ProductOptions extends PlaceOptions {
  /** Career mentoring that everybody may join, unless told otherwise. */
  readonly programmes?: readonly Partial<Programme>[];
  /** Calendars to write into; people get files without. */
  readonly calendar?: CalendarPort;
  /** Pictures of people; initials without. */
  readonly photos?: Photos;
  /** Further settings of the server, such as who signs people in to the tab. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A clock that stands still until it is moved. */
export interface StandingClock {
  now(): number;
  advance(byMs: number): void;
}

/** The whole bot behind a Teams of our own: real tokens, real storage, and only the transport played. */
export interface Product extends People {
  readonly teams: FakeTeams;
  readonly server: RunningServer;
  readonly clock: StandingClock;
  readonly documents: Documents;
  readonly botUrl: string;
  /** Everything that is stored, by `collection/partition/id`. */
  stored(): Promise<Snapshot>;
  /** Waits until nothing is owed any more; what was put off is swept after moving the clock on by a minute. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server in this process on a free port. Its log is silent unless LOG_LEVEL says otherwise. */
export async function startProduct({ programmes = [{}], calendar, photos, settings = {}, ...options }: ProductOptions = {}): Promise<Product> {
  process.env.LOG_LEVEL ??= 'silent';
  const clock = makeStandingClock();
  const teams = await startFakeTeams({ appId: botId, tenantId: tenant, now: clock.now });
  const place = await openPlace(options);
  const server = await startServer(readConfig({ LOG_LEVEL: process.env.LOG_LEVEL, ...place.settings, ...botSettings(teams), ...settings }), { clock, credentials: localCredentials(botId), ...(calendar && { calendar }), ...(photos && { photos }), ...(process.env.TABS_FOLDER && { tabsFolder: process.env.TABS_FOLDER }) });
  const { documents } = server.app.ports;
  for (const programme of programmes) await saveProgramme(documents.programmes, aProgramme(programme));
  const botUrl = `http://127.0.0.1:${server.port}/api/messages`;
  teams.talkTo(botUrl);
  const owed = () => owing(documents);
  return {
    ...makePeople(teams),
    teams, server, clock, documents, botUrl,
    stored: () => snapshotOf(documents),
    settle: async () => {
      await server.app.idle();
      for (let round = 0; !(await until(async () => (await owed()) === 0, 300)); round += 1) {
        if (round > 20) throw new Error('The product still owes something after twenty minutes.');
        clock.advance(60_000);
        await server.app.sweepNow();
      }
    },
    stop: async () => {
      await server.stop();
      await teams.stop();
      await place.remove();
    },
  };
}

/** The environment that makes a server believe the tokens of this Teams. */
export const botSettings = (teams: FakeTeams): Record<string, string> => ({
  LODESTAR_MODE: 'local', PORT: '0', BOT_ID: botId, BOT_TENANT_ID: tenant, BOT_OPENID_METADATA: teams.botEnvironment().ToBotFromChannelOpenIdMetadataUrl, SWEEP_EVERY_SECONDS: '3600',
});

export function makeStandingClock(): StandingClock {
  let moment = firstMoment;
  return { now: () => moment, advance: (byMs) => void (moment += byMs) };
}
