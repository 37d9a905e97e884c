/** Tried again after about 2, 4, 8 … seconds, at most an hour apart, with jitter so that many do not come back together. */
export function backoffMs(attempt: number, random: () => number): number {
  const ceiling = Math.min(3_600_000, 2_000 * 2 ** Math.min(attempt, 12));
  return Math.round(ceiling * (0.5 + random() / 2));
}

/** About a day of trying. What still fails then is recorded in the ledger and let go: nothing is retried for ever. */
export const lastAttempt = 30;
