import { HeldBids } from './heldBids';
import { mostPoints, pairPoint } from './points';
import { type Rows } from './rows';

const nobody = -1;

/** From coarse to fine: at first a bid exceeds the price by a twentieth of the largest score, in the last round by about a sixtieth of that. */
const coarsest = 20;
const finest = 1250;
const finer = 8;
/** How many steps every price goes down between rounds, so that what a coarse bid overshot can be found again. */
const stepsBack = 4;

/** Above every price that a bid can reach: nobody bids there. */
const outOfReach = 8 * mostPoints;

export interface Lots {
  /** By mentee: the mentors and the scores. Their order within a row changes. */
  readonly rows: Rows;
  readonly menteeSeats: ArrayLike<number>;
  readonly mentorSeats: ArrayLike<number>;
  /** What the first seat of each mentee is worth on top. */
  readonly bonusOf: (mentee: number) => number;
  /** The mentees with seats, in the order in which they bid, the last one first. */
  readonly order: Int32Array;
}

/** Nearly the best plan, and what a seat of each mentor would cost in it, from 0. */
export interface Outcome {
  readonly mentorPrice: Float64Array;
  /** By bidder, who has one seat: the mentee, the mentor or -1, and the score of the two. */
  readonly menteeOf: Int32Array;
  readonly mentorOf: Int32Array;
  readonly score: Int16Array;
}

/**
 * Mentees bid for seats until each has all or finds them too dear, in a few rounds of ever finer steps. That gives nearly the best plan, and nearly its
 * prices, in a small part of the time that exact changes would take from nothing. It proves nothing by itself: settle.ts mends the rest.
 * A mentee has a bidder for each seat, who leaves alone the mentors of the others. Once all seats of a mentor are held, they cost what the lowest bid
 * for them is; whoever is outbid bids again. Everything is a whole number that fits 32 bits.
 */
export class Auction {
  private readonly menteeOf: Int32Array;
  private readonly firstBidder: Int32Array;
  /** What having no seat is worth to a bidder: nothing, or less where the first seat has a bonus. */
  private readonly without: Int32Array;
  private readonly waiting: Int32Array;
  private readonly order: Int32Array;
  /** By bidder: the mentor. */
  private readonly holds: Int32Array;
  /** By mentor: what a seat costs, less the point that a pair is worth besides its score. */
  private readonly ask: Int32Array;
  private readonly bids: HeldBids;
  /** What `findBest` found. */
  private best = 0;
  private second = 0;
  private place = nobody;
  private runner = nobody;

  constructor(private readonly lots: Lots) {
    const { rows, menteeSeats, mentorSeats, bonusOf, order } = lots;
    this.firstBidder = runningSum(menteeSeats.length, (mentee) => Math.min(menteeSeats[mentee] ?? 0, rows.count(mentee)));
    const bidders = this.firstBidder[menteeSeats.length] ?? 0;
    this.menteeOf = new Int32Array(bidders);
    this.without = new Int32Array(bidders);
    this.order = new Int32Array(bidders);
    this.waiting = new Int32Array(bidders);
    this.holds = new Int32Array(bidders);
    let next = 0;
    for (const mentee of order) {
      const first = this.firstBidder[mentee] ?? 0;
      for (let one = first; one < (this.firstBidder[mentee + 1] ?? 0); one += 1) {
        this.menteeOf[one] = mentee;
        this.without[one] = one === first ? -bonusOf(mentee) : 0;
        this.order[next] = one;
        next += 1;
      }
    }
    const wanted = wantedOf(rows, menteeSeats.length, mentorSeats.length);
    this.bids = new HeldBids(runningSum(mentorSeats.length, (mentor) => Math.min(wanted[mentor] ?? 0, mentorSeats[mentor] ?? 0)));
    this.ask = Int32Array.from({ length: mentorSeats.length }, (_, mentor) => ((mentorSeats[mentor] ?? 0) > 0 ? -pairPoint : outOfReach));
  }

  run(): Outcome {
    const largest = largestScore(this.lots.rows) + pairPoint;
    const last = Math.max(1, Math.floor(largest / finest));
    const first = Math.max(last, Math.floor(largest / coarsest));
    this.open(first);
    for (let step = first; ; step = Math.max(last, Math.floor(step / finer))) {
      this.round(step);
      if (step === last) break;
      this.stepBack(stepsBack * step);
    }
    return this.outcome();
  }

  /** Where all scores are multiples of some number, so are the best prices, give or take a point: the nearest multiple is a better guess than a step beside it. */
  private outcome(): Outcome {
    const grid = commonDivisor(this.lots.rows.score);
    return {
      mentorPrice: Float64Array.from(this.ask, (ask) => Math.round((ask + pairPoint) / grid) * grid),
      menteeOf: this.menteeOf, mentorOf: this.holds, score: this.bids.scores(this.holds.length),
    };
  }

  /**
   * Where there are fewer seats than bidders, all prices rise until enough of these would pay for none: the first round begins a step below. A mentor
   * who is too dear there gets no bids, and is free in the next round.
   */
  private open(step: number): void {
    const { lots: { rows }, ask, order, bids } = this;
    const excess = order.length - bids.room;
    if (excess <= 0) return;
    const most = Int32Array.from(order, (bidder) => largestOf(rows, this.menteeOf[bidder] ?? 0) - (this.without[bidder] ?? 0)).sort();
    const level = (most[excess] ?? 0) - step;
    for (let mentor = 0; mentor < ask.length; mentor += 1) ask[mentor] = Math.max(ask[mentor] ?? 0, level);
  }

  private round(step: number): void {
    const { waiting, menteeOf, firstBidder } = this;
    const { rows: { first, other, score } } = this.lots;
    this.bids.clear();
    this.holds.fill(nobody);
    waiting.set(this.order);
    let count = waiting.length;
    while (count > 0) {
      count -= 1;
      const bidder = waiting[count] ?? 0;
      const mentee = menteeOf[bidder] ?? 0;
      const hasSiblings = (firstBidder[mentee + 1] ?? 0) - (firstBidder[mentee] ?? 0) > 1;
      if (hasSiblings) this.hideHeld(mentee, outOfReach);
      const without = this.without[bidder] ?? 0;
      this.findBest(mentee, without);
      if (hasSiblings) this.hideHeld(mentee, -outOfReach);
      const { best, second, place, runner } = this;
      if (place === nobody) continue;
      const mentor = other[place] ?? 0;
      const own = score[place] ?? 0;
      this.putFirst(first[mentee] ?? 0, place, runner);
      // Never more than the seat is worth to them: a bid above it would be a price that nobody pays.
      const outbid = this.offer(mentor, Math.min(best - without, best - second + step), bidder, own);
      if (outbid === nobody) continue;
      waiting[count] = outbid;
      count += 1;
    }
  }

  /** Where the two best mentors stand, if they are better than none, and what they are worth. */
  private findBest(mentee: number, without: number): void {
    const { ask, lots: { rows: { first, end, other, score } } } = this;
    let best = without;
    let second = without;
    let place = nobody;
    let runner = nobody;
    for (let at = first[mentee] ?? 0, stop = end[mentee] ?? 0; at < stop; at += 1) {
      const value = (score[at] ?? 0) - (ask[other[at] ?? 0] ?? 0);
      if (value <= second) continue;
      if (value > best) {
        second = best;
        runner = place;
        best = value;
        place = at;
      } else {
        second = value;
        runner = at;
      }
    }
    this.best = best;
    this.second = second;
    this.place = place;
    this.runner = runner;
  }

  /** Mentors whom a mentee's other bidders hold are out of the question. */
  private hideHeld(mentee: number, by: number): void {
    const { ask, holds, firstBidder } = this;
    for (let one = firstBidder[mentee] ?? 0; one < (firstBidder[mentee + 1] ?? 0); one += 1) {
      const mentor = holds[one] ?? nobody;
      if (mentor !== nobody) ask[mentor] = (ask[mentor] ?? 0) + by;
    }
  }

  /** The two best come first, so that the next time most of the others are seen at a glance to be worse. */
  private putFirst(start: number, best: number, runner: number): void {
    const { rows } = this.lots;
    rows.swap(best, start);
    if (runner !== nobody) rows.swap(runner === start ? best : runner, start + 1);
  }

  /** Offers so much more than the mentor asks. Gives who is outbid by it, if anybody is. */
  private offer(mentor: number, more: number, bidder: number, score: number): number {
    const { bids, holds, ask } = this;
    const outbid = bids.take(mentor, (ask[mentor] ?? 0) + more, bidder, score);
    holds[bidder] = mentor;
    if (outbid !== nobody) holds[outbid] = nobody;
    if (bids.count(mentor) === (this.lots.mentorSeats[mentor] ?? 0)) ask[mentor] = bids.lowest(mentor);
    return outbid;
  }

  private stepBack(points: number): void {
    const { ask, bids, lots: { mentorSeats } } = this;
    for (let mentor = 0; mentor < ask.length; mentor += 1) {
      const seats = mentorSeats[mentor] ?? 0;
      if (seats > 0) ask[mentor] = bids.count(mentor) < seats ? -pairPoint : Math.max(-pairPoint, (ask[mentor] ?? 0) - points);
    }
  }
}

/** Where each one's share of a whole begins, and, one more, where the last one's ends. */
function runningSum(count: number, of: (number: number) => number): Int32Array {
  const sums = new Int32Array(count + 1);
  for (let number = 0; number < count; number += 1) sums[number + 1] = (sums[number] ?? 0) + of(number);
  return sums;
}

/** By mentor: in how many rows they are. */
function wantedOf({ first, end, other }: Rows, mentees: number, mentors: number): Int32Array {
  const wanted = new Int32Array(mentors);
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    for (let at = first[mentee] ?? 0, stop = end[mentee] ?? 0; at < stop; at += 1) {
      const mentor = other[at] ?? 0;
      wanted[mentor] = (wanted[mentor] ?? 0) + 1;
    }
  }
  return wanted;
}

function largestScore({ score }: Rows): number {
  let largest = 0;
  for (let at = 0; at < score.length; at += 1) if ((score[at] ?? 0) > largest) largest = score[at] ?? 0;
  return largest;
}

function largestOf({ first, end, score }: Rows, mentee: number): number {
  let largest = 0;
  for (let at = first[mentee] ?? 0, stop = end[mentee] ?? 0; at < stop; at += 1) if ((score[at] ?? 0) > largest) largest = score[at] ?? 0;
  return largest;
}

function commonDivisor(numbers: Int16Array): number {
  let divisor = 0;
  for (let at = 0; at < numbers.length && divisor !== 1; at += 1) {
    let [one, other] = [divisor, numbers[at] ?? 0];
    while (other !== 0) [one, other] = [other, one % other];
    divisor = one;
  }
  return Math.max(1, divisor);
}
