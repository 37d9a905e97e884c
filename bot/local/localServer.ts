import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from '../config';
import { readConfig } from '../config';
import { type RunningServer, startServer } from '../server';
import { type LocalChannel, localCredentials, startLocalChannel } from './channel';
import { makeMovableClock, type MovableClock } from './clock';

export const localIds = { bot: '22222222-2222-4222-8222-222222222222', tenant: '00000000-0000-4000-8000-0000000000aa' } as const;

export interface LocalServer {
  readonly server: RunningServer;
  readonly channel: LocalChannel;
  readonly clock: MovableClock;
  readonly stop: () => Promise<void>;
}

/** The real server on one laptop: SQLite in a folder, a key file, tokens from an issuer of our own, a clock that can be moved. */
export async function startLocalServer({ dataFolder, port, peopleCsv }: { dataFolder: string; port: number; peopleCsv?: string }): Promise<LocalServer> {
  mkdirSync(dataFolder, { recursive: true });
  const channel = await startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant });
  const clock = makeMovableClock();
  const server = await startServer(localConfig(dataFolder, port, channel, peopleCsv), { clock, credentials: localCredentials(localIds.bot) });
  return {
    server, channel, clock,
    stop: async () => {
      await server.stop();
      await channel.stop();
    },
  };
}

function localConfig(dataFolder: string, port: number, channel: LocalChannel, peopleCsv: string | undefined): Config {
  return readConfig({
    LODESTAR_MODE: 'local', PORT: String(port), BOT_ID: localIds.bot, BOT_TENANT_ID: localIds.tenant, SQLITE_FILE: join(dataFolder, 'lodestar.db'),
    BOT_OPENID_METADATA: channel.botEnvironment().ToBotFromChannelOpenIdMetadataUrl, SEALING_KEY_FILE: keyFile(dataFolder), SWEEP_EVERY_SECONDS: '2',
    ...(peopleCsv && { PEOPLE_CSV: peopleCsv }),
  });
}

/** Made once; whoever deletes it can no longer read what was sealed under it. */
function keyFile(dataFolder: string): string {
  const file = join(dataFolder, 'sealing.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return file;
}
