import { type Aim, bestScore, type Problem } from './problem';

/**
 * What plans are compared by. A pair is worth its score and one point more, so that even a pair of score 0 is better than none, and where people come
 * first, a mentee's first partner is worth `firstBonus` on top. Everything is a whole number that a double holds exactly: a plan has at most
 * `mostPairs` pairs, so it is worth less than 2^52, and no price exceeds what one pair can be worth.
 */
export const pairPoint = 1;

/** The most pairs that a plan may have. */
export const mostPairs = 2 ** 19;

/** The most that a pair is worth by its score. */
export const mostPoints = bestScore + pairPoint;

/** More than the scores of any two plans can differ by: the plan with more people is the better one, whatever else it costs. */
export const firstBonus = mostPoints * mostPairs;

/** The price of somebody who has no seat: more than any pair is worth, so that nobody looks there. */
export const closedPrice = 2 * (firstBonus + mostPoints);

export const bonusOf = (aim: Aim): number => (aim.isPeopleFirst ? firstBonus : 0);

/** What this mentee's first partner is worth on top: nothing to somebody who has a partner outside the problem. */
export const menteeBonus = (problem: Pick<Problem, 'hasPartner'>, aim: Aim, mentee: number): number => ((problem.hasPartner?.[mentee] ?? 0) > 0 ? 0 : bonusOf(aim));
