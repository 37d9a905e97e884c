import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How this process runs. `local` is one laptop without any cloud; there the clock may be moved and tokens come from an issuer of our own. */
export interface Config {
  readonly mode: 'local' | 'production';
  readonly port: number;
  readonly bot: { readonly id: string; readonly tenant: string; readonly type: 'SingleTenant' | 'UserAssignedMSI'; readonly password?: string; readonly openIdMetadata?: string };
  readonly storage: { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'cosmos'; readonly endpoint: string; readonly database: string; readonly key?: string };
  readonly sealingKey: Buffer;
  /** Who people are, until Microsoft Graph is configured. */
  readonly peopleCsv?: string;
  readonly sweepEverySeconds: number;
  /** Under which address people's browsers reach this server, without a slash at the end; pages and calendar files have no links without it. */
  readonly publicUrl?: string;
  /** Who signs people in to the tab: Entra for the bot's tenant, unless one laptop has an issuer of its own. */
  readonly tab: { readonly appId: string; readonly keysUrl?: string };
  /** Whether people's pictures are asked of Microsoft Graph, on behalf of whoever looks. */
  readonly photos: 'none' | 'graph';
  /** Whether meetings are written into calendars through Microsoft Graph. */
  readonly calendar: 'none' | 'graph';
}

/** Each setting with what it is for; the sentence is what an administrator reads when it is missing or wrong. */
export const settings = {
  LODESTAR_MODE: 'how to run: production (default) or local',
  PORT: 'the port to listen on, 1 to 65535 (default 3978)',
  BOT_ID: 'the bot’s application id in Entra, a GUID',
  BOT_TENANT_ID: 'the tenant that the bot belongs to, a GUID',
  BOT_TYPE: 'SingleTenant (default) or UserAssignedMSI',
  BOT_PASSWORD: 'the client secret of the bot; not needed with UserAssignedMSI',
  BOT_OPENID_METADATA: 'where channel tokens are checked; local mode only',
  SQLITE_FILE: 'the database file; give this or COSMOS_ENDPOINT',
  COSMOS_ENDPOINT: 'the address of Cosmos DB; give this or SQLITE_FILE',
  COSMOS_DATABASE: 'the database in Cosmos DB (default lodestar)',
  COSMOS_KEY: 'the key of Cosmos DB; leave it out to use the managed identity',
  SEALING_KEY: '32 bytes in base64 that seal confidential text; give this or SEALING_KEY_FILE',
  SEALING_KEY_FILE: 'a file that holds SEALING_KEY',
  PEOPLE_CSV: 'a CSV file of the people who may take part',
  PUBLIC_URL: 'the https address under which people’s browsers reach this server, for certificates, calendar files and the journal',
  TAB_APP_ID: 'the application id that Teams signs people in to the tab for, a GUID (default BOT_ID)',
  TAB_KEYS_URL: 'where the keys of the tab’s sign-in tokens are; local mode only',
  PHOTOS: 'none (default), or graph to show people’s pictures from Microsoft Graph; needs BOT_PASSWORD',
  CALENDAR: 'none (default), or graph to put meetings into calendars through Microsoft Graph',
  SWEEP_EVERY_SECONDS: 'how often reminders and expiries are looked for, 1 to 3600 (default 5)',
} as const;
type Setting = keyof typeof settings;

/** Thrown with every setting that is missing or wrong, never with its value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Lodestar cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const guid = z.guid();

/** The environment as typed configuration. Throws ConfigError with all problems at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const wrong = (name: Setting, what: 'is missing' | 'is not valid'): undefined => void problems.push(`${name} ${what}: ${settings[name]}.`);
  const optional = (name: Setting): string | undefined => environment[name]?.trim() || undefined;
  const read = <Value>(name: Setting, schema: z.ZodType<Value>, fallback?: Value): Value | undefined => {
    const given = optional(name);
    if (given === undefined) return fallback ?? wrong(name, 'is missing');
    const parsed = schema.safeParse(given);
    return parsed.success ? parsed.data : wrong(name, 'is not valid');
  };

  const mode = read('LODESTAR_MODE', z.enum(['local', 'production']), 'production');
  const type = read('BOT_TYPE', z.enum(['SingleTenant', 'UserAssignedMSI']), 'SingleTenant');
  const local = mode === 'local';
  const password = type === 'SingleTenant' && !local ? read('BOT_PASSWORD', z.string()) : undefined;
  const openIdMetadata = optional('BOT_OPENID_METADATA');
  if (openIdMetadata !== undefined && !local) wrong('BOT_OPENID_METADATA', 'is not valid');
  const photos = read('PHOTOS', z.enum(['none', 'graph']), 'none');
  if (photos === 'graph' && type !== 'SingleTenant') wrong('PHOTOS', 'is not valid');
  const keysUrl = optional('TAB_KEYS_URL');
  if (keysUrl !== undefined && !(local && URL.canParse(keysUrl))) wrong('TAB_KEYS_URL', 'is not valid');
  const botId = read('BOT_ID', guid);
  const config = {
    mode,
    port: read('PORT', z.coerce.number().int().min(0).max(65_535), 3978),
    bot: { id: botId, tenant: read('BOT_TENANT_ID', guid), type, ...(password && { password }), ...(local && openIdMetadata && { openIdMetadata }) },
    storage: readStorage(optional, () => wrong('SQLITE_FILE', 'is missing')),
    sealingKey: readSealingKey(optional, (name, what) => wrong(name, what)),
    ...(optional('PEOPLE_CSV') && { peopleCsv: optional('PEOPLE_CSV') }),
    ...publicAddress(optional, local, () => wrong('PUBLIC_URL', 'is not valid')),
    tab: { appId: optional('TAB_APP_ID') === undefined ? botId : read('TAB_APP_ID', guid), ...(keysUrl && { keysUrl }) },
    photos,
    calendar: read('CALENDAR', z.enum(['none', 'graph']), 'none'),
    sweepEverySeconds: read('SWEEP_EVERY_SECONDS', z.coerce.number().min(0.1).max(3600), 5),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  // Every gap was reported above, so what is left is whole.
  return config as Config;
}

type Optional = (name: Setting) => string | undefined;

/** On one laptop it may be left out or plain http. */
function publicAddress(optional: Optional, local: boolean, wrong: () => undefined): { publicUrl?: string } {
  const given = optional('PUBLIC_URL')?.replace(/\/+$/, '');
  if (given === undefined) return {};
  const valid = URL.canParse(given) && (new URL(given).protocol === 'https:' || local);
  return valid ? { publicUrl: given } : (wrong(), {});
}

function readStorage(optional: Optional, missing: () => undefined): Config['storage'] | undefined {
  const [file, endpoint, key] = [optional('SQLITE_FILE'), optional('COSMOS_ENDPOINT'), optional('COSMOS_KEY')];
  if (endpoint) return { kind: 'cosmos', endpoint, database: optional('COSMOS_DATABASE') ?? 'lodestar', ...(key && { key }) };
  return file ? { kind: 'sqlite', file } : missing();
}

function readSealingKey(optional: Optional, wrong: (name: Setting, what: 'is missing' | 'is not valid') => undefined): Buffer | undefined {
  const [given, file] = [optional('SEALING_KEY'), optional('SEALING_KEY_FILE')];
  if (!given && !file) return wrong('SEALING_KEY', 'is missing');
  try {
    const key = Buffer.from(given ?? readFileSync(file ?? '', 'utf8').trim(), 'base64');
    return key.length === 32 ? key : wrong(given ? 'SEALING_KEY' : 'SEALING_KEY_FILE', 'is not valid');
  } catch {
    return wrong('SEALING_KEY_FILE', 'is not valid');
  }
}
