import { boardAt, type Documents, pairAt } from '../usecases/collections';
import { readAt } from '../usecases/documents';

/** Everybody who has the same page open shares one look in this time. */
const sharedForMs = 400;

/** The versions of a pair's documents, at one point read each: the pair, and what is written while it meets. */
export function lookingAt({ pairs, boards }: Pick<Documents, 'pairs' | 'boards'>): (pair: string) => Promise<string> {
  const looks = new Map<string, Promise<string>>();
  const look = async (pair: string): Promise<string> => {
    const seen = await Promise.all([readAt(pairs, pairAt(pair)), readAt(boards, boardAt(pair))]);
    return seen.map((document) => document?.etag ?? '').join(' ');
  };
  return (pair) => {
    const shared = looks.get(pair);
    if (shared) return shared;
    const fresh = look(pair);
    looks.set(pair, fresh);
    setTimeout(() => looks.delete(pair), sharedForMs).unref();
    return fresh;
  };
}
