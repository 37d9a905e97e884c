import { solveComplete } from '../solving/pricing';
import { matchesAt } from './listing';
import { type Progress } from './planTypes';
import { type Match, type Pool } from './pool';

/** The best plan, and the prices that prove it over all pairs, by place. */
export interface Best {
  readonly matches: readonly Match[];
  readonly menteePrice: Float64Array;
  readonly mentorPrice: Float64Array;
}

/** The most people, everybody once before anybody twice, and then the best total, over all pairs that may be. */
export function matchBest({ scorer, ...seats }: Pool, seed: number, tell: Progress = () => undefined): Best {
  const { problem, solution } = solveComplete({ source: scorer, ...seats }, { isPeopleFirst: true, seed }, { onProgress: ({ done }) => tell(done) });
  return { matches: matchesAt(problem, solution.chosen), menteePrice: solution.certificate.menteePrice, mentorPrice: solution.certificate.mentorPrice };
}
