import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { templateNames } from '../../content/templates';
import { backgrounds, grades, practiceAreas, skills, spokenLanguages } from '../../content/vocabulary';
import { type Reading } from '../../directory/csvPerson';
import { readPeopleCsv } from '../../directory/peopleCsv';
import { type DirectoryEntry, contactChannels } from '../../domain/people/person';
import { type CalendarDate } from '../../domain/time';

const file = join(__dirname, 'people.csv');

const codes: Reading['codes'] = { spokenLanguages, practiceAreas, grades, backgrounds };

const listOf = <Code extends string>(known: readonly [Code, ...Code[]]) => z.string().transform((cell) => (cell === '' ? [] : cell.split('|'))).pipe(z.array(z.enum(known)));

/** The columns that only the demo reads; `none` in `demoEnrol` keeps a person out of every programme until they sign up. */
const demoRow = z.object({
  objectId: z.string(),
  demoRole: z.enum(['mentor', 'mentee']),
  demoSkills: listOf(skills),
  demoWantsToLearn: listOf(skills),
  demoContact: listOf(contactChannels),
  demoCapacity: z.string().regex(/^[0-4]$/).transform(Number),
  demoObjective: z.string().min(10).max(400),
  demoEnrol: z.string().transform((cell) => (cell === 'none' ? [] : cell.split('|'))).pipe(z.array(z.enum(templateNames))),
});

export interface DemoPerson extends Omit<z.infer<typeof demoRow>, 'objectId'> {
  readonly entry: DirectoryEntry;
}

/** The demo's people, in the file's order. Throws when the file is wrong: it is ours, and a test reads it. */
export async function readDemoPeople(tenantId: string, today: CalendarDate): Promise<readonly DemoPerson[]> {
  const directory = await readPeopleCsv(createReadStream(file), { tenantId, today, codes });
  if (directory.kind === 'refused') throw new Error(`The demo people cannot be read: ${JSON.stringify(directory.problems)}`);
  const rows = z.array(demoRow).parse(parse(readFileSync(file), { columns: true, bom: true }));
  const byId = new Map(rows.map(({ objectId, ...rest }) => [`${tenantId}:${objectId}`, rest]));
  return directory.people.map((entry) => {
    const row = byId.get(entry.id);
    if (!row) throw new Error(`${entry.id} has no demo columns`);
    return { entry, ...row };
  });
}
