import { type PersonId } from '../../domain/people/person';
import { type Directory, DirectoryError } from '../directory';

/** Everybody above a person, as far as the directory knows. Throws DirectoryError when it cannot answer. */
export async function managersOf(directory: Directory, person: PersonId): Promise<ReadonlySet<PersonId>> {
  const above = new Set<PersonId>();
  const managerOf = async (below: PersonId) => (await directory.find(below))?.managerId;
  for (let manager = await managerOf(person); manager && !above.has(manager); manager = await managerOf(manager)) above.add(manager);
  return above;
}

/** True when one of the two is anywhere above the other. Throws DirectoryError when the directory cannot answer. */
export async function inReportingLine(directory: Directory, one: PersonId, other: PersonId): Promise<boolean> {
  const [aboveOne, aboveOther] = await Promise.all([managersOf(directory, one), managersOf(directory, other)]);
  return aboveOne.has(other) || aboveOther.has(one);
}

/** Searching only hides people, and asking decides again: so a search goes on when the directory cannot answer. */
export async function managersIfKnown(directory: Directory, person: PersonId): Promise<ReadonlySet<PersonId>> {
  try {
    return await managersOf(directory, person);
  } catch (error) {
    if (error instanceof DirectoryError) return new Set();
    throw error;
  }
}
