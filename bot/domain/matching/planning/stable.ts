import { type Liking, likedBy } from './liking';
import { byMentee, type Pool, type Match } from './pool';

/** Somebody's choices are looked up this many at a time: hardly anybody needs the second lot. */
const lot = 64;

/**
 * Deferred acceptance (Gale and Shapley 1962) with several places on both sides: mentees ask, dearest first, until they have as many mentors as they may; mentors keep
 * the dearest who asked. No two people who are not together would both rather be (`blockingPairs`), and no such plan is better for any mentee.
 */
export function matchStably(pool: Pool, liking: Liking): readonly Match[] {
  const { scorer, menteeSeats, mentorSeats } = pool;
  const kept: Kept[][] = Array.from({ length: scorer.mentors }, () => []);
  const asking = Array.from({ length: scorer.mentees }, (_, mentee) => new Choices(pool, liking, mentee));
  const waiting = asking.flatMap((_, mentee) => Array.from({ length: menteeSeats[mentee] ?? 0 }, () => mentee)).reverse();
  for (let mentee = waiting.pop(); mentee !== undefined; mentee = waiting.pop()) {
    const wish = asking[mentee]?.next();
    if (!wish) continue;
    const held = kept[wish.mentor] ?? [];
    held.push({ mentee, score: wish.score, dearness: liking.ofMentee(wish.mentor, mentee, wish.score) });
    if (held.length > (mentorSeats[wish.mentor] ?? 0)) waiting.push(leastDear(held));
  }
  return kept.flatMap((held, mentor) => held.map(({ mentee, score }): Match => ({ mentee, mentor, score }))).sort(byMentee);
}

interface Kept {
  readonly mentee: number;
  readonly score: number;
  readonly dearness: number;
}

/** Takes the least dear out and says who that is. */
function leastDear(held: Kept[]): number {
  const at = held.reduce((worst, { dearness }, place) => (dearness > (held[worst]?.dearness ?? -1) ? place : worst), 0);
  return held.splice(at, 1)[0]?.mentee ?? 0;
}

/** One mentee's mentors, the dearest first, each once. */
class Choices {
  private found: readonly { readonly mentor: number; readonly score: number }[] | undefined;
  private asked = 0;

  constructor(private readonly pool: Pool, private readonly liking: Liking, private readonly mentee: number) {}

  next(): { readonly mentor: number; readonly score: number } | undefined {
    if (this.asked % lot === 0) this.found = this.look();
    const wish = this.found?.[this.asked % lot];
    if (wish) this.asked += 1;
    return wish;
  }

  private look() {
    const { scorer } = this.pool;
    const row = new Int16Array(scorer.mentors);
    scorer.scoreRow(this.mentee, row);
    const dearness: number[] = [];
    row.forEach((score, mentor) => score >= 0 && dearness.push(this.liking.ofMentor(this.mentee, mentor, score)));
    const dearest = Float64Array.from(dearness).sort().subarray(this.asked, this.asked + lot);
    return Array.from(dearest, likedBy).map((mentor) => ({ mentor, score: row[mentor] ?? 0 }));
  }
}

/** Every two people who may be a pair, are none, and would both rather be: each has room left, or somebody less dear. A stable plan has none. */
export function blockingPairs({ scorer, menteeSeats, mentorSeats }: Pool, liking: Liking, matches: readonly Match[]): readonly Match[] {
  const together = new Set(matches.map(({ mentee, mentor }) => mentee * scorer.mentors + mentor));
  const menteeWorst = worstKept(menteeSeats, matches.map(({ mentee, mentor, score }) => [mentee, liking.ofMentor(mentee, mentor, score)]));
  const mentorWorst = worstKept(mentorSeats, matches.map(({ mentee, mentor, score }) => [mentor, liking.ofMentee(mentor, mentee, score)]));
  const row = new Int16Array(scorer.mentors);
  const found: Match[] = [];
  for (let mentee = 0; mentee < scorer.mentees; mentee += 1) {
    scorer.scoreRow(mentee, row);
    row.forEach((score, mentor) => {
      if (score < 0 || together.has(mentee * scorer.mentors + mentor)) return;
      if (liking.ofMentor(mentee, mentor, score) < (menteeWorst[mentee] ?? 0) && liking.ofMentee(mentor, mentee, score) < (mentorWorst[mentor] ?? 0)) found.push({ mentee, mentor, score });
    });
  }
  return found;
}

/** For everybody how dear somebody must be to be taken: dearer than the least dear they have, or anybody while there is room, or nobody at all without a seat. */
function worstKept(seats: Uint16Array, kept: readonly (readonly [place: number, dearness: number])[]): Float64Array {
  const worst = new Float64Array(seats.length).fill(-1);
  const count = new Uint16Array(seats.length);
  for (const [place, dearness] of kept) {
    worst[place] = Math.max(worst[place] ?? -1, dearness);
    count[place] = (count[place] ?? 0) + 1;
  }
  return worst.map((value, place) => ((count[place] ?? 0) < (seats[place] ?? 0) ? Infinity : value));
}
