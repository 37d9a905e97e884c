import * as z from 'zod';
import { readSealing, type SealingSettings } from './sealing';
import { ConfigError, type Environment, type Misspelt, misspeltSettings, misspeltText, openSettings, type Setting, settings, type SettingsReader } from './settings';
import { readTelemetry, type TelemetrySettings } from './telemetry';

export { ConfigError, settings };

/** How this process runs. `local` is one laptop without any cloud; there the clock may be moved and tokens come from an issuer of our own. */
export interface Config {
  readonly mode: 'local' | 'production';
  readonly port: number;
  readonly bot: { readonly id: string; readonly tenant: string; readonly type: 'SingleTenant' | 'UserAssignedMSI'; readonly password?: string; readonly openIdMetadata?: string };
  readonly storage: { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'cosmos'; readonly endpoint: string; readonly database: string; readonly key?: string };
  readonly sealing: SealingSettings;
  readonly telemetry: TelemetrySettings;
  /** Which managed identity asks Azure; the system's own when it is left out. */
  readonly azureClientId?: string;
  /** Who people are, until Microsoft Graph is configured. */
  readonly peopleCsv?: string;
  readonly sweepEverySeconds: number;
  /** Under which address people's browsers reach this server, without a slash at the end; pages and calendar files have no links without it. */
  readonly publicUrl?: string;
  /** Who signs people in to the tab: Entra for the bot's tenant, unless one laptop has an issuer of its own. */
  readonly tab: { readonly appId: string; readonly keysUrl?: string };
  /** Where people ask for help: a mail address or an https one; their coordinator without it. */
  readonly supportContact?: string;
  /** The id under which Teams knows the app; links into the tab carry it. */
  readonly teamsAppId: string;
  /** Whether people's pictures are asked of Microsoft Graph, on behalf of whoever looks. */
  readonly photos: 'none' | 'graph';
  /** Whether meetings are written into calendars through Microsoft Graph. */
  readonly calendar: 'none' | 'graph';
  /** Whether people are taken over from Microsoft Graph, and the organisation of those whose account names none. */
  readonly organisation: { readonly kind: 'none' | 'graph'; readonly agency?: string };
  readonly logLevel: (typeof logLevels)[number];
  /** What is set under names that nothing reads. */
  readonly misspelt: readonly Misspelt[];
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const guid = z.guid();

/** The environment as typed configuration. Throws ConfigError with all problems at once. */
export function readConfig(environment: Environment): Config {
  const reader = openSettings(environment);
  const { given, wrong } = reader;
  const read = <Value>(name: Setting, schema: z.ZodType<Value>, fallback?: Value): Value | undefined => {
    const value = given(name);
    if (value === undefined) return fallback ?? wrong(name, 'is missing');
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : wrong(name, 'is not valid');
  };
  // What is not local, for whatever reason, has production's rules.
  const mode = read('LODESTAR_MODE', z.enum(['local', 'production']), 'production');
  const local = mode === 'local';
  const bot = readBot(read, reader, local);
  const config = {
    mode, bot,
    port: read('PORT', z.coerce.number().int().min(0).max(65_535), 3978),
    storage: readStorage(reader) ?? wrong('SQLITE_FILE', 'is missing'),
    sealing: readSealing(reader),
    telemetry: readTelemetry(reader),
    ...(given('AZURE_CLIENT_ID') !== undefined && { azureClientId: read('AZURE_CLIENT_ID', guid) }),
    ...(given('PEOPLE_CSV') && { peopleCsv: given('PEOPLE_CSV') }),
    ...publicAddress(reader, local),
    tab: { appId: given('TAB_APP_ID') === undefined ? bot.id : read('TAB_APP_ID', guid), ...tabKeys(reader, local) },
    ...(given('SUPPORT_CONTACT') !== undefined && { supportContact: read('SUPPORT_CONTACT', z.union([z.email(), z.url({ protocol: /^https$/ })])) }),
    teamsAppId: given('TEAMS_APP_ID') === undefined ? bot.id : read('TEAMS_APP_ID', guid),
    photos: read('PHOTOS', z.enum(['none', 'graph']).refine((photos) => photos === 'none' || bot.type === 'SingleTenant'), 'none'),
    calendar: read('CALENDAR', z.enum(['none', 'graph']), 'none'),
    organisation: { kind: read('DIRECTORY', z.enum(['none', 'graph']), 'none'), ...(given('DIRECTORY_AGENCY') !== undefined && { agency: read('DIRECTORY_AGENCY', z.string().max(60)) }) },
    sweepEverySeconds: read('SWEEP_EVERY_SECONDS', z.coerce.number().min(0.1).max(3600), 5),
    logLevel: read('LOG_LEVEL', z.enum(logLevels), 'info'),
    misspelt: misspeltSettings(environment),
  };
  if (reader.problems.length > 0) throw new ConfigError([...reader.problems, ...config.misspelt.map(misspeltText)]);
  // Every gap was reported above, so what is left is whole.
  return config as Config;
}

type Read = <Value>(name: Setting, schema: z.ZodType<Value>, fallback?: Value) => Value | undefined;

function readBot(read: Read, { given, wrong, clash }: SettingsReader, local: boolean) {
  const type = read('BOT_TYPE', z.enum(['SingleTenant', 'UserAssignedMSI']), 'SingleTenant');
  const password = type === 'SingleTenant' && !local ? read('BOT_PASSWORD', z.string()) : undefined;
  if (type === 'UserAssignedMSI' && given('BOT_PASSWORD') !== undefined) clash('BOT_PASSWORD', 'BOT_TYPE', 'a managed identity has no password, remove it');
  const openIdMetadata = given('BOT_OPENID_METADATA');
  if (openIdMetadata !== undefined && !local) wrong('BOT_OPENID_METADATA', 'is not valid');
  return { id: read('BOT_ID', guid), tenant: read('BOT_TENANT_ID', guid), type, ...(password && { password }), ...(local && openIdMetadata && { openIdMetadata }) };
}

function tabKeys({ given, wrong }: SettingsReader, local: boolean): { keysUrl?: string } {
  const keysUrl = given('TAB_KEYS_URL');
  if (keysUrl === undefined) return {};
  return local && URL.canParse(keysUrl) ? { keysUrl } : (wrong('TAB_KEYS_URL', 'is not valid'), {});
}

/** Where documents are kept, for tools that need nothing else. Throws ConfigError. */
export function readStorageSettings(environment: Environment): Config['storage'] {
  const reader = openSettings(environment);
  const storage = readStorage(reader) ?? reader.wrong('SQLITE_FILE', 'is missing');
  if (!storage || reader.problems.length > 0) throw new ConfigError(reader.problems);
  return storage;
}

/** On one laptop it may be left out or plain http. */
function publicAddress({ given, wrong }: SettingsReader, local: boolean): { publicUrl?: string } {
  const address = given('PUBLIC_URL')?.replace(/\/+$/, '');
  if (address === undefined) return {};
  return isAddress(address, local) ? { publicUrl: address } : (wrong('PUBLIC_URL', 'is not valid'), {});
}

function readStorage({ given, wrong, clash }: SettingsReader): Config['storage'] | undefined {
  const [file, endpoint, key] = [given('SQLITE_FILE'), given('COSMOS_ENDPOINT'), given('COSMOS_KEY')];
  if (file && endpoint) clash('SQLITE_FILE', 'COSMOS_ENDPOINT', 'keep the one where the documents are');
  if (endpoint && !isAddress(endpoint, isOfThisMachine(endpoint))) wrong('COSMOS_ENDPOINT', 'is not valid');
  if (endpoint) return { kind: 'cosmos', endpoint, database: given('COSMOS_DATABASE') ?? 'lodestar', ...(key && { key }) };
  return file ? { kind: 'sqlite', file } : undefined;
}

const isAddress = (text: string, mayBePlain: boolean): boolean => URL.canParse(text) && (new URL(text).protocol === 'https:' || (mayBePlain && new URL(text).protocol === 'http:'));

/** What never leaves this machine needs no https. */
const isOfThisMachine = (text: string): boolean => URL.canParse(text) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(text).hostname);
