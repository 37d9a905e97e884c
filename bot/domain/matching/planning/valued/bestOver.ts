import { matchesAt } from '../listing';
import { type Match } from '../pool';
import { isProven } from './prove';
import { routeBest } from './routing';
import { type BestValued, type Listed, type Valued } from './valued';

/** Up to so many pairs are listed one and all; above, the best of each mentee, and those that turn out to matter. */
const mostListed = 400_000;
const listedEach = 40;

export interface ProvenPlan {
  readonly matches: readonly Match[];
  readonly best: BestValued;
  readonly listed: Listed;
}

/**
 * The best plan over all pairs that may be. Where not all are listed, the prices tell which of the others could make it better: they are listed too, until none could. Then the prices prove the
 * plan against everybody.
 */
export function bestOver(valued: Valued, isWanted: (mentee: number, mentor: number) => boolean = () => false): ProvenPlan {
  const { scorer } = valued.pool;
  const isAll = scorer.mentees * scorer.mentors <= mostListed;
  const rows = Array.from({ length: scorer.mentees }, () => new Set<number>());
  eachRow(valued, (mentee, values) => {
    const places = [...values.keys()].filter((mentor) => (values[mentor] ?? -1) >= 0);
    const best = isAll ? places : places.sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0)).slice(0, listedEach);
    for (const mentor of [...best, ...(isAll ? [] : places.filter((place) => isWanted(mentee, place)))]) rows[mentee]?.add(mentor);
  });
  for (;;) {
    const listed = listOf(valued, rows);
    const best = routeBest(valued, listed);
    if (!isProven(valued, listed, best)) throw new Error('The plan is not proven to be the best'); // a mistake of ours, never of the input
    if (isAll || !addMissing(valued, best, rows)) return { matches: matchesAt(listed, best.chosen), best, listed };
  }
}

/** Calls with what each mentor is worth to the mentee; -1: may not be a pair, or one of them has no place. */
function eachRow({ pool, worth }: Valued, look: (mentee: number, values: Float64Array, scores: Int16Array) => void): void {
  const { scorer, menteeSeats, mentorSeats } = pool;
  const scores = new Int16Array(scorer.mentors);
  const values = new Float64Array(scorer.mentors);
  for (let mentee = 0; mentee < scorer.mentees; mentee += 1) {
    if ((menteeSeats[mentee] ?? 0) === 0) continue;
    scorer.scoreRow(mentee, scores);
    for (let mentor = 0; mentor < scorer.mentors; mentor += 1) {
      const score = scores[mentor] ?? -1;
      values[mentor] = score >= 0 && (mentorSeats[mentor] ?? 0) > 0 ? worth.pair(mentee, mentor, score) : -1;
    }
    look(mentee, values, scores);
  }
}

function listOf({ pool: { scorer }, worth }: Valued, rows: readonly ReadonlySet<number>[]): Listed {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ size }, mentee) => (starts[mentee + 1] = (starts[mentee] ?? 0) + size));
  const count = starts[rows.length] ?? 0;
  const listed = { starts, mentorOf: new Int32Array(count), score: new Int16Array(count), value: new Float64Array(count) };
  const scores = new Int16Array(scorer.mentors);
  rows.forEach((row, mentee) => {
    if (row.size === 0) return;
    scorer.scoreRow(mentee, scores);
    [...row].sort((one, other) => one - other).forEach((mentor, place) => {
      const at = (starts[mentee] ?? 0) + place;
      listed.mentorOf[at] = mentor;
      listed.score[at] = scores[mentor] ?? 0;
      listed.value[at] = worth.pair(mentee, mentor, scores[mentor] ?? 0);
    });
  });
  return listed;
}

/** Lists, for each mentee, the few pairs that are worth most above their prices. */
function addMissing(valued: Valued, { menteePrice, mentorPrice }: BestValued, rows: readonly Set<number>[]): boolean {
  let isMissing = false;
  eachRow(valued, (mentee, values) => {
    const above = (mentor: number): number => (values[mentor] ?? -1) - (menteePrice[mentee] ?? 0) - (mentorPrice[mentor] ?? 0);
    const missing = [...values.keys()].filter((mentor) => (values[mentor] ?? -1) >= 0 && above(mentor) > 0 && !rows[mentee]?.has(mentor));
    if (missing.length > 0) isMissing = true;
    for (const mentor of missing.sort((one, other) => above(other) - above(one)).slice(0, 8)) rows[mentee]?.add(mentor);
  });
  return isMissing;
}
