import { distance } from 'fastest-levenshtein';

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
  SEALING_KEY: '32 bytes in base64 that seal confidential text; give this, SEALING_KEY_FILE or SEALING_KEY_VAULT',
  SEALING_KEY_FILE: 'a file that holds SEALING_KEY',
  SEALING_KEY_VAULT: 'a key in Azure Key Vault that seals confidential text, https://<vault>.vault.azure.net/keys/<name>, with /<version> to stay with one',
  SEALING_KEY_BEFORE: 'the SEALING_KEY that was used before SEALING_KEY_VAULT, until everything is under the vault’s key',
  AZURE_CLIENT_ID: 'the client id of the managed identity that asks Azure, a GUID; leave it out for the system’s own',
  APPLICATIONINSIGHTS_CONNECTION_STRING: 'where measurements go in Application Insights; give this or OTEL_EXPORTER_OTLP_ENDPOINT, or neither to measure nothing',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'where measurements go by OTLP over HTTP, an http or https address',
  PEOPLE_CSV: 'a CSV file of the people who may take part',
  PUBLIC_URL: 'the https address under which people’s browsers reach this server, for certificates, calendar files and the journal',
  TAB_APP_ID: 'the application id that Teams signs people in to the tab for, a GUID (default BOT_ID)',
  TAB_KEYS_URL: 'where the keys of the tab’s sign-in tokens are; local mode only',
  SUPPORT_CONTACT: 'where people ask for help, a mail address or an https address; shown on /privacy, /terms and /support',
  TEAMS_APP_ID: 'the id under which Teams knows the app, for links into the tab, a GUID (default BOT_ID)',
  PHOTOS: 'none (default), or graph to show people’s pictures from Microsoft Graph; needs BOT_PASSWORD',
  CALENDAR: 'none (default), or graph to put meetings into calendars through Microsoft Graph',
  DIRECTORY: 'none (default), or graph to let coordinators take over people from Microsoft Graph',
  DIRECTORY_AGENCY: 'the organisation of people whose account names none, at most 60 characters',
  SWEEP_EVERY_SECONDS: 'how often reminders and expiries are looked for, 1 to 3600 (default 5)',
  LOG_LEVEL: 'what is logged: debug, info (default), warn, error or silent',
} as const;
export type Setting = keyof typeof settings;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown with every setting that is missing or wrong, never with its value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Lodestar cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

export interface Misspelt {
  readonly given: string;
  readonly meant: Setting;
}

/** Shorter names of other programs are near to one another by chance. */
const shortest = 6;
const mostSlips = 2;
const names = Object.keys(settings).filter((name): name is Setting => name in settings && name.length >= shortest);

/** What is set under a name that is almost one of ours: somebody meant it and nothing will read it. */
export const misspeltSettings = (environment: Environment): readonly Misspelt[] =>
  Object.keys(environment).flatMap((given) => {
    if (given in settings || environment[given] === undefined || given.length < shortest) return [];
    const near = names.filter((meant) => Math.abs(meant.length - given.length) <= mostSlips).map((meant) => ({ meant, slips: distance(given.toUpperCase(), meant) }));
    const [nearest] = near.filter(({ slips }) => slips <= mostSlips).sort((one, other) => one.slips - other.slips);
    return nearest ? [{ given, meant: nearest.meant }] : [];
  });

export const misspeltText = ({ given, meant }: Misspelt): string => `${given} is no setting: perhaps ${meant} was meant.`;

/** Reads settings one after the other and gathers what is wrong, so that an administrator learns of everything at once. */
export interface SettingsReader {
  readonly problems: readonly string[];
  /** As given, without spaces around; undefined when it is missing or empty. */
  given(name: Setting): string | undefined;
  wrong(name: Setting, what: 'is missing' | 'is not valid'): undefined;
  /** Two settings that exclude each other; `why` ends the sentence. */
  clash(first: Setting, second: Setting, why: string): undefined;
}

export function openSettings(environment: Environment): SettingsReader {
  const problems: string[] = [];
  return {
    problems,
    given: (name) => environment[name]?.trim() || undefined,
    wrong: (name, what) => void problems.push(`${name} ${what}: ${settings[name]}.`),
    clash: (first, second, why) => void problems.push(`${first} and ${second} are both set: ${why}.`),
  };
}
