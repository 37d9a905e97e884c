import { openSqliteStore } from '../../bot/storage/sqlite';
import { enrolmentAt, openDocuments } from '../../bot/usecases/collections';
import { type Person } from '../../bot/domain/people/person';
import { type TypedSearch } from '../../bot/usecases/extension/searchMentors';
import { type FindMentors } from '../../bot/usecases/find/findMentors';
import { saveProgramme } from '../../bot/usecases/programmes';
import { practiceAreas, spokenLanguages } from '../../bot/content/vocabulary';
import { manyMentors, randomFrom } from '../support/mentors';
import { aProgramme } from '../support/world';

const seed = 20_261_122;
const seekers = 40;
const atOnce = 500;

/** A programme of so many mentors, with a few mentees who look for one. Written without a flush a row: it is thrown away. */
export async function fillProgramme(databaseFile: string, programme: string, mentors: number): Promise<void> {
  const store = openSqliteStore({ file: databaseFile, durability: 'normal' });
  const documents = openDocuments(store);
  await saveProgramme(documents.programmes, aProgramme({ id: programme }));
  const rows = [...manyMentors(mentors, seed, programme), ...manyMentors(seekers, seed + 1, programme).map((row, number) => ({ ...row, person: seekerOf(number), role: 'mentee', status: 'active' }) as const)];
  for (let from = 0; from < rows.length; from += atOnce) {
    await Promise.all(rows.slice(from, from + atOnce).map((row) => {
      const { partition, id } = enrolmentAt(programme, row.role, row.person);
      return documents.enrolments.create(partition, id, row);
    }));
  }
  await store.close();
}

const seekerOf = (number: number): string => `un:seeker-${number}`;
const dutyStations = ['Geneva', 'Nairobi', 'New York', 'Suva', 'Atlantis'] as const;

/** Searches as people make them: most without a filter, many with one or two, some that nobody fits; the first page more often than the next. */
export function someSearches(programme: string, count: number): FindMentors[] {
  const random = randomFrom(seed);
  const oneOf = <Value>(values: readonly [Value, ...Value[]]): Value => values[Math.floor(random() * values.length)] ?? values[0];
  return Array.from({ length: count }, () => ({
    programme,
    mentee: seekerOf(Math.floor(random() * seekers)),
    page: Math.floor(random() ** 3 * 5),
    filters: {
      ...(random() < 0.3 && { dutyStation: oneOf(dutyStations) }),
      ...(random() < 0.3 && { practiceArea: oneOf(practiceAreas) }),
      ...(random() < 0.2 && { speaks: oneOf(spokenLanguages) }),
      ...(random() < 0.1 && { gender: 'woman' }),
    },
  }));
}

export type TypedSearches = readonly (TypedSearch & { readonly person: Person })[];

const typed = ['', 'mentor 12', 'nai', 'arabic nairobi negotiation', 'espagnol santé', 'переговоры женева', '阿拉伯语内罗毕', 'unit 7 water', 'nobody has this'] as const;

/** What people type beside a message, letter by letter as Teams sends it; sometimes they scroll. */
export function someTypedSearches(programme: string, count: number): TypedSearches {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const id = seekerOf(Math.floor(random() * seekers));
    const text = typed[Math.floor(random() * typed.length)] ?? '';
    const person: Person = { id, name: 'Seeker', language: 'en', languageChosen: false, timeZone: 'UTC', quietHours: { from: 20, until: 8 }, takesPartIn: [{ programme, role: 'mentee' }] };
    return { person, text: text.slice(0, 1 + Math.floor(random() * text.length)), skip: random() < 0.1 ? 25 : 0, limit: 25 };
  });
}
