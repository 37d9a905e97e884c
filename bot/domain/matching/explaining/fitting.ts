import { type Scorer } from '../scoring/scorer';

/** What this mentee is worth with each mentor. */
export function rowOf(scorer: Scorer, mentee: number): Int16Array {
  const row = new Int16Array(scorer.mentors);
  scorer.scoreRow(mentee, row);
  return row;
}

/** Mentors who may be this mentee's, the best first. */
export function fittingFor(scorer: Scorer, mentee: number): readonly number[] {
  const row = rowOf(scorer, mentee);
  return [...row.keys()].filter((mentor) => (row[mentor] ?? -1) >= 0).sort((one, other) => (row[other] ?? 0) - (row[one] ?? 0) || one - other);
}
