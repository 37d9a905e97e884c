import { Auction } from './auction';
import { Dice } from './dice';
import { refuseUnfit } from './fault';
import { Households } from './households';
import { bonusOf, mostPoints } from './points';
import { type Aim, type Problem, type Solution } from './problem';
import { Rows } from './rows';

/**
 * The best plan there is, and the prices that prove it (see certificate.ts). Throws `UnfitProblem` on what is no problem.
 */
export function solve(problem: Problem, aim: Aim): Solution {
  return solvedHouseholds(problem, aim).reading.solution(problem, aim);
}

/** The market with its best plan, ready for changes. Throws `UnfitProblem`. */
export function solvedHouseholds(problem: Problem, aim: Aim): Households {
  refuseUnfit(problem);
  const households = gather(problem, aim);
  const { market, settling, changes } = households;
  const order = households.order();
  const hasHouses = problem.menteeSeats.some((seats) => seats > 1);
  // Where nobody has several seats, the bonus decides little and is left out until the plan is the best by score; else it keeps first and further seats apart.
  const auctionBonus = hasHouses && aim.isPeopleFirst ? mostPoints : 0;
  const rows = hasHouses ? rowsOf(problem, new Dice(aim.seed)) : market.seekers.pairs;
  const outcome = new Auction({
    rows, menteeSeats: problem.menteeSeats, mentorSeats: problem.mentorSeats, order: hasHouses ? new Dice(aim.seed).order(problem.mentees) : order,
    bonusOf: (mentee) => ((problem.hasPartner?.[mentee] ?? 0) > 0 ? 0 : auctionBonus),
  }).run();
  market.raiseBonus(auctionBonus);
  households.beginWith(outcome);
  settling.settleAll(order);
  market.raiseBonus(bonusOf(aim) - auctionBonus);
  changes.settle();
  return households;
}

/** The pairs by mentee, each row in an order of its own. */
function rowsOf({ mentees, starts, mentorOf, score }: Problem, dice: Dice): Rows {
  const rows = new Rows(mentees, mentorOf.length);
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const from = starts[mentee] ?? 0;
    const count = (starts[mentee + 1] ?? 0) - from;
    rows.begin(mentee, count);
    for (const turn of dice.order(count)) rows.add(mentee, mentorOf[from + turn] ?? 0, score[from + turn] ?? 0);
  }
  return rows;
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
