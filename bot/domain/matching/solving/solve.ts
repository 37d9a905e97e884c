import { Auction } from './auction';
import { planOf } from './certificate';
import { refuseUnfit } from './fault';
import { Households } from './households';
import { bonusOf } from './points';
import { menteePrices } from './prices';
import { type Aim, type Problem, type Solution } from './problem';

/**
 * The best plan there is, and the prices that prove it (see certificate.ts). Throws `UnfitProblem` on what is no problem.
 */
export function solve(problem: Problem, aim: Aim): Solution {
  return readSolution(problem, aim, solvedHouseholds(problem, aim));
}

/** The market with its best plan, ready for changes. Throws `UnfitProblem`. */
export function solvedHouseholds(problem: Problem, aim: Aim): Households {
  refuseUnfit(problem);
  const households = gather(problem, aim);
  const { market, settling, changes } = households;
  const order = households.order();
  if (aim.isPeopleFirst && problem.menteeSeats.some((seats) => seats > 1)) {
    // Everybody once before anybody twice: the plan for one seat each is most of the plan.
    const once = solve({ ...problem, menteeSeats: problem.menteeSeats.map((seats) => Math.min(seats, 1)) }, aim);
    market.raiseBonus(bonusOf(aim));
    households.beginWith(problem, once);
    settling.settleAll(order);
  } else {
    new Auction(market, order).run();
    settling.settleAll(order);
    market.raiseBonus(bonusOf(aim));
  }
  changes.settle();
  return households;
}

function gather(problem: Problem, aim: Aim): Households {
  const { mentees, mentors, starts, mentorOf, score, menteeSeats, mentorSeats, hasPartner } = problem;
  const households = new Households(aim, { mentees, mentors, pairs: mentorOf.length });
  for (const seats of mentorSeats) households.addMentor(seats);
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    households.addMentee({ seats: menteeSeats[mentee] ?? 0, hasPartner: (hasPartner?.[mentee] ?? 0) > 0, mentorOf, score, from: starts[mentee] ?? 0, to: starts[mentee + 1] ?? 0 });
  }
  return households;
}

/** The plan of a market that was made from this problem. */
export function readSolution(problem: Problem, aim: Aim, households: Households): Solution {
  const { mentees, mentors, starts, mentorOf } = problem;
  const places: number[] = [];
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const given = households.mentorsOf(mentee);
    if (given.length === 0) continue;
    for (let at = starts[mentee] ?? 0, end = starts[mentee + 1] ?? 0; at < end; at += 1) if (given.includes(mentorOf[at] ?? 0)) places.push(at);
  }
  const chosen = Int32Array.from(places);
  const mentorPrice = Float64Array.from({ length: mentors }, (_, mentor) => households.mentorPrice(mentor));
  const plan = planOf(problem, chosen);
  if (typeof plan === 'string') throw new Error(`The solver made a plan that cannot be: ${plan}`);
  const { matched, totalScore } = plan;
  return { chosen, matched, totalScore, certificate: { aim, menteePrice: menteePrices(problem, aim, mentorPrice), mentorPrice } };
}

/** What the market's mentees and mentors want of each other now. */
export function problemOf(households: Households): Problem {
  const { mentees, mentors } = households;
  const starts = new Int32Array(mentees + 1);
  const mentorOf: number[] = [];
  const score: number[] = [];
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    for (const pair of households.pairsOf(mentee)) {
      mentorOf.push(pair.mentor);
      score.push(pair.score);
    }
    starts[mentee + 1] = mentorOf.length;
  }
  return {
    mentees, mentors, starts, mentorOf: Int32Array.from(mentorOf), score: Int16Array.from(score),
    menteeSeats: Uint16Array.from({ length: mentees }, (_, mentee) => households.menteeSeats(mentee)),
    mentorSeats: Uint16Array.from({ length: mentors }, (_, mentor) => households.mentorSeats(mentor)),
    hasPartner: Uint8Array.from({ length: mentees }, (_, mentee) => (households.hasPartner(mentee) ? 1 : 0)),
  };
}
