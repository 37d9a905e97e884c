import { type Match, type Pool } from '../../../../bot/domain/matching/planning/pool';
import { type MatchPerson } from '../../../../bot/domain/matching/scoring/matchPerson';
import { inadmissible, type Scorer } from '../../../../bot/domain/matching/scoring/scorer';

/** A scorer that reads a table: a row for each mentee, a score for each mentor, `inadmissible` where they may not be a pair. */
export function scorerOf(rows: readonly (readonly number[])[], mentors = rows[0]?.length ?? 0): Scorer {
  const score = (mentee: number, mentor: number): number => rows[mentee]?.[mentor] ?? inadmissible;
  return {
    mentees: rows.length,
    mentors,
    scoreRow: (mentee, into) => into.forEach((_, mentor) => (into[mentor] = score(mentee, mentor))),
    score,
    rulesBetween: (mentee, mentor) => (score(mentee, mentor) < 0 ? ['forbidden'] : []),
    parts: () => [],
    facts: () => [],
  };
}

/** Somebody with fixed values; say only what the test is about. */
export function aPerson(id: string, overrides: Partial<MatchPerson> = {}): MatchPerson {
  return {
    id, practiceAreas: ['health'], skills: ['leadership'], goals: [], values: [], style: [], speaks: ['en'], timeZone: 'Europe/Zurich', dutyStation: 'Geneva', agency: 'UNICEF', unit: `unit of ${id}`, grade: 'P3',
    seats: 1, superiors: [], earlier: [], avoids: [], wishes: [], isPaused: false, isEligible: true, waitingSince: 0, comesFirst: false,
    ...overrides,
  };
}

/** Whole numbers below what is asked for, the same for the same seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    const bits = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((bits ^ (bits >>> 16)) >>> 0) % below;
  };
}

/** A table of scores as people have them: many ties, some pairs that may not be. `density` of 10 pairs are admissible. */
export const randomRows = (mentees: number, mentors: number, density: number, below: (count: number) => number): number[][] =>
  Array.from({ length: mentees }, () => Array.from({ length: mentors }, () => (below(10) < density ? below(6) * 2000 : inadmissible)));

/** Every plan there is: for each mentee every choice of mentors, with the seats there are. Only for a handful of people. */
export function everyPlan({ scorer, menteeSeats, mentorSeats }: Pool, look: (matches: readonly Match[]) => void): void {
  const free = [...mentorSeats];
  const plan: Match[] = [];
  const fill = (mentee: number, from: number, room: number): void => {
    if (mentee === scorer.mentees) return look(plan);
    fill(mentee + 1, 0, menteeSeats[mentee + 1] ?? 0);
    for (let mentor = from; room > 0 && mentor < scorer.mentors; mentor += 1) {
      const score = scorer.score(mentee, mentor);
      if (score < 0 || free[mentor] === 0) continue;
      free[mentor]! -= 1;
      plan.push({ mentee, mentor, score });
      fill(mentee, mentor + 1, room - 1);
      plan.pop();
      free[mentor]! += 1;
    }
  };
  fill(0, 0, menteeSeats[0] ?? 0);
}

export const poolOf = (rows: readonly (readonly number[])[], menteeSeats: readonly number[], mentorSeats: readonly number[]): Pool =>
  ({ scorer: scorerOf(rows, mentorSeats.length), menteeSeats: Uint16Array.from(menteeSeats), mentorSeats: Uint16Array.from(mentorSeats) });
