import { type Clock } from '../usecases/ports';

/** A clock that runs like any other and can be moved forward; local mode only. */
export interface MovableClock extends Clock {
  /** Moves the clock forward by so many milliseconds and returns the new time. Throws RangeError for less than 0 or more than a year. */
  advance(byMs: number): number;
}

const mostMs = 366 * 86_400_000;

export function makeMovableClock(): MovableClock {
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  return {
    now,
    advance(byMs) {
      if (!Number.isFinite(byMs) || byMs < 0 || byMs > mostMs) throw new RangeError('The clock moves forward only, by a year at most.');
      ahead += byMs;
      return now();
    },
  };
}

/** '1d', '6h', '30m' as milliseconds; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const [, count, unit] = /^\+?(\d{1,4})\s*([dhm])$/i.exec(text.trim()) ?? [];
  const size = { d: 86_400_000, h: 3_600_000, m: 60_000 }[unit?.toLowerCase() ?? ''];
  return count && size ? Number(count) * size : undefined;
}
