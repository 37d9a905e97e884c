import { createHash } from 'node:crypto';
import { type Instant } from '../domain/time';
import { type Clock } from '../usecases/ports';

/** The SDK itself trusts the issuer's keys for a day once it has fetched them, so a key that was withdrawn is noticed hardly later. */
const freshMs = 60_000;
/** Teams has far fewer tokens at a time for one bot. */
const keptTokens = 1_000;

export interface ProvenTokens<Proof> {
  find(presented: string): Proof | undefined;
  /** `expiresAt`: when the token itself ends; never kept beyond that, and not at all when it is not a number. */
  keep(presented: string, proof: Proof, expiresAt: Instant): void;
}

/**
 * What was proven of tokens within the last minute. Teams sends the same one with every activity for about an hour, and to prove one costs more than the rest of
 * receiving it. Only what was found good is kept, under a digest of everything that the proof looked at.
 */
export function makeProvenTokens<Proof>({ now }: Clock): ProvenTokens<Proof> {
  const kept = new Map<string, { readonly proof: Proof; readonly until: Instant }>();
  return {
    find(presented) {
      const name = digest(presented);
      const known = kept.get(name);
      if (known && now() < known.until) return known.proof;
      kept.delete(name);
      return undefined;
    },
    keep(presented, proof, expiresAt) {
      if (!Number.isFinite(expiresAt)) return;
      kept.set(digest(presented), { proof, until: Math.min(expiresAt, now() + freshMs) });
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size > keptTokens) kept.delete(oldest);
    },
  };
}

/** No token lies about in memory. */
const digest = (presented: string): string => createHash('sha256').update(presented).digest('base64');
