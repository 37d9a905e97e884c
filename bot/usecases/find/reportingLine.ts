import { type PersonId } from '../../domain/people/person';
import { type Directory, DirectoryError } from '../directory';

/**
 * Everybody above a person, as far as the directory knows. Searching only hides them; asking refuses them. So when the directory cannot
 * answer, a search goes on without.
 */
export async function managersOf(directory: Directory, person: PersonId): Promise<ReadonlySet<PersonId>> {
  const above = new Set<PersonId>();
  for (let manager = await managerOf(directory, person); manager && !above.has(manager); manager = await managerOf(directory, manager)) above.add(manager);
  return above;
}

export async function managerOf(directory: Directory, person: PersonId): Promise<PersonId | undefined> {
  try {
    return (await directory.find(person))?.managerId;
  } catch (error) {
    if (error instanceof DirectoryError) return undefined;
    throw error;
  }
}
