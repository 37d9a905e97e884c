import { arePrices, boundOfSeats, type Check, doubted, planOf, pointsOf } from './certificate';
import { faultOf } from './fault';
import { menteeBonus } from './points';
import { gainOf } from './prices';
import { bestScore, type Certificate } from './problem';
import { type CompleteSolution } from './pricing';
import { type CompleteProblem } from './rowSource';

/**
 * `checkCertificate` over all pairs of a source, in one pass and with no help from the solver: every pair that is chosen has the score that the source
 * gives it, and by the prices no plan among all pairs is worth more.
 */
export function checkCompleteCertificate(complete: CompleteProblem, { problem, solution }: CompleteSolution): Check {
  const { mentees, mentors } = complete.source;
  const { certificate, chosen, matched, totalScore } = solution;
  if (problem.mentees !== mentees || problem.mentors !== mentors || faultOf(problem)) return doubted('badProblem');
  const { menteeSeats, mentorSeats, hasPartner } = complete;
  const { starts, mentorOf, score } = problem;
  const plan = planOf({ mentees, mentors, starts, mentorOf, score, menteeSeats, mentorSeats, ...(hasPartner && { hasPartner }) }, chosen);
  if (typeof plan === 'string') return doubted(plan);
  if (plan.matched !== matched || plan.totalScore !== totalScore) return doubted('badTotals');
  if (!arePrices(certificate, mentees, mentors)) return doubted('badPrice');
  const bound = boundOfAll(complete, { problem, solution });
  if (bound === undefined) return doubted('badProblem');
  const points = pointsOf(plan, chosen.length, certificate.aim);
  return bound === points ? { isProven: true, points } : doubted('notBest');
}

/** Undefined where a chosen pair, or its score, is not the source's. */
function boundOfAll(complete: CompleteProblem, { problem: { starts, mentorOf, score }, solution: { chosen, certificate } }: CompleteSolution): number | undefined {
  const { source } = complete;
  const row = new Int16Array(source.mentors);
  let bound = boundOfSeats(complete, certificate);
  let next = 0;
  for (let mentee = 0; mentee < source.mentees; mentee += 1) {
    source.scoreRow(mentee, row);
    for (; next < chosen.length && (chosen[next] ?? 0) < (starts[mentee + 1] ?? 0); next += 1) {
      const place = chosen[next] ?? 0;
      if (row[mentorOf[place] ?? 0] !== score[place]) return undefined;
    }
    bound += beyondPrices(row, mentee, complete, certificate);
  }
  return bound;
}

/** What the pairs of one row are worth beyond the prices of their two. */
function beyondPrices(row: Int16Array, mentee: number, complete: CompleteProblem, { aim, menteePrice, mentorPrice }: Certificate): number {
  const bonus = menteeBonus(complete, aim, mentee);
  const price = menteePrice[mentee] ?? 0;
  let beyond = 0;
  for (let mentor = 0; mentor < row.length; mentor += 1) {
    const score = row[mentor] ?? -1;
    if (score > bestScore) return Infinity;
    if (score >= 0) beyond += Math.max(0, gainOf(score, bonus, mentorPrice[mentor] ?? 0) - price);
  }
  return beyond;
}
