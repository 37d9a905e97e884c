import { distance } from 'fastest-levenshtein';

/**
 * The known value that was probably meant: at most a third of its letters differ (one of a short code), in any case.
 * The last part of a time zone's name will do, as `Nairobi` for `Africa/Nairobi`. Undefined when none is near.
 */
export function nearest(value: string, known: readonly string[]): string | undefined {
  const asked = value.toLowerCase();
  let best: string | undefined;
  // What differs in every letter is no misspelling.
  let leastDistance = Math.min(Math.max(1, Math.floor(asked.length / 3)), asked.length - 1) + 1;
  for (const candidate of known) {
    const name = candidate.toLowerCase();
    const far = Math.min(distance(asked, name), distance(asked, name.slice(name.lastIndexOf('/') + 1)));
    if (far >= leastDistance) continue;
    best = candidate;
    leastDistance = far;
  }
  return best;
}
