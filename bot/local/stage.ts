import { join } from 'node:path';
import { dateIn } from '../domain/time';
import { type DemoPerson, readDemoPeople } from './demo/people';
import { seedDemo } from './demo/seed';
import { type LocalServer, localIds, startLocalServer } from './localServer';
import { type PlaygroundPerson, playgroundConfig } from './playgroundConfig';
import { type RunningPlayground, startPlayground } from './playground';

export interface StageOptions {
  readonly dataFolder: string;
  /** 0 takes free ports. */
  readonly ports: { readonly bot: number; readonly mentee: number; readonly mentor: number };
}

/** Bot, demo people, and the Playground twice: as Theo, who looks for a mentor, and as Mona, who is one. */
export interface Stage {
  readonly local: LocalServer;
  readonly mentee: RunningPlayground & { readonly name: string };
  readonly mentor: RunningPlayground & { readonly name: string };
  readonly seeded: 'seeded' | 'there';
  readonly stop: () => Promise<void>;
}

export async function setStage({ dataFolder, ports }: StageOptions): Promise<Stage> {
  const local = await startLocalServer({ dataFolder, port: ports.bot, peopleCsv: join(__dirname, 'demo', 'people.csv') });
  const people = await readDemoPeople(localIds.tenant, dateIn('UTC', local.clock.now()));
  const seeded = await seedDemo(local.server.app, people);
  const [mentor, mentee] = [people.find(({ demoRole }) => demoRole === 'mentor'), people.find(({ demoRole }) => demoRole === 'mentee')];
  if (!mentor || !mentee) throw new Error('The demo needs a mentor and a mentee');
  const cast = [mentee, mentor, ...people.filter((person) => person !== mentee && person !== mentor).slice(0, 4)].map(asPlaygroundPerson);
  const proxy = await local.channel.startSigningProxy({ botUrl: `http://127.0.0.1:${local.server.port}/api/messages`, people: cast });
  const open = (place: number, port: number, folder: string) => startPlayground({ port, endpoint: proxy.url, config: configFor(cast, place), dataFolder: join(dataFolder, folder) });
  const [menteePlayground, mentorPlayground] = await Promise.all([open(0, ports.mentee, 'playground-mentee'), open(1, ports.mentor, 'playground-mentor')]);
  return {
    local, seeded,
    mentee: { ...menteePlayground, name: mentee.entry.name },
    mentor: { ...mentorPlayground, name: mentor.entry.name },
    stop: async () => {
      await Promise.all([menteePlayground.stop(), mentorPlayground.stop()]);
      await local.stop();
    },
  };
}

function asPlaygroundPerson({ entry }: DemoPerson): PlaygroundPerson {
  const objectId = entry.id.slice(localIds.tenant.length + 1);
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
