import { type SeatMarket } from './seatMarket';
import { closedPrice, mostPoints } from './points';

const nobody = -1;

/** From coarse to fine: at first a bid exceeds the price by a twentieth of the largest score, in the last round by about a sixtieth of that. */
const coarsest = 20;
const finest = 1250;
const finer = 8;
/** How many steps every price goes down between rounds, so that what a coarse bid overshot can be found again. */
const stepsBack = 4;

/** Above every price that a bid can reach: nobody bids where there is no seat. */
const noSeat = 4 * mostPoints;

/**
 * Seekers bid for seats until each has one or finds them too dear, in a few rounds of ever finer steps. That gives a plan that is nearly the best one,
 * and nearly its prices, in a small part of the time that exact changes would take from nothing. It proves nothing by itself: `settle` mends the rest.
 * A bid raises the price of a host to the lowest bid held there, once all seats are held; who is outbid bids again.
 */
export class Auction {
  private readonly ask: Int32Array;
  /** The bids held by host `h` are those from `first[h]`, as a heap: the lowest is the first. */
  private readonly first: Int32Array;
  private readonly held: Int32Array;
  private readonly bid: Int32Array;
  private readonly bidder: Int32Array;
  private readonly bidScore: Int16Array;
  private readonly waiting: Int32Array;

  /** Prices must be small, that is, without any bonus. Seekers bid in the given order, the last one first. */
  constructor(
    private readonly market: SeatMarket,
    private readonly order: Int32Array,
  ) {
    const { hosts } = market;
    this.first = roomForBids(market);
    this.ask = Int32Array.from(hosts.price.subarray(0, hosts.size), (price, host) => ((hosts.seats[host] ?? 0) > 0 ? price : noSeat));
    this.held = new Int32Array(hosts.size);
    const bids = this.first[hosts.size] ?? 0;
    this.bid = new Int32Array(bids);
    this.bidder = new Int32Array(bids);
    this.bidScore = new Int16Array(bids);
    this.waiting = new Int32Array(order.length);
  }

  run(): void {
    const largest = this.largestScore() + 1;
    const last = Math.max(1, Math.floor(largest / finest));
    const coarse = Math.max(last, Math.floor(largest / coarsest));
    this.open(coarse);
    for (let step = coarse; ; step = Math.max(last, Math.floor(step / finer))) {
      this.round(step);
      if (step === last) break;
      this.stepBack(stepsBack * step);
    }
    this.hammer();
  }

  /**
   * Where there are fewer seats than seekers, all prices rise until enough seekers have none that they would pay: the first round begins
   * a step below. A host who is too dear there gets no bids, and is free in the next round.
   */
  private open(step: number): void {
    const { market: { hosts, seekers: { pairs } }, order, ask } = this;
    let excess = order.length;
    for (let host = 0; host < hosts.size; host += 1) excess -= (this.first[host + 1] ?? 0) - (this.first[host] ?? 0);
    if (excess <= 0) return;
    const best = new Int16Array(order.length);
    order.forEach((seeker, at) => {
      let most = 0;
      for (let place = pairs.first[seeker] ?? 0, stop = pairs.end[seeker] ?? 0; place < stop; place += 1) most = Math.max(most, pairs.score[place] ?? 0);
      best[at] = most;
    });
    const level = (best.sort()[excess] ?? 0) - step;
    for (let host = 0; host < hosts.size; host += 1) ask[host] = Math.max(ask[host] ?? 0, level);
  }

  private round(step: number): void {
    const { waiting, ask } = this;
    const { first, end, other, score } = this.market.seekers.pairs;
    this.held.fill(0);
    waiting.set(this.order);
    let count = waiting.length;
    while (count > 0) {
      count -= 1;
      const seeker = waiting[count] ?? 0;
      const start = first[seeker] ?? 0;
      let best = 0;
      let second = 0;
      let place = nobody;
      let runner = nobody;
      for (let at = start, stop = end[seeker] ?? 0; at < stop; at += 1) {
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
      if (place === nobody) continue;
      if (runner > start) {
        this.swap(runner, start);
        if (place === start) place = runner;
      }
      const host = other[place] ?? 0;
      const own = score[place] ?? 0;
      this.swap(place, start);
      // Never more than the seat is worth to them: a bid above it would be a price that nobody pays.
      const outbid = this.offer(host, Math.min(best, best - second + step), seeker, own);
      if (outbid === nobody) continue;
      waiting[count] = outbid;
      count += 1;
    }
  }

  private swap(one: number, two: number): void {
    const { other, score } = this.market.seekers.pairs;
    const host = other[one] ?? 0;
    const own = score[one] ?? 0;
    other[one] = other[two] ?? 0;
    score[one] = score[two] ?? 0;
    other[two] = host;
    score[two] = own;
  }

  /** Offers so much more than the host asks. Gives who is outbid by it, if anybody is. */
  private offer(host: number, more: number, seeker: number, score: number): number {
    const { first, held, bidder } = this;
    const base = first[host] ?? 0;
    const count = held[host] ?? 0;
    const amount = (this.ask[host] ?? 0) + more;
    const isFull = count === (first[host + 1] ?? 0) - base;
    const outbid = isFull ? (bidder[base] ?? nobody) : nobody;
    if (isFull) this.sink(base, count, amount, seeker, score);
    else {
      this.rise(base, count, amount, seeker, score);
      held[host] = count + 1;
    }
    if (isFull || count + 1 === (this.market.hosts.seats[host] ?? 0)) this.ask[host] = this.bid[base] ?? 0;
    return outbid;
  }

  private rise(base: number, from: number, amount: number, seeker: number, score: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.bid[base + above] ?? 0) <= amount) break;
      this.moveBid(base + above, base + at);
      at = above;
    }
    this.write(base + at, amount, seeker, score);
  }

  private sink(base: number, count: number, amount: number, seeker: number, score: number): void {
    const { bid } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && (bid[base + below + 1] ?? 0) < (bid[base + below] ?? 0)) below += 1;
      if ((bid[base + below] ?? 0) >= amount) break;
      this.moveBid(base + below, base + at);
      at = below;
    }
    this.write(base + at, amount, seeker, score);
  }

  private moveBid(from: number, to: number): void {
    this.write(to, this.bid[from] ?? 0, this.bidder[from] ?? 0, this.bidScore[from] ?? 0);
  }

  private write(at: number, amount: number, seeker: number, score: number): void {
    this.bid[at] = amount;
    this.bidder[at] = seeker;
    this.bidScore[at] = score;
  }

  private stepBack(points: number): void {
    const { ask, held, market: { hosts } } = this;
    for (let host = 0; host < ask.length; host += 1) {
      const seats = hosts.seats[host] ?? 0;
      if (seats === 0) continue;
      const lowest = hosts.floor[host] ?? 0;
      ask[host] = (held[host] ?? 0) < seats ? lowest : Math.max(lowest, (ask[host] ?? 0) - points);
    }
  }

  /** Whoever holds the bid has the seat. */
  private hammer(): void {
    const { market: { hosts }, market, first, held, ask } = this;
    for (let host = 0; host < hosts.size; host += 1) {
      const base = first[host] ?? 0;
      hosts.partners.begin(host, (first[host + 1] ?? 0) - base);
      for (let at = base; at < base + (held[host] ?? 0); at += 1) market.seat(this.bidder[at] ?? 0, host, this.bidScore[at] ?? 0);
      hosts.price[host] = (hosts.seats[host] ?? 0) > 0 ? (ask[host] ?? 0) : closedPrice;
    }
  }

  private largestScore(): number {
    const { score } = this.market.seekers.pairs;
    let largest = 0;
    for (let at = 0; at < score.length; at += 1) largest = Math.max(largest, score[at] ?? 0);
    return largest;
  }
}

/** Where the bids of each host begin, and, one more, where they end: no host holds more bids than they have seats, or pairs. */
function roomForBids({ seekers, hosts }: SeatMarket): Int32Array {
  const { pairs } = seekers;
  const first = new Int32Array(hosts.size + 1);
  for (let seeker = 0; seeker < seekers.size; seeker += 1) {
    for (let at = pairs.first[seeker] ?? 0, end = pairs.end[seeker] ?? 0; at < end; at += 1) {
      const host = pairs.other[at] ?? 0;
      first[host + 1] = (first[host + 1] ?? 0) + 1;
    }
  }
  for (let host = 0; host < hosts.size; host += 1) first[host + 1] = (first[host] ?? 0) + Math.min(first[host + 1] ?? 0, hosts.seats[host] ?? 0);
  return first;
}
