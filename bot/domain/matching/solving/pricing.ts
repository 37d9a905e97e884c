import { hasBadSeats, tooManySeats, UnfitProblem } from './fault';
import { type Aim, type Problem, type Solution } from './problem';
import { PricingScan } from './pricingScan';
import { type CompleteProblem } from './rowSource';
import { solvedHouseholds } from './solve';

/** What is being done, and what part of the whole is done: from 0 to 1, never falling. */
export interface Progress {
  readonly phase: 'scoring' | 'solving' | 'proving';
  readonly done: number;
}

export interface CompleteOptions {
  /** How many pairs of each mentee are looked at first. */
  readonly keep?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** The best plan among all pairs, written as the plan of a problem of those pairs that were looked at closely. */
export interface CompleteSolution {
  readonly problem: Problem;
  readonly solution: Solution;
}

const usualKeep = 50;
/** How much of the work is done, as a rule, when all rows were read once, and when the best pairs are solved. */
const [scored, solved] = [0.4, 0.5];

/**
 * The best plan among all pairs, without ever holding them: the best few of each mentee are solved; the prices of that plan say which other pairs would
 * make it better; those are listed too and the plan is mended, until no such pair is left. Then the prices prove the plan over all pairs, see
 * `checkCompleteCertificate`. Throws `UnfitProblem`.
 */
export function solveComplete(complete: CompleteProblem, aim: Aim, { keep = usualKeep, onProgress = () => undefined }: CompleteOptions = {}): CompleteSolution {
  const { source } = complete;
  if (hasBadSeats(complete, source.mentees, source.mentors)) throw new UnfitProblem('badShape');
  if (tooManySeats(complete, () => source.mentors)) throw new UnfitProblem('tooManySeats');
  const scan = new PricingScan(complete, aim);
  const best = scan.bestPairs(Math.max(1, keep), (part) => onProgress({ phase: 'scoring', done: scored * part }));
  onProgress({ phase: 'solving', done: scored });
  const households = solvedHouseholds(best, aim);
  // Nobody knows how many readings there will be: each takes half of what is left.
  for (let from = solved, isProven = false; !isProven; from = (1 + from) / 2) {
    isProven = scan.takeIn(households, (part) => onProgress({ phase: 'proving', done: from + (part * (1 - from)) / 2 })) === 0;
    onProgress({ phase: 'solving', done: (1 + from) / 2 });
    households.changes.settle();
  }
  const problem = households.reading.problem();
  const solution = households.reading.solution(problem, aim);
  onProgress({ phase: 'proving', done: 1 });
  return { problem, solution };
}
