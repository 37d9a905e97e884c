import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { addressProblem } from './addresses';

/** What differs between one installation and the next. */
export interface PackageSettings {
  readonly version: string;
  readonly teamsAppId: string;
  readonly botId: string;
  readonly tabAppId: string;
  /** Where people's browsers reach the server, without a slash at the end. */
  readonly publicUrl: string;
  /** With the port, if it has one: only this machine's may. */
  readonly host: string;
  readonly hostname: string;
  /** ' (dev)': so that two installations can be told apart in Teams. */
  readonly nameSuffix: string;
  readonly developerName: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

/** Each setting with what it is for; the sentence is what an administrator reads when it is missing or wrong. */
export const packageSettings = {
  APP_VERSION: 'the version of the app, three numbers as in 1.4.0; Teams takes a changed package only under a higher one',
  TEAMS_APP_ID: 'the id under which Teams knows the app, a GUID; provisioning writes it',
  BOT_ID: 'the bot’s application id in Entra, a GUID; provisioning writes it',
  TAB_APP_ID: 'the application id that Teams signs people in to the tab for, a GUID (default BOT_ID)',
  PUBLIC_URL: 'the https address of the server, only a host: the tab and the bot are there; provisioning writes it',
  APP_NAME_SUFFIX: 'what follows the name, so that two installations can be told apart (default nothing)',
  DEVELOPER_NAME: 'who answers for the app, at most 32 letters; Teams shows it',
  WEBSITE_URL: 'the https address of a page where people find help (default /support on the server)',
  PRIVACY_URL: 'the https address of your privacy notice (default /privacy on the server)',
  TERMS_URL: 'the https address of your terms of use (default /terms on the server)',
} as const;
type Setting = keyof typeof packageSettings;

export type Environment = Readonly<Record<string, string | undefined>>;
export type Outcome<Value> = { readonly kind: 'good'; readonly value: Value } | { readonly kind: 'wrong'; readonly problems: readonly string[] };

export interface WhereSettingsAre {
  /** 'dev': its settings stand in `.env.dev`. */
  readonly env: string;
  readonly folder: string;
  /** What is set here counts more than what stands in the file, unless it is empty. */
  readonly environment: Environment;
}

/** Reads the file of one environment. All problems at once, each a sentence that says what to mend. */
export function readSettings({ env, folder, environment }: WhereSettingsAre): Outcome<PackageSettings> {
  const file = `env/.env.${env}`;
  const path = join(folder, `.env.${env}`);
  if (!/^[a-z0-9][\w-]*$/i.test(env)) return { kind: 'wrong', problems: [`“${env}” is no name of an environment: it has letters, digits and hyphens only. Choose one of: ${envsIn(folder).join(', ')}.`] };
  if (!existsSync(path)) return { kind: 'wrong', problems: [`${file} does not exist. Choose one of: ${envsIn(folder).join(', ')}; or copy one of their files to ${file} and fill it in.`] };
  const written: Environment = parseEnv(readFileSync(path, 'utf8'));
  const reader = makeReader(file, (name) => environment[name]?.trim() || written[name]?.trim() || undefined);
  const named = written['TEAMSFX_ENV']?.trim();
  if (named !== undefined && named !== env) reader.problems.push(`TEAMSFX_ENV in ${file} is ${named}: it must be ${env}, as in the file’s name.`);
  const value = settingsFrom(reader, env === 'local');
  return reader.problems.length > 0 ? { kind: 'wrong', problems: reader.problems } : { kind: 'good', value };
}

const envsIn = (folder: string): string[] => readdirSync(folder).flatMap((name) => /^\.env\.([\w-]+)$/.exec(name)?.[1] ?? []).sort();

interface Reader {
  readonly problems: string[];
  readonly optional: (name: Setting) => string | undefined;
  /** Notes a problem unless the check finds none. '' stands for what was noted: nothing is made of it. */
  readonly read: (name: Setting, check: (value: string) => string | undefined, fallback?: string) => string;
}

function makeReader(file: string, given: (name: Setting) => string | undefined): Reader {
  const problems: string[] = [];
  const note = (name: Setting, what: string): '' => {
    problems.push(`${name} in ${file} ${what}: ${packageSettings[name]}.`);
    return '';
  };
  const optional = (name: Setting): string | undefined => given(name);
  return {
    problems, optional,
    read: (name, check, fallback) => {
      const value = given(name) ?? fallback;
      if (value === undefined) return note(name, 'is missing');
      const problem = /\$\{\{|\{\{/.test(value) ? 'still holds a placeholder in braces' : check(value);
      return problem === undefined ? value : note(name, problem);
    },
  };
}

function settingsFrom({ read, optional }: Reader, local: boolean): PackageSettings {
  const botId = read('BOT_ID', idProblem);
  const publicUrl = read('PUBLIC_URL', (value) => addressProblem(value, { local, path: false })).toLowerCase().replace(/\/+$/, '');
  const { host, hostname } = URL.canParse(publicUrl) ? new URL(publicUrl) : { host: '', hostname: '' };
  const page = (name: 'WEBSITE_URL' | 'PRIVACY_URL' | 'TERMS_URL', path: string): string => (optional(name) === undefined ? `${publicUrl}${path}` : read(name, (value) => addressProblem(value, { local, path: true })));
  return {
    version: read('APP_VERSION', versionProblem), teamsAppId: read('TEAMS_APP_ID', idProblem),
    botId, tabAppId: optional('TAB_APP_ID') === undefined ? botId : read('TAB_APP_ID', idProblem),
    publicUrl, host, hostname,
    nameSuffix: suffixOf(read('APP_NAME_SUFFIX', () => undefined, '')), developerName: read('DEVELOPER_NAME', () => undefined, 'Lodestar'),
    websiteUrl: page('WEBSITE_URL', '/support'), privacyUrl: page('PRIVACY_URL', '/privacy'), termsUrl: page('TERMS_URL', '/terms'),
  };
}

/** Spaces around it are lost in a file. */
const suffixOf = (suffix: string): string => (suffix ? ` ${suffix}` : '');

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
function idProblem(value: string): string | undefined {
  if (!guid.test(value)) return 'is no GUID';
  return /^[0-]*$/.test(value) ? 'is a GUID of zeros, which is nobody’s' : undefined;
}

const versionProblem = (value: string): string | undefined => (/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(value) ? undefined : `is “${value}”, which is no version of three numbers`);
