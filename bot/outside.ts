import { createReadStream, existsSync } from 'node:fs';
import { type Config, ConfigError } from './settings/config';
import { grades, backgrounds, practiceAreas, spokenLanguages } from './content/vocabulary';
import { texts } from './content/texts';
import { noCalendar } from './calendar/noCalendar';
import { openCsvDirectory } from './directory/csvDirectory';
import { type CsvProblem } from './directory/csvProblems';
import { readPeopleCsv } from './directory/peopleCsv';
import { dateIn } from './domain/time';
import { type KeyVaultSettings } from './sealing/keyVault';
import { heldKey, type OrganisationKey } from './sealing/organisationKey';
import { openSqliteStore } from './storage/sqlite';
import { noTelemetry, type Telemetry } from './telemetry/telemetry';
import { collections } from './usecases/collections';
import { type Directory } from './usecases/directory';
import { type DocumentStore } from './usecases/documents';
import { noPhotos, type Photos } from './usecases/people/photos';
import { type Clock } from './usecases/ports';
import { noOrganisation, type Organisation } from './usecases/roster/peopleSource';
import { type CalendarPort } from './usecases/sessions/calendar';

/** The database that the configuration names. What only Azure needs is loaded only for Azure: it is a third of the program, and starting waits for it. */
export async function openStore({ storage, azureClientId }: Config): Promise<DocumentStore> {
  if (storage.kind === 'sqlite') return openSqliteStore({ file: storage.file, collections: Object.values(collections) });
  const { endpoint, database, key } = storage;
  const { openCosmosStore } = await import('./storage/cosmos');
  return openCosmosStore({ endpoint, database, ...(key ? { key } : { credential: await azureIdentity({ azureClientId }) }) });
}

/** Who this process is to Azure. */
async function azureIdentity({ azureClientId }: { readonly azureClientId?: string | undefined }) {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential(azureClientId === undefined ? {} : { managedIdentityClientId: azureClientId });
}

/** How a vault of keys is reached; tests have one of their own. */
export type VaultAccess = Pick<KeyVaultSettings, 'credential' | 'options'>;

export interface KeyParts {
  readonly store: DocumentStore;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
  readonly access?: VaultAccess | undefined;
}

/** The organisation's key, as bytes or in Key Vault. A vault that cannot be asked keeps the server from being ready, not from starting. */
export async function openOrganisationKey({ sealing, azureClientId }: Config, { store, report, access }: KeyParts): Promise<OrganisationKey> {
  if (sealing.kind === 'key') return heldKey(sealing.key);
  const [{ keyVaultWrapper }, { openVaultKey }] = await Promise.all([import('./sealing/keyVault'), import('./sealing/vaultKey')]);
  // The clock of the vault's versions and of looking again is the machine's, also where the people's clock is moved.
  const now = Date.now;
  const wrapper = keyVaultWrapper({ url: sealing.url, now, ...(access ?? { credential: await azureIdentity({ azureClientId }) }) });
  const key = openVaultKey({ wrapper, keys: store.open(collections.keys), now, report, ...(sealing.before && { before: sealing.before }) });
  await key.check();
  return key;
}

/** Measurements, where the configuration says that they are wanted, of what this process does and of what it asks others. */
export async function openMeasuring({ telemetry, storage, sealing, azureClientId }: Config): Promise<Telemetry> {
  if (telemetry.kind === 'none') return noTelemetry;
  const [{ openTelemetry }, exporters, { measureCalls }, { servicesAt }] = await Promise.all([import('./telemetry/openTelemetry'), import('./telemetry/exporters'), import('./telemetry/measureCalls'), import('./telemetry/services')]);
  // Where Application Insights takes no keys, it takes the identity that was named for this server.
  const measuring = openTelemetry(await (telemetry.kind === 'otlp'
    ? exporters.otlpExporters(telemetry.endpoint)
    : exporters.azureExporters(telemetry.connectionString, azureClientId === undefined ? {} : { credential: await azureIdentity({ azureClientId }) })));
  const stopCalls = measureCalls(measuring, servicesAt({
    cosmos: storage.kind === 'cosmos' ? storage.endpoint : undefined, keyVault: sealing.kind === 'vault' ? sealing.url : undefined, measurements: telemetry.kind === 'otlp' ? [telemetry.endpoint] : [],
  }));
  return {
    ...measuring,
    stop: async () => {
      stopCalls();
      await measuring.stop();
    },
  };
}

/** Meetings in people's calendars, where the configuration says so; the server's own identity asks Microsoft Graph. */
export async function openCalendar({ calendar, azureClientId }: Config): Promise<CalendarPort> {
  if (calendar === 'none') return noCalendar;
  const [{ graphCalendar }, credential] = await Promise.all([import('./calendar/graphCalendar'), azureIdentity({ azureClientId })]);
  return graphCalendar({ token: async () => (await credential.getToken('https://graph.microsoft.com/.default')).token });
}

/** The organisation's directory, where the configuration says so; the server's own identity asks Microsoft Graph. */
export async function openOrganisation({ organisation: { kind, agency }, azureClientId }: Config): Promise<Organisation> {
  if (kind === 'none') return noOrganisation;
  const [{ graphUsers }, credential] = await Promise.all([import('./directory/graphUsers'), azureIdentity({ azureClientId })]);
  return graphUsers({ token: async () => (await credential.getToken('https://graph.microsoft.com/.default')).token, ...(agency !== undefined && { agency }) });
}

/** People's pictures, where the configuration says so, asked of Microsoft Graph on behalf of whoever looks. */
export async function openPhotos({ photos, tab: { appId }, bot: { tenant, password } }: Config, clock: Clock): Promise<Photos> {
  if (photos === 'none' || password === undefined) return noPhotos;
  const [{ graphPhotos }, { makeOnBehalfOf }] = await Promise.all([import('./photos/graphPhotos'), import('./photos/onBehalfOf')]);
  return graphPhotos({ onBehalfOf: makeOnBehalfOf({ tenant, appId, secret: password }), clock });
}

/** Who people are: the CSV file that the configuration names. Throws ConfigError with row and column of whatever is wrong in it. */
export async function openDirectory({ peopleCsv, bot }: Config, clock: Clock): Promise<Directory> {
  if (!peopleCsv) return openCsvDirectory([], bot.tenant);
  if (!existsSync(peopleCsv)) throw new ConfigError([`PEOPLE_CSV: there is no file ${peopleCsv}; give the path of the people file.`]);
  const today = dateIn('UTC', clock.now());
  const read = await readPeopleCsv(createReadStream(peopleCsv), { tenantId: bot.tenant, today, codes: { grades, backgrounds, practiceAreas, spokenLanguages } });
  if (read.kind === 'read') return openCsvDirectory(read.people, bot.tenant);
  const more = read.totalProblems - read.problems.length;
  throw new ConfigError([...read.problems.map((problem) => `PEOPLE_CSV: ${describe(problem)}`), ...(more > 0 ? [`PEOPLE_CSV: and ${more} more.`] : [])]);
}

const describe = ({ code, ...values }: CsvProblem): string => texts('en')(`csv.${code}`, values);
