import { mostPairs } from './points';
import { bestScore, type Problem, type Seats } from './problem';

/** Why a problem cannot be taken: it is not what `Problem` says, or it has more seats than whole numbers can be exact for. */
export const problemFaults = ['badShape', 'badPair', 'badScore', 'tooManySeats'] as const;
export type ProblemFault = (typeof problemFaults)[number];

export class UnfitProblem extends Error {
  override readonly name = 'UnfitProblem';

  constructor(readonly fault: ProblemFault) {
    super(`This is no problem to solve: ${fault}`);
  }
}

/** Throws `UnfitProblem`. */
export function refuseUnfit(problem: Problem): void {
  const fault = faultOf(problem);
  if (fault) throw new UnfitProblem(fault);
}

export function faultOf(problem: Problem): ProblemFault | undefined {
  const { mentees, mentors, starts, mentorOf, score } = problem;
  if (hasBadSeats(problem, mentees, mentors) || starts.length !== mentees + 1 || starts[0] !== 0 || starts[mentees] !== mentorOf.length || score.length !== mentorOf.length) return 'badShape';
  for (let mentee = 0; mentee < mentees; mentee += 1) if ((starts[mentee + 1] ?? 0) < (starts[mentee] ?? 0)) return 'badShape';
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    let before = -1;
    for (let at = starts[mentee] ?? 0, end = starts[mentee + 1] ?? 0; at < end; at += 1) {
      const mentor = mentorOf[at] ?? 0;
      if (mentor <= before || mentor >= mentors) return 'badPair';
      if (!isScore(score[at] ?? -1)) return 'badScore';
      before = mentor;
    }
  }
  return tooManySeats(problem, (mentee) => (starts[mentee + 1] ?? 0) - (starts[mentee] ?? 0)) ? 'tooManySeats' : undefined;
}

export const isScore = (score: number): boolean => score >= 0 && score <= bestScore;

export function hasBadSeats({ menteeSeats, mentorSeats, hasPartner }: Seats, mentees: number, mentors: number): boolean {
  return menteeSeats.length !== mentees || mentorSeats.length !== mentors || (hasPartner !== undefined && hasPartner.length !== mentees);
}

/** Whether a plan could have more than `mostPairs`. */
export function tooManySeats({ menteeSeats, mentorSeats }: Seats, pairsOf: (mentee: number) => number): boolean {
  let wanted = 0;
  for (let mentee = 0; mentee < menteeSeats.length; mentee += 1) wanted += Math.min(menteeSeats[mentee] ?? 0, pairsOf(mentee));
  let offered = 0;
  for (const seats of mentorSeats) offered += seats;
  return Math.min(wanted, offered) > mostPairs;
}
