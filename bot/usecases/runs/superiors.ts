import { type DirectoryEntry, type PersonId } from '../../domain/people/person';
import { type Directory } from '../directory';

/** Longer lines there are none; a directory that goes round in a circle ends here too. */
const longestLine = 25;

/** Everybody above a person, nearest first, as `find/reportingLine` says. Bosses have many people below them: each is asked for once. Throws DirectoryError. */
export function lineAbove(directory: Directory): (entry: DirectoryEntry | undefined) => Promise<readonly PersonId[]> {
  const managers = new Map<PersonId, Promise<PersonId | undefined>>();
  const managerOf = (person: PersonId): Promise<PersonId | undefined> => {
    const known = managers.get(person);
    if (known) return known;
    const asked = directory.find(person).then((entry) => entry?.managerId);
    managers.set(person, asked);
    return asked;
  };
  return async (entry) => {
    const above: PersonId[] = [];
    for (let manager = entry?.managerId; manager && !above.includes(manager) && above.length < longestLine; manager = await managerOf(manager)) above.push(manager);
    return above;
  };
}
