import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { type LocalChannel } from '../../bot/local/channel';
import { localIds } from '../../bot/local/localServer';

/** A folder for one run, with a key and a database file that is still to be filled. */
export interface BenchPlace {
  readonly databaseFile: string;
  readonly sealingKey: Buffer;
  remove(): Promise<void>;
}

export async function makePlace(): Promise<BenchPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestar-bench-'));
  const sealingKey = randomBytes(32);
  return { databaseFile: join(folder, 'lodestar.db'), sealingKey, remove: () => rm(folder, { recursive: true }) };
}

const common = ({ databaseFile, sealingKey }: BenchPlace): Record<string, string> => ({
  PORT: '0', BOT_ID: localIds.bot, BOT_TENANT_ID: localIds.tenant, SQLITE_FILE: databaseFile, SEALING_KEY: sealingKey.toString('base64'),
});

/** The environment of a server of ours in this place: production durability, tokens of the local issuer. */
export const serverEnvironment = (place: BenchPlace, channel: LocalChannel): Record<string, string> => ({
  ...common(place), LODESTAR_MODE: 'local', BOT_OPENID_METADATA: channel.botEnvironment().ToBotFromChannelOpenIdMetadataUrl,
});

/** As an administrator sets it. */
export const productionEnvironment = (place: BenchPlace): Record<string, string> => ({ ...common(place), BOT_PASSWORD: randomBytes(16).toString('hex') });

export const echoEnvironment = (channel: LocalChannel): Record<string, string> => ({ PORT: '0', BOT_SETTINGS: JSON.stringify(channel.botEnvironment()) });
