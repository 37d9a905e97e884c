import { menteeBonus, mostPoints, pairPoint } from './points';
import { type Aim, type Problem } from './problem';

/** What the mentees' seats are worth where the mentors' seats cost so much: the prices that prove most together with those. */
export function menteePrices(problem: Problem, aim: Aim, mentorPrice: Float64Array): Float64Array {
  const { mentees, starts, mentorOf, score, menteeSeats } = problem;
  const prices = new Float64Array(mentees);
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const seats = menteeSeats[mentee] ?? 0;
    const bonus = menteeBonus(problem, aim, mentee);
    const from = starts[mentee] ?? 0;
    const to = starts[mentee + 1] ?? 0;
    if (seats > 1) {
      const gains = new Float64Array(to - from);
      for (let at = from; at < to; at += 1) gains[at - from] = gainOf(score[at] ?? 0, bonus, mentorPrice[mentorOf[at] ?? 0] ?? 0);
      prices[mentee] = priceOfSeveral(gains, seats, bonus);
      continue;
    }
    let best = 0;
    for (let at = from; at < to; at += 1) {
      const gain = gainOf(score[at] ?? 0, bonus, mentorPrice[mentorOf[at] ?? 0] ?? 0);
      if (gain > best) best = gain;
    }
    prices[mentee] = seats === 1 ? best : noSeatPrice(bonus);
  }
  return prices;
}

/** What a mentee gains by a mentor who is paid, if it is the first one. */
export const gainOf = (score: number, bonus: number, mentorPrice: number): number => score + pairPoint + bonus - mentorPrice;

/** Nobody's seat is worth more. */
export const noSeatPrice = (bonus: number): number => mostPoints + bonus;

/** The price of each of several seats: whoever has the first one gains the bonus with it. Puts the gains in order. */
export function priceOfSeveral(gains: Float64Array, seats: number, bonus: number): number {
  gains.sort();
  const gain = (rank: number): number => gains[gains.length - rank] ?? 0;
  return Math.max(0, gain(seats + 1), Math.min(bonus, gain(2)));
}
