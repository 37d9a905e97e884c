import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../settings/config';
import { type RunningServer, startServer } from '../server';
import { type LocalChannel, localCredentials, startLocalChannel } from './channel';
import { makeMovableClock, type MovableClock } from './clock';
import { type LocalEntra, startLocalEntra } from './entra';

export const localIds = { bot: '22222222-2222-4222-8222-222222222222', tenant: '00000000-0000-4000-8000-0000000000aa' } as const;

export interface LocalServerOptions {
  readonly dataFolder: string;
  readonly port: number;
  readonly peopleCsv?: string;
  readonly publicUrl?: string;
  /** Where the tab is built, perhaps again and again. */
  readonly tabsFolder?: string;
}

export interface LocalServer {
  readonly server: RunningServer;
  readonly channel: LocalChannel;
  /** Signs people in to the tab. */
  readonly entra: LocalEntra;
  readonly clock: MovableClock;
  readonly stop: () => Promise<void>;
}

/** The real server on one laptop: SQLite in a folder, a key file, tokens from issuers of our own, a clock that can be moved. */
export async function startLocalServer({ dataFolder, port, peopleCsv, publicUrl, tabsFolder }: LocalServerOptions): Promise<LocalServer> {
  mkdirSync(dataFolder, { recursive: true });
  const [channel, entra] = await Promise.all([startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant }), startLocalEntra({ appId: localIds.bot, tenantId: localIds.tenant })]);
  const clock = makeMovableClock();
  const config = readConfig({
    LODESTAR_MODE: 'local', PORT: String(port), BOT_ID: localIds.bot, BOT_TENANT_ID: localIds.tenant, SQLITE_FILE: join(dataFolder, 'lodestar.db'),
    BOT_OPENID_METADATA: channel.botEnvironment().ToBotFromChannelOpenIdMetadataUrl, TAB_KEYS_URL: entra.keysUrl, SEALING_KEY_FILE: keyFile(dataFolder), SWEEP_EVERY_SECONDS: '2', LOG_LEVEL: process.env.LOG_LEVEL,
    ...(peopleCsv && { PEOPLE_CSV: peopleCsv }), ...(publicUrl && { PUBLIC_URL: publicUrl }),
  });
  const server = await startServer(config, { clock, credentials: localCredentials(localIds.bot), ...(tabsFolder && { tabsFolder }) });
  return {
    server, channel, entra, clock,
    stop: async () => {
      await server.stop();
      await Promise.all([channel.stop(), entra.stop()]);
    },
  };
}

/** Made once; whoever deletes it can no longer read what was sealed under it. */
function keyFile(dataFolder: string): string {
  const file = join(dataFolder, 'sealing.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return file;
}
