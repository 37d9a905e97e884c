import { createReadStream, existsSync } from 'node:fs';
import { type Config, ConfigError } from './config';
import { grades, backgrounds, practiceAreas, spokenLanguages } from './content/vocabulary';
import { texts } from './content/texts';
import { noCalendar } from './calendar/noCalendar';
import { openCsvDirectory } from './directory/csvDirectory';
import { type CsvProblem } from './directory/csvProblems';
import { readPeopleCsv } from './directory/peopleCsv';
import { dateIn } from './domain/time';
import { openSqliteStore } from './storage/sqlite';
import { type Directory } from './usecases/directory';
import { type DocumentStore } from './usecases/documents';
import { noPhotos, type Photos } from './usecases/people/photos';
import { type Clock } from './usecases/ports';
import { type CalendarPort } from './usecases/sessions/calendar';

/** The database that the configuration names. What only Azure needs is loaded only for Azure: it is a third of the program, and starting waits for it. */
export async function openStore({ storage }: Config): Promise<DocumentStore> {
  if (storage.kind === 'sqlite') return openSqliteStore({ file: storage.file });
  const { endpoint, database, key } = storage;
  const [{ openCosmosStore }, { DefaultAzureCredential }] = await Promise.all([import('./storage/cosmos'), import('@azure/identity')]);
  return openCosmosStore({ endpoint, database, ...(key ? { key } : { credential: new DefaultAzureCredential() }) });
}

/** Meetings in people's calendars, where the configuration says so; the server's own identity asks Microsoft Graph. */
export async function openCalendar({ calendar }: Config): Promise<CalendarPort> {
  if (calendar === 'none') return noCalendar;
  const [{ graphCalendar }, { DefaultAzureCredential }] = await Promise.all([import('./calendar/graphCalendar'), import('@azure/identity')]);
  const credential = new DefaultAzureCredential();
  return graphCalendar({ token: async () => (await credential.getToken('https://graph.microsoft.com/.default')).token });
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
