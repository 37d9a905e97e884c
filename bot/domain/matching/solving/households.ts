import { Changes } from './changes';
import { Dice } from './dice';
import { hasPartner, type House, Houses } from './houses';
import { pairPoint } from './points';
import { gainOf, noSeatPrice, priceOfSeveral } from './prices';
import { roomFor } from '../columns/room';
import { type Aim, type Problem, type Solution } from './problem';
import { SeatMarket } from './seatMarket';
import { Settling } from './settle';

/** A mentee who comes to the market; the pairs are the places `from` to `to` of the arrays. */
export interface Arrival {
  readonly seats: number;
  readonly hasPartner: boolean;
  readonly mentorOf: Int32Array;
  readonly score: Int16Array;
  readonly from: number;
  readonly to: number;
}

export interface Room {
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: number;
}

const isHouse = -1;
/** Above every score: the first mentor's key in `keysOf`. */
const keyOfMentor = 2 ** 14;

/** Mentees and mentors as seekers and hosts: a mentor is a host, a mentee with at most one seat is a seeker, and one with several is a house. */
export class Households {
  readonly market: SeatMarket;
  readonly settling: Settling;
  readonly changes: Changes;
  private readonly all: Houses;
  private readonly dice: Dice;
  private readonly hostOf: number[] = [];
  /** By host; houses have hosts that are no mentors. */
  private readonly mentorOf: (number | undefined)[] = [];
  private readonly seekerOf: number[] = [];
  private readonly houses = new Map<number, House>();
  private readonly hadPartner: boolean[] = [];
  private turns = new Int32Array(0);

  constructor(
    readonly aim: Aim,
    room: Room,
  ) {
    this.market = new SeatMarket({ seekers: room.mentees, hosts: room.mentors, pairs: room.pairs });
    this.settling = new Settling(this.market);
    this.changes = new Changes(this.market, this.settling);
    this.all = new Houses(this.market, this.changes, aim.isPeopleFirst);
    this.dice = new Dice(aim.seed);
  }

  get mentees(): number {
    return this.seekerOf.length;
  }

  get mentors(): number {
    return this.hostOf.length;
  }

  /** The order in which seekers are looked at: any, drawn from the seed. */
  order(): Int32Array {
    const order = Int32Array.from({ length: this.market.seekers.size }, (_, seeker) => seeker).filter((seeker) => (this.market.seekers.seats[seeker] ?? 0) > 0);
    this.dice.shuffle(order);
    return order;
  }

  addMentor(seats: number): number {
    const host = this.market.addHost(seats, pairPoint);
    this.mentorOf[host] = this.hostOf.length;
    return this.hostOf.push(host) - 1;
  }

  /** Gives the mentee's number. Each looks at the mentors in an order of their own, so that no mentor comes first wherever scores are equal. */
  addMentee(arrival: Arrival): number {
    const { seats, hasPartner, mentorOf, score, from, to } = arrival;
    const mentee = this.seekerOf.length;
    this.hadPartner.push(hasPartner);
    if (seats > 1) this.houses.set(mentee, this.all.build(seats, hasPartner));
    this.seekerOf.push(seats > 1 ? isHouse : this.addSeeker(arrival));
    const turns = this.turnsOf(from, to);
    for (let turn = 0; turn < to - from; turn += 1) {
      const at = turns[turn] ?? 0;
      this.list(mentee, mentorOf[at] ?? 0, score[at] ?? 0);
    }
    this.furnish(mentee);
    return mentee;
  }

  /** A further pair of a mentee; `furnish` when all are listed. */
  list(mentee: number, mentor: number, score: number): void {
    const seeker = this.seekerOf[mentee] ?? isHouse;
    const host = this.hostOf[mentor] ?? 0;
    if (seeker !== isHouse) {
      this.changes.offer(seeker, host, score);
      return;
    }
    const house = this.houses.get(mentee);
    if (house) this.all.add(house, host, score);
  }

  /** After the last `list` of a mentee. */
  furnish(mentee: number): void {
    const house = this.houses.get(mentee);
    if (house) this.all.furnish(house);
  }

  /** Takes over the prices and the pairs of a plan, perhaps for fewer seats. Everybody is still to be settled. */
  beginWith({ starts, mentorOf, score }: Problem, { chosen, certificate: { mentorPrice } }: Solution): void {
    const { hosts } = this.market;
    this.hostOf.forEach((host, mentor) => {
      if ((hosts.seats[host] ?? 0) > 0) hosts.price[host] = (mentorPrice[mentor] ?? 0) + (hosts.floor[host] ?? 0);
    });
    for (const [mentee, house] of this.houses) this.all.price(house, this.menteePrice(mentee));
    let mentee = 0;
    for (const place of chosen) {
      while ((starts[mentee + 1] ?? 0) <= place) mentee += 1;
      const host = this.hostOf[mentorOf[place] ?? 0] ?? 0;
      const seeker = this.houses.get(mentee)?.seekers.get(host) ?? this.seekerOf[mentee] ?? 0;
      this.market.seat(seeker, host, score[place] ?? 0);
    }
  }

  setMentorSeats(mentor: number, seats: number): void {
    this.changes.setSeats(this.hostOf[mentor] ?? 0, seats);
  }

  mentorSeats(mentor: number): number {
    return this.market.hosts.seats[this.hostOf[mentor] ?? 0] ?? 0;
  }

  menteeSeats(mentee: number): number {
    return this.houses.get(mentee)?.seats ?? this.market.seekers.seats[this.seekerOf[mentee] ?? 0] ?? 0;
  }

  /** Whether there is a partner besides those whom the market gives. */
  hasPartner(mentee: number): boolean {
    const house = this.houses.get(mentee);
    return house ? hasPartner(house) : this.hadPartner[mentee] === true;
  }

  /** The mentee wants nothing more. */
  remove(mentee: number): void {
    const house = this.houses.get(mentee);
    if (house) this.all.close(house);
    else this.changes.withdraw(this.seekerOf[mentee] ?? 0);
  }

  /** The pair is no longer to be had. */
  drop(mentee: number, mentor: number): void {
    const house = this.houses.get(mentee);
    const host = this.hostOf[mentor] ?? 0;
    if (house) this.all.drop(house, host);
    else this.changes.drop(this.seekerOf[mentee] ?? 0, host);
  }

  /** The pair is settled: it leaves the market, with a seat of each. Both must have one. */
  pin(mentee: number, mentor: number): void {
    const house = this.houses.get(mentee);
    const host = this.hostOf[mentor] ?? 0;
    if (house) this.all.pin(house, host);
    else this.changes.withdraw(this.seekerOf[mentee] ?? 0);
    this.changes.setSeats(host, this.mentorSeats(mentor) - 1);
  }

  /** A pinned pair is open again. */
  unpin(mentee: number, mentor: number): void {
    const house = this.houses.get(mentee);
    const host = this.hostOf[mentor] ?? 0;
    if (house) this.all.unpin(house, host);
    else this.changes.readmit(this.seekerOf[mentee] ?? 0);
    this.changes.setSeats(host, this.mentorSeats(mentor) + 1);
  }

  /** The mentors whom the plan gives. */
  mentorsOf(mentee: number): number[] {
    const mentors: number[] = [];
    for (const seeker of this.seekersOf(mentee)) {
      const mentor = this.mentorOf[this.market.hostOf(seeker)];
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
    const host = this.hostOf[mentor] ?? 0;
    return (hosts.seats[host] ?? 0) > 0 ? (hosts.price[host] ?? 0) - (hosts.floor[host] ?? 0) : noSeatPrice(this.market.bonus);
  }

  /** The price of the mentee's first seat, from 0. */
  menteePrice(mentee: number): number {
    const house = this.houses.get(mentee);
    const { seekers, bonus } = this.market;
    if (!house) {
      const seeker = this.seekerOf[mentee] ?? 0;
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
        const mentor = this.mentorOf[other[at] ?? 0];
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
        const mentor = this.mentorOf[other[at] ?? 0];
        if (mentor !== undefined) keys.push(mentor * keyOfMentor + (score[at] ?? 0));
      }
    }
    return Float64Array.from(keys).sort();
  }

  private seekersOf(mentee: number): Iterable<number> {
    const house = this.houses.get(mentee);
    return house ? house.seekers.values() : [this.seekerOf[mentee] ?? 0];
  }

  private addSeeker({ seats, hasPartner, from, to }: Arrival): number {
    const seeker = this.market.addSeeker(!hasPartner, to - from);
    if (seats > 0) this.changes.readmit(seeker);
    else this.changes.withdraw(seeker);
    return seeker;
  }

  private turnsOf(from: number, to: number): Int32Array {
    const count = to - from;
    if (count > this.turns.length) this.turns = new Int32Array(roomFor(count, this.turns.length));
    for (let turn = 0; turn < count; turn += 1) this.turns[turn] = from + turn;
    this.dice.shuffle(this.turns, 0, count);
    return this.turns;
  }
}
