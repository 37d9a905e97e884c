import { type Comparison } from './planTypes';
import { byMentee, matchedIn, type Match, type Pool, totalOf } from './pool';

/** More pairs than this are not sorted for a comparison. */
const mostSorted = 6_000_000;

export const comparisonOf = (matches: readonly Match[]): Comparison => ({ matched: matchedIn(matches), total: totalOf(matches) });

/** The best pair first, then the best of those that are left, and so on: what many tools do. Undefined where there are too many pairs to sort. */
export function takeBestFirst({ scorer, menteeSeats, mentorSeats }: Pool): readonly Match[] | undefined {
  if (scorer.mentees * scorer.mentors > mostSorted) return undefined;
  const rows = Array.from({ length: scorer.mentees }, (_, mentee) => {
    const row = new Int16Array(scorer.mentors);
    scorer.scoreRow(mentee, row);
    return row;
  });
  const pairs = new Float64Array(rows.reduce((sum, row) => sum + row.reduce((count, score) => count + (score >= 0 ? 1 : 0), 0), 0));
  let at = 0;
  rows.forEach((row, mentee) => row.forEach((score, mentor) => score >= 0 && (pairs[at++] = -score * 2 ** 36 + mentee * scorer.mentors + mentor)));
  pairs.sort();
  const [menteeRoom, mentorRoom] = [menteeSeats.slice(), mentorSeats.slice()];
  const found: Match[] = [];
  for (const key of pairs) {
    const score = -Math.floor(key / 2 ** 36);
    const place = key + score * 2 ** 36;
    const [mentee, mentor] = [Math.floor(place / scorer.mentors), place % scorer.mentors];
    if (take(menteeRoom, mentee, mentorRoom, mentor)) found.push({ mentee, mentor, score });
  }
  return found.sort(byMentee);
}

/** One mentee after the other, in the order of the input, takes whom suits them best of those who have room. */
export function firstComeFirstServed({ scorer, menteeSeats, mentorSeats }: Pool): readonly Match[] {
  const [menteeRoom, mentorRoom] = [menteeSeats.slice(), mentorSeats.slice()];
  const row = new Int16Array(scorer.mentors);
  const found: Match[] = [];
  for (let mentee = 0; mentee < scorer.mentees; mentee += 1) {
    scorer.scoreRow(mentee, row);
    for (let left = menteeSeats[mentee] ?? 0; left > 0; left -= 1) {
      const mentor = row.reduce((best, score, place) => ((mentorRoom[place] ?? 0) > 0 && score > (row[best] ?? -1) ? place : best), -1);
      const score = row[mentor] ?? -1;
      if (score < 0 || !take(menteeRoom, mentee, mentorRoom, mentor)) break;
      found.push({ mentee, mentor, score });
      row[mentor] = -1;
    }
  }
  return found.sort(byMentee);
}

function take(menteeRoom: Uint16Array, mentee: number, mentorRoom: Uint16Array, mentor: number): boolean {
  const [mine, theirs] = [menteeRoom[mentee] ?? 0, mentorRoom[mentor] ?? 0];
  if (mine === 0 || theirs === 0) return false;
  menteeRoom[mentee] = mine - 1;
  mentorRoom[mentor] = theirs - 1;
  return true;
}
