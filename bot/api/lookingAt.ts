import { type Documents, pairAt } from '../usecases/collections';
import { readAt } from '../usecases/documents';

/** Everybody who has the same page open shares one look in this time. */
const sharedForMs = 1_000;

/** The versions of a pair's documents, at one point read each. */
export function lookingAt({ pairs }: Pick<Documents, 'pairs'>): (pair: string) => Promise<string> {
  const looks = new Map<string, Promise<string>>();
  const look = async (pair: string): Promise<string> => (await readAt(pairs, pairAt(pair)))?.etag ?? '';
  return (pair) => {
    const shared = looks.get(pair);
    if (shared) return shared;
    const fresh = look(pair);
    looks.set(pair, fresh);
    setTimeout(() => looks.delete(pair), sharedForMs).unref();
    return fresh;
  };
}
