import { type Documents, knownAt } from '../usecases/collections';
import { type Directory } from '../usecases/directory';
import { readAt } from '../usecases/documents';

/** What was imported, before what a file on this machine says: one point read. Whoever was imported as gone is not found, whatever the file says. */
export function storedDirectory({ known }: Pick<Documents, 'known'>, file: Directory): Directory {
  return {
    find: async (person) => {
      const stored = (await readAt(known, knownAt(person)))?.body;
      if (!stored) return file.find(person);
      return stored.status === 'here' ? stored.entry : undefined;
    },
    everybody: () => file.everybody?.() ?? [],
  };
}
