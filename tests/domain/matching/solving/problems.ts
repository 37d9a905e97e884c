import { type Aim, bestScore, type Problem } from '../../../../bot/domain/matching/solving/problem';
import { type Dice } from '../../../../bot/domain/matching/solving/dice';

/** A pair as it is written down in a test: mentee, mentor, score. */
export type PairLine = readonly [mentee: number, mentor: number, score: number];

/** Everybody has one seat unless it is said otherwise. */
export function aProblem(pairs: readonly PairLine[], { mentees = 1 + most(pairs, 0), mentors = 1 + most(pairs, 1), menteeSeats = [], mentorSeats = [], hasPartner }: { readonly mentees?: number; readonly mentors?: number; readonly menteeSeats?: readonly number[]; readonly mentorSeats?: readonly number[]; readonly hasPartner?: readonly number[] } = {}): Problem {
  const ordered = [...pairs].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const starts = new Int32Array(mentees + 1);
  for (const [mentee] of ordered) starts[mentee + 1]! += 1;
  for (let mentee = 0; mentee < mentees; mentee += 1) starts[mentee + 1]! += starts[mentee]!;
  return {
    mentees, mentors, starts,
    mentorOf: Int32Array.from(ordered, ([, mentor]) => mentor),
    score: Int16Array.from(ordered, ([, , score]) => score),
    menteeSeats: Uint16Array.from({ length: mentees }, (_, mentee) => menteeSeats[mentee] ?? 1),
    mentorSeats: Uint16Array.from({ length: mentors }, (_, mentor) => mentorSeats[mentor] ?? 1),
    ...(hasPartner && { hasPartner: Uint8Array.from({ length: mentees }, (_, mentee) => hasPartner[mentee] ?? 0) }),
  };
}

const most = (pairs: readonly PairLine[], side: 0 | 1): number => Math.max(-1, ...pairs.map((pair) => pair[side]));

/** The pairs that are chosen, as mentee and mentor. */
export function pairsOf(problem: Problem, chosen: Int32Array): [number, number][] {
  const pairs: [number, number][] = [];
  for (const place of chosen) {
    let mentee = 0;
    while (problem.starts[mentee + 1]! <= place) mentee += 1;
    pairs.push([mentee, problem.mentorOf[place]!]);
  }
  return pairs;
}

export interface Shape {
  readonly mentees: number;
  readonly mentors: number;
  readonly mostMenteeSeats: number;
  readonly mostMentorSeats: number;
  /** Of a hundred pairs, how many may be. */
  readonly percent: number;
  /** How many different scores there are: 1 for all the same. */
  readonly scores: number;
  readonly somePartners?: boolean;
}

export function randomProblem(dice: Dice, shape: Shape): Problem {
  const pairs: PairLine[] = [];
  const step = shape.scores === 1 ? 0 : Math.floor(bestScore / (shape.scores - 1));
  const lowest = shape.scores === 1 ? dice.below(bestScore + 1) : 0;
  for (let mentee = 0; mentee < shape.mentees; mentee += 1) {
    for (let mentor = 0; mentor < shape.mentors; mentor += 1) {
      if (dice.below(100) < shape.percent) pairs.push([mentee, mentor, lowest + step * dice.below(shape.scores)]);
    }
  }
  return aProblem(pairs, {
    mentees: shape.mentees, mentors: shape.mentors,
    menteeSeats: Array.from({ length: shape.mentees }, () => dice.below(shape.mostMenteeSeats + 1)),
    mentorSeats: Array.from({ length: shape.mentors }, () => dice.below(shape.mostMentorSeats + 1)),
    ...(shape.somePartners && { hasPartner: Array.from({ length: shape.mentees }, () => dice.below(2)) }),
  });
}

export const byScore: Aim = { isPeopleFirst: false, seed: 1 };
export const byPeople: Aim = { isPeopleFirst: true, seed: 1 };

/** Given in the environment, or another one each time; it stands in the names of the tests that draw. */
export const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
export const runs = Number(process.env['RUNS'] ?? 10_000);
