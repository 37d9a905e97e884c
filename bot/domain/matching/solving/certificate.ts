import { faultOf } from './fault';
import { bonusOf, menteeBonus, pairPoint } from './points';
import { gainOf } from './prices';
import { type Aim, type Certificate, type Problem, type Seats, type Solution } from './problem';

/** Why a plan is not proven to be the best. */
export const doubts = ['badProblem', 'badPlace', 'tooManySeats', 'badTotals', 'badPrice', 'notBest'] as const;
export type Doubt = (typeof doubts)[number];

export type Check =
  | { readonly isProven: true; readonly points: number }
  | { readonly isProven: false; readonly reason: Doubt };

export const doubted = (reason: Doubt): Check => ({ isProven: false, reason });

/**
 * Checks a plan without solving anything, in one pass over the pairs, so that nobody has to trust the solver. The rule is that of linear programming:
 * whatever the prices are, as long as none is negative, no plan is worth more than all seats cost together, and what pairs are worth beyond the prices
 * of their two (see `boundOf`). So a plan that is worth just that much is the best one, and prices that were tampered with can only prove less.
 */
export function checkCertificate(problem: Problem, solution: Solution): Check {
  if (faultOf(problem)) return doubted('badProblem');
  const { certificate, chosen } = solution;
  const plan = planOf(problem, chosen);
  if (typeof plan === 'string') return doubted(plan);
  if (plan.matched !== solution.matched || plan.totalScore !== solution.totalScore) return doubted('badTotals');
  if (!arePrices(certificate, problem.mentees, problem.mentors)) return doubted('badPrice');
  const points = pointsOf(plan, chosen.length, certificate.aim);
  return boundOf(problem, certificate) === points ? { isProven: true, points } : doubted('notBest');
}

export interface PlanTotals {
  readonly matched: number;
  readonly totalScore: number;
  /** Of those matched, who had nobody. */
  readonly firstPartners: number;
}

/** What a plan is worth: for each pair its score and a point, and the bonus for each first partner. */
export const pointsOf = ({ totalScore, firstPartners }: PlanTotals, pairs: number, aim: Aim): number => totalScore + pairPoint * pairs + bonusOf(aim) * firstPartners;

export function planOf(problem: Problem, chosen: Int32Array): PlanTotals | Doubt {
  const { mentees, mentors, starts, mentorOf, score, menteeSeats, mentorSeats, hasPartner } = problem;
  const taken = new Uint32Array(mentors);
  let [matched, totalScore, firstPartners, next] = [0, 0, 0, 0];
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const end = starts[mentee + 1] ?? 0;
    let before = (starts[mentee] ?? 0) - 1;
    const firstOfMentee = next;
    for (; next < chosen.length && (chosen[next] ?? 0) < end; next += 1) {
      const place = chosen[next] ?? 0;
      if (place <= before) return 'badPlace';
      before = place;
      totalScore += score[place] ?? 0;
      const mentor = mentorOf[place] ?? 0;
      taken[mentor] = (taken[mentor] ?? 0) + 1;
    }
    if (next - firstOfMentee > (menteeSeats[mentee] ?? 0)) return 'tooManySeats';
    if (next > firstOfMentee) matched += 1;
    if (next > firstOfMentee && (hasPartner?.[mentee] ?? 0) === 0) firstPartners += 1;
  }
  if (next < chosen.length) return 'badPlace';
  for (let mentor = 0; mentor < mentors; mentor += 1) if ((taken[mentor] ?? 0) > (mentorSeats[mentor] ?? 0)) return 'tooManySeats';
  return { matched, totalScore, firstPartners };
}

export function arePrices({ menteePrice, mentorPrice }: Certificate, mentees: number, mentors: number): boolean {
  const isPrice = (price: number): boolean => Number.isSafeInteger(price) && price >= 0;
  return menteePrice.length === mentees && mentorPrice.length === mentors && menteePrice.every(isPrice) && mentorPrice.every(isPrice);
}

/**
 * What no plan can be worth more than, by these prices. It is exact below 2^53; above that it may be rounded, which proves nothing as no plan is worth
 * that much.
 */
function boundOf(problem: Problem, certificate: Certificate): number {
  const { mentees, starts, mentorOf, score } = problem;
  const { aim, menteePrice, mentorPrice } = certificate;
  let bound = boundOfSeats(problem, certificate);
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const bonus = menteeBonus(problem, aim, mentee);
    const price = menteePrice[mentee] ?? 0;
    for (let at = starts[mentee] ?? 0, end = starts[mentee + 1] ?? 0; at < end; at += 1) {
      bound += Math.max(0, gainOf(score[at] ?? 0, bonus, mentorPrice[mentorOf[at] ?? 0] ?? 0) - price);
    }
  }
  return bound;
}

/** What all seats cost together. A mentee's price is that of the first seat; the others bring no bonus and cost that much less. */
export function boundOfSeats(seats: Seats, { aim, menteePrice, mentorPrice }: Certificate): number {
  let bound = 0;
  for (let mentor = 0; mentor < mentorPrice.length; mentor += 1) bound += (seats.mentorSeats[mentor] ?? 0) * (mentorPrice[mentor] ?? 0);
  for (let mentee = 0; mentee < menteePrice.length; mentee += 1) {
    const count = seats.menteeSeats[mentee] ?? 0;
    if (count === 0) continue;
    const price = menteePrice[mentee] ?? 0;
    bound += price + (count - 1) * Math.max(0, price - menteeBonus(seats, aim, mentee));
  }
  return bound;
}
