import { join } from 'node:path';
import { dateIn } from '../domain/time';
import { type DemoPerson, readDemoPeople } from './demo/people';
import { seedDemo } from './demo/seed';
import { type HostPerson, makeCast } from './host/cast';
import { startTeamsHost, type TeamsHost } from './host/teamsHost';
import { type LocalServer, localIds, startLocalServer } from './localServer';
import { type PlaygroundPerson, playgroundConfig } from './playgroundConfig';
import { type RunningPlayground, startPlayground } from './playground';

export interface StageOptions {
  readonly dataFolder: string;
  /** 0 takes free ports. */
  readonly ports: { readonly bot: number; readonly mentee: number; readonly mentor: number; readonly host?: number };
  /** Under which address Teams would reach this machine; links into the tab, and their previews, need one. */
  readonly publicUrl?: string;
  /** Where the built tab is. jest says in TABS_FOLDER where it has built it. */
  readonly tabsFolder?: string | undefined;
}

/** Bot, demo people, the Playground twice: as Theo, who looks for a mentor, and as Mona, who is one; and the tab, as anybody. */
export interface Stage {
  readonly local: LocalServer;
  readonly mentee: RunningPlayground & { readonly name: string };
  readonly mentor: RunningPlayground & { readonly name: string };
  /** The page that shows the tab as two people side by side. */
  readonly host: TeamsHost;
  readonly seeded: 'seeded' | 'there';
  readonly stop: () => Promise<void>;
}

export async function setStage({ dataFolder, ports, publicUrl, tabsFolder = process.env.TABS_FOLDER }: StageOptions): Promise<Stage> {
  const local = await startLocalServer({ dataFolder, port: ports.bot, peopleCsv: join(__dirname, 'demo', 'people.csv'), ...(publicUrl && { publicUrl }), ...(tabsFolder && { tabsFolder }) });
  const people = await readDemoPeople(localIds.tenant, dateIn('UTC', local.clock.now()));
  const seeded = await seedDemo(local.server.app, people);
  const [mentor, mentee] = [people.find(({ demoRole }) => demoRole === 'mentor'), people.find(({ demoRole }) => demoRole === 'mentee')];
  if (!mentor || !mentee) throw new Error('The demo needs a mentor and a mentee');
  const cast = [mentee, mentor, ...people.filter((person) => person !== mentee && person !== mentor).slice(0, 4)].map(asPlaygroundPerson);
  const serverUrl = `http://127.0.0.1:${local.server.port}`;
  const proxy = await local.channel.startSigningProxy({ botUrl: `${serverUrl}/api/messages`, people: cast });
  const host = await startTeamsHost({ port: ports.host ?? 0, serverUrl, entra: local.entra, cast: makeCast(local.server.app, { tenant: localIds.tenant, people: people.map(asHostPerson) }) });
  const open = (place: number, port: number, folder: string) => startPlayground({ port, endpoint: proxy.url, config: configFor(cast, place), dataFolder: join(dataFolder, folder) });
  const [menteePlayground, mentorPlayground] = await Promise.all([open(0, ports.mentee, 'playground-mentee'), open(1, ports.mentor, 'playground-mentor')]);
  return {
    local, host, seeded,
    mentee: { ...menteePlayground, name: mentee.entry.name },
    mentor: { ...mentorPlayground, name: mentor.entry.name },
    stop: async () => {
      await Promise.all([menteePlayground.stop(), mentorPlayground.stop(), host.stop()]);
      await local.stop();
    },
  };
}

const objectIdOf = ({ entry }: DemoPerson): string => entry.id.slice(localIds.tenant.length + 1);

const asHostPerson = (person: DemoPerson): HostPerson => ({ objectId: objectIdOf(person), name: person.entry.name, role: person.demoRole });

function asPlaygroundPerson(person: DemoPerson): PlaygroundPerson {
  const { entry } = person;
  const objectId = objectIdOf(person);
  return { id: `29:${objectId}`, name: entry.name, objectId, email: entry.email, locale: 'en-GB', timezone: entry.timeZone };
}

function configFor(cast: readonly PlaygroundPerson[], place: number) {
  const me = cast[place];
  if (!me) throw new Error('Nobody sits in front of this Playground');
  return playgroundConfig({
    tenantId: localIds.tenant, bot: { id: `28:${localIds.bot}`, name: 'Lodestar' }, me, others: cast.filter((person) => person !== me),
    groupChat: { id: 'group-chat', name: 'Lunch group' },
    team: { id: 'team', name: 'Mentoring team', groupId: '00000000-0000-4000-8000-0000000000bb', channel: { id: 'channel-general', name: 'General' } },
  });
}
