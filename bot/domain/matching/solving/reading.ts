import { planOf } from './certificate';
import { hasPartner, type House } from './houses';
import { gainOf, menteePrices, noSeatPrice, priceOfSeveral } from './prices';
import { type Aim, type Problem, type Solution } from './problem';
import { type SeatMarket } from './seatMarket';

/** Instead of the seeker of a mentee who is a house. */
export const isHouse = -1;

/** Who is who: mentors and hosts, mentees and seekers. */
export interface Roll {
  /** By mentor. */
  readonly hostOf: number[];
  /** By host; houses have hosts that are no mentors. */
  readonly mentorOf: (number | undefined)[];
  /** By mentee: the seeker, or `isHouse`. */
  readonly seekerOf: number[];
  readonly houses: Map<number, House>;
  readonly hadPartner: boolean[];
}

/** Above every score: the first mentor's key in `keysOf`. */
const keyOfMentor = 2 ** 14;

/** What a market says of mentees and mentors. */
export class Reading {
  constructor(
    private readonly market: SeatMarket,
    private readonly roll: Roll,
  ) {}

  get mentees(): number {
    return this.roll.seekerOf.length;
  }

  get mentors(): number {
    return this.roll.hostOf.length;
  }

  mentorSeats(mentor: number): number {
    return this.market.hosts.seats[this.roll.hostOf[mentor] ?? 0] ?? 0;
  }

  menteeSeats(mentee: number): number {
    return this.roll.houses.get(mentee)?.seats ?? this.market.seekers.seats[this.roll.seekerOf[mentee] ?? 0] ?? 0;
  }

  /** Whether there is a partner besides those whom the market gives. */
  hasPartner(mentee: number): boolean {
    const house = this.roll.houses.get(mentee);
    return house ? hasPartner(house) : this.roll.hadPartner[mentee] === true;
  }

  /** The mentors whom the plan gives. */
  mentorsOf(mentee: number): number[] {
    const only = this.roll.seekerOf[mentee] ?? isHouse;
    if (only !== isHouse) {
      const mentor = this.roll.mentorOf[this.market.hostOf(only)];
      return mentor === undefined ? [] : [mentor];
    }
    const mentors: number[] = [];
    for (const seeker of this.seekersOf(mentee)) {
      const mentor = this.roll.mentorOf[this.market.hostOf(seeker)];
      if (mentor !== undefined) mentors.push(mentor);
    }
    return mentors;
  }

  /** Each pair that may be, by ascending mentor. */
  pairsOf(mentee: number): { readonly mentor: number; readonly score: number }[] {
    return Array.from(this.keysOf(mentee), (key) => ({ mentor: Math.floor(key / keyOfMentor), score: key % keyOfMentor }));
  }

  /** What a seat of the mentor costs, from 0. */
  mentorPrice(mentor: number): number {
    const { hosts } = this.market;
    const host = this.roll.hostOf[mentor] ?? 0;
    return (hosts.seats[host] ?? 0) > 0 ? (hosts.price[host] ?? 0) - (hosts.floor[host] ?? 0) : noSeatPrice(this.market.bonus);
  }

  /** The price of the mentee's first seat, from 0. */
  menteePrice(mentee: number): number {
    const house = this.roll.houses.get(mentee);
    const { seekers, bonus } = this.market;
    if (!house) {
      const seeker = this.roll.seekerOf[mentee] ?? 0;
      return (seekers.seats[seeker] ?? 0) > 0 ? (seekers.price[seeker] ?? 0) - (seekers.floor[seeker] ?? 0) : noSeatPrice(bonus);
    }
    const ownBonus = hasPartner(house) ? 0 : bonus;
    return priceOfSeveral(Float64Array.from(this.pairsOf(mentee), ({ mentor, score }) => gainOf(score, ownBonus, this.mentorPrice(mentor))), house.seats, ownBonus);
  }

  /** Writes -1 in a row of scores wherever the mentor is listed. */
  strikeListed(mentee: number, row: Int16Array): void {
    const { first, end, other } = this.market.seekers.pairs;
    for (const seeker of this.seekersOf(mentee)) {
      for (let at = first[seeker] ?? 0, stop = end[seeker] ?? 0; at < stop; at += 1) {
        const mentor = this.roll.mentorOf[other[at] ?? 0];
        if (mentor !== undefined) row[mentor] = -1;
      }
    }
  }

  /** The pairs as numbers that sort by mentor. */
  private keysOf(mentee: number): Float64Array {
    const { first, end, other, score } = this.market.seekers.pairs;
    const keys: number[] = [];
    for (const seeker of this.seekersOf(mentee)) {
      for (let at = first[seeker] ?? 0, stop = end[seeker] ?? 0; at < stop; at += 1) {
        const mentor = this.roll.mentorOf[other[at] ?? 0];
        if (mentor !== undefined) keys.push(mentor * keyOfMentor + (score[at] ?? 0));
      }
    }
    return Float64Array.from(keys).sort();
  }

  private seekersOf(mentee: number): Iterable<number> {
    const house = this.roll.houses.get(mentee);
    return house ? house.seekers.values() : [this.roll.seekerOf[mentee] ?? 0];
  }

  /** What the mentees and mentors want of each other now. */
  problem(): Problem {
    const { mentees, mentors } = this;
    const starts = new Int32Array(mentees + 1);
    const mentorOf: number[] = [];
    const score: number[] = [];
    for (let mentee = 0; mentee < mentees; mentee += 1) {
      for (const key of this.keysOf(mentee)) {
        mentorOf.push(Math.floor(key / keyOfMentor));
        score.push(key % keyOfMentor);
      }
      starts[mentee + 1] = mentorOf.length;
    }
    return {
      mentees, mentors, starts, mentorOf: Int32Array.from(mentorOf), score: Int16Array.from(score),
      menteeSeats: Uint16Array.from({ length: mentees }, (_, mentee) => this.menteeSeats(mentee)),
      mentorSeats: Uint16Array.from({ length: mentors }, (_, mentor) => this.mentorSeats(mentor)),
      hasPartner: Uint8Array.from({ length: mentees }, (_, mentee) => (this.hasPartner(mentee) ? 1 : 0)),
    };
  }

  /** The plan, at the places of the problem that the market was made from, or is now. */
  solution(problem: Problem, aim: Aim): Solution {
    const { mentees, mentors } = problem;
    const places: number[] = [];
    for (let mentee = 0; mentee < mentees; mentee += 1) for (const mentor of this.mentorsOf(mentee)) places.push(placeOf(problem, mentee, mentor));
    const chosen = Int32Array.from(places).sort();
    const mentorPrice = Float64Array.from({ length: mentors }, (_, mentor) => this.mentorPrice(mentor));
    const plan = planOf(problem, chosen);
    if (typeof plan === 'string') throw new Error(`The solver made a plan that cannot be: ${plan}`);
    const { matched, totalScore } = plan;
    return { chosen, matched, totalScore, certificate: { aim, menteePrice: menteePrices(problem, aim, mentorPrice), mentorPrice } };
  }
}

/** Where the pair stands, which must be listed: mentors stand in ascending order. */
function placeOf({ starts, mentorOf }: Problem, mentee: number, mentor: number): number {
  let [from, to] = [starts[mentee] ?? 0, starts[mentee + 1] ?? 0];
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((mentorOf[middle] ?? 0) > mentor) to = middle;
    else from = middle;
  }
  return from;
}
