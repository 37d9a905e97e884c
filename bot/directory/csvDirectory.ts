import { type DirectoryEntry, type PersonId } from '../domain/people/person';
import { type Directory } from '../usecases/directory';

/**
 * A directory of people read from a CSV: all in memory, so `find` never fails.
 * Throws when an entry is of another tenant: reading and opening would disagree on who people are.
 */
export function openCsvDirectory(people: readonly DirectoryEntry[], tenantId: string): Directory {
  const byId = new Map<PersonId, DirectoryEntry>();
  for (const person of people) {
    if (!person.id.startsWith(`${tenantId}:`)) throw new Error(`The directory of tenant ${tenantId} was given a person of another one.`);
    byId.set(person.id.toLowerCase(), person);
  }
  // GUIDs are compared without regard to case: tokens and spreadsheets write them differently.
  return { find: (person) => Promise.resolve(byId.get(person.toLowerCase())), everybody: () => byId.values() };
}
