import { type Scorer } from '../scoring/scorer';
import { type Seats } from '../solving/problem';

/** Who may be matched with whom, and how many places are left for it; people are numbers from 0, as in the scorer. */
export interface Pool extends Seats {
  readonly scorer: Scorer;
}

/** Two people that a plan brings together, as numbers. */
export interface Match {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
}

/** By mentee, then mentor. */
export const byMentee = (one: Match, other: Match): number => one.mentee - other.mentee || one.mentor - other.mentor;

export const totalOf = (matches: readonly Match[]): number => matches.reduce((sum, { score }) => sum + score, 0);

/** How many mentees have somebody. */
export const matchedIn = (matches: readonly Match[]): number => new Set(matches.map(({ mentee }) => mentee)).size;

/** The pool that is left once these pairs are settled: their places are taken, and nobody gets the same partner twice. */
export function without(pool: Pool, settled: readonly Match[]): Pool {
  if (settled.length === 0) return pool;
  const [menteeSeats, mentorSeats] = [pool.menteeSeats.slice(), pool.mentorSeats.slice()];
  const hasPartner = pool.hasPartner?.slice() ?? new Uint8Array(menteeSeats.length);
  for (const { mentee, mentor } of settled) {
    menteeSeats[mentee] = Math.max(0, (menteeSeats[mentee] ?? 0) - 1);
    mentorSeats[mentor] = Math.max(0, (mentorSeats[mentor] ?? 0) - 1);
    hasPartner[mentee] = 1;
  }
  return { scorer: forbidding(pool.scorer, settled), menteeSeats, mentorSeats, hasPartner };
}

/** The same scores, but these pairs may not be. */
export function forbidding(scorer: Scorer, pairs: readonly Pick<Match, 'mentee' | 'mentor'>[]): Scorer {
  const barred = new Map<number, number[]>();
  for (const { mentee, mentor } of pairs) barred.set(mentee, [...(barred.get(mentee) ?? []), mentor]);
  return narrowed(scorer, (mentee, row) => {
    for (const mentor of barred.get(mentee) ?? []) row[mentor] = -1;
  });
}

/** The same scores, but pairs of less than `least` points may not be. */
export const fromScore = (scorer: Scorer, least: number): Scorer =>
  narrowed(scorer, (_, row) => {
    for (let mentor = 0; mentor < row.length; mentor += 1) if ((row[mentor] ?? 0) < least) row[mentor] = -1;
  });

function narrowed(scorer: Scorer, narrow: (mentee: number, row: Int16Array) => void): Scorer {
  const row = new Int16Array(scorer.mentors);
  const scoreRow = (mentee: number, into: Int16Array): void => {
    scorer.scoreRow(mentee, into);
    narrow(mentee, into);
  };
  return {
    ...scorer,
    scoreRow,
    score: (mentee, mentor) => {
      scoreRow(mentee, row);
      return row[mentor] ?? -1;
    },
  };
}
