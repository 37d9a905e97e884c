import { BestOfRow } from './bestOfRow';
import { type Households } from './households';
import { menteeBonus, pairPoint } from './points';
import { type Aim, type Problem } from './problem';
import { type CompleteProblem } from './rowSource';

/** Of the pairs that are not listed, how many of a mentee are taken in at once, and how much less than worth it they may be: they may be worth it soon. */
const mostTaken = 40;
const nearlyWorthIt = 600;

/** Rows between two reports. */
const reportEvery = 64;

/** Is told what part of a scan is done. */
export type OnPart = (part: number) => void;

/**
 * Reads the rows of a source: first to list the best pairs of each mentee, then to find those that the prices of the listed ones leave out wrongly. A row
 * is read again only if it can matter: what the best pair that was left out gained is known from the last reading, and since then it can have gained no
 * more than the largest fall of any mentor's price.
 */
export class PricingScan {
  private readonly row: Int16Array;
  /** By mentee: what the best pair that is not listed gained when the row was last read, and at which reading's prices. */
  private readonly reach: Float64Array;
  private readonly readAt: Int32Array;
  /** By reading: the mentors' prices. At the first one, all are 0. */
  private readonly prices: Float64Array[];

  constructor(
    private readonly complete: CompleteProblem,
    private readonly aim: Aim,
  ) {
    const { mentees, mentors } = complete.source;
    this.row = new Int16Array(mentors);
    this.reach = new Float64Array(mentees).fill(-Infinity);
    this.readAt = new Int32Array(mentees);
    this.prices = [new Float64Array(mentors)];
  }

  /** The best `keep` pairs of each mentee. */
  bestPairs(keep: number, onPart: OnPart): Problem {
    const { complete: { source: { mentees, mentors }, menteeSeats, mentorSeats, hasPartner }, row } = this;
    const starts = new Int32Array(mentees + 1);
    const mentorOf = new Int32Array(mentees * Math.min(keep, mentors));
    const score = new Int16Array(mentorOf.length);
    const best = new BestOfRow(keep);
    let end = 0;
    for (let mentee = 0; mentee < mentees; mentee += 1) {
      if (mentee % reportEvery === 0) onPart(mentee / mentees);
      if ((menteeSeats[mentee] ?? 0) > 0) {
        this.keepBest(mentee, best);
        for (const mentor of best.kept()) {
          mentorOf[end] = mentor;
          score[end] = row[mentor] ?? 0;
          end += 1;
        }
      }
      starts[mentee + 1] = end;
    }
    return { mentees, mentors, starts, mentorOf: mentorOf.slice(0, end), score: score.slice(0, end), menteeSeats, mentorSeats, ...(hasPartner && { hasPartner }) };
  }

  /** Lists the pairs that gain more than the price of their mentee, and those that nearly do; gives how many gain more. */
  takeIn(households: Households, onPart: OnPart): number {
    const { complete: { source: { mentees, mentors }, menteeSeats } } = this;
    const now = this.prices.push(Float64Array.from({ length: mentors }, (_, mentor) => households.reading.mentorPrice(mentor))) - 1;
    const falls = this.prices.map((before) => this.largestFall(before, now));
    const best = new BestOfRow(mostTaken);
    let worthIt = 0;
    for (let mentee = 0; mentee < mentees; mentee += 1) {
      if (mentee % reportEvery === 0) onPart(mentee / mentees);
      if ((menteeSeats[mentee] ?? 0) === 0) continue;
      const price = households.reading.menteePrice(mentee);
      if ((this.reach[mentee] ?? 0) + (falls[this.readAt[mentee] ?? 0] ?? 0) <= price) continue;
      worthIt += this.takeInRow(mentee, { households, price, now, best });
    }
    return worthIt;
  }

  private keepBest(mentee: number, best: BestOfRow): void {
    const { complete: { source, mentorSeats }, row } = this;
    source.scoreRow(mentee, row);
    best.clear();
    let least = -1;
    for (let mentor = 0; mentor < row.length; mentor += 1) {
      const score = row[mentor] ?? 0;
      if (score <= least || (mentorSeats[mentor] ?? 0) === 0) continue;
      best.offer(score, mentor);
      least = Math.max(-1, best.threshold);
    }
    this.reach[mentee] = best.threshold + pairPoint + menteeBonus(this.complete, this.aim, mentee);
  }

  private takeInRow(mentee: number, { households, price, now, best }: { readonly households: Households; readonly price: number; readonly now: number; readonly best: BestOfRow }): number {
    const { complete: { source, mentorSeats }, row } = this;
    const prices = this.prices[now] ?? new Float64Array(0);
    source.scoreRow(mentee, row);
    households.reading.strikeListed(mentee, row);
    const worth = pairPoint + menteeBonus(this.complete, this.aim, mentee);
    best.clear();
    let least = price - nearlyWorthIt - worth;
    for (let mentor = 0; mentor < row.length; mentor += 1) {
      const score = row[mentor] ?? 0;
      const gain = score - (prices[mentor] ?? 0);
      if (gain <= least || score < 0 || (mentorSeats[mentor] ?? 0) === 0) continue;
      best.offer(gain, mentor);
      least = Math.max(least, best.threshold);
    }
    let worthIt = 0;
    for (const mentor of best.kept()) {
      const score = row[mentor] ?? 0;
      households.list(mentee, mentor, score);
      if (score + worth - (prices[mentor] ?? 0) > price) worthIt += 1;
    }
    households.furnish(mentee);
    this.reach[mentee] = least + worth;
    this.readAt[mentee] = now;
    return worthIt;
  }

  private largestFall(before: Float64Array, now: number): number {
    let fall = -Infinity;
    this.prices[now]?.forEach((price, mentor) => {
      fall = Math.max(fall, (before[mentor] ?? 0) - price);
    });
    return fall;
  }
}
