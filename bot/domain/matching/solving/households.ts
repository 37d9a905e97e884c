import { roomFor } from '../columns/room';
import { type Outcome } from './auction';
import { Changes } from './changes';
import { Dice } from './dice';
import { Houses } from './houses';
import { pairPoint } from './points';
import { type Aim } from './problem';
import { isHouse, Reading, type Roll } from './reading';
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

const nobody = -1;

/** Mentees and mentors as seekers and hosts: a mentor is a host, a mentee with at most one seat is a seeker, and one with several is a house. */
export class Households {
  readonly market: SeatMarket;
  readonly settling: Settling;
  readonly changes: Changes;
  private readonly all: Houses;
  private readonly dice: Dice;
  readonly reading: Reading;
  private readonly roll: Roll = { hostOf: [], mentorOf: [], seekerOf: [], houses: new Map(), hadPartner: [] };
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
    this.reading = new Reading(this.market, this.roll);
  }

  /** All seekers who want a seat, in any order. */
  order(): Int32Array {
    const { seekers } = this.market;
    return this.dice.order(seekers.size).filter((seeker) => (seekers.seats[seeker] ?? 0) > 0);
  }

  addMentor(seats: number): number {
    const { hostOf, mentorOf } = this.roll;
    const host = this.market.addHost(seats, pairPoint);
    mentorOf[host] = hostOf.length;
    return hostOf.push(host) - 1;
  }

  /** Gives the mentee's number. Each looks at the mentors in an order of their own, so that no mentor comes first wherever scores are equal. */
  addMentee(arrival: Arrival): number {
    const { seats, hasPartner, mentorOf, score, from, to } = arrival;
    const { hostOf, seekerOf, houses, hadPartner } = this.roll;
    const mentee = seekerOf.length;
    hadPartner.push(hasPartner);
    if (seats > 1) houses.set(mentee, this.all.build(seats, hasPartner));
    const seeker = seats > 1 ? isHouse : this.addSeeker(arrival);
    seekerOf.push(seeker);
    const turns = this.turnsOf(from, to);
    for (let turn = 0; turn < to - from; turn += 1) {
      const at = turns[turn] ?? 0;
      // A new seeker has no price yet that a pair could exceed.
      if (seeker !== isHouse) this.market.addPair(seeker, hostOf[mentorOf[at] ?? 0] ?? 0, score[at] ?? 0);
      else this.list(mentee, mentorOf[at] ?? 0, score[at] ?? 0);
    }
    this.furnish(mentee);
    return mentee;
  }

  /** A further pair of a mentee; `furnish` when all are listed. */
  list(mentee: number, mentor: number, score: number): void {
    const seeker = this.roll.seekerOf[mentee] ?? isHouse;
    const host = this.roll.hostOf[mentor] ?? 0;
    if (seeker !== isHouse) {
      this.changes.offer(seeker, host, score);
      return;
    }
    const house = this.roll.houses.get(mentee);
    if (house) this.all.add(house, host, score);
  }

  /** After the last `list` of a mentee. */
  furnish(mentee: number): void {
    const house = this.roll.houses.get(mentee);
    if (house) this.all.furnish(house);
  }

  /** Takes over prices and pairs that are nearly the best. Everybody is still to be settled. */
  beginWith({ mentorPrice, menteeOf, mentorOf, score }: Outcome): void {
    const { market, market: { hosts }, roll: { hostOf, seekerOf, houses } } = this;
    for (const [mentor, host] of hostOf.entries()) if ((hosts.seats[host] ?? 0) > 0) hosts.price[host] = (mentorPrice[mentor] ?? 0) + (hosts.floor[host] ?? 0);
    for (let bidder = 0; bidder < mentorOf.length; bidder += 1) {
      const mentor = mentorOf[bidder] ?? nobody;
      if (mentor === nobody) continue;
      const host = hostOf[mentor] ?? 0;
      const mentee = menteeOf[bidder] ?? 0;
      const seeker = seekerOf[mentee] ?? isHouse;
      market.seat(seeker === isHouse ? (houses.get(mentee)?.seekers.get(host) ?? 0) : seeker, host, score[bidder] ?? 0);
    }
    for (const [mentee, house] of this.roll.houses) this.all.seatOthers(house, this.reading.menteePrice(mentee));
  }

  setMentorSeats(mentor: number, seats: number): void {
    this.changes.setSeats(this.roll.hostOf[mentor] ?? 0, seats);
  }

  /** The mentee wants nothing more. */
  remove(mentee: number): void {
    const house = this.roll.houses.get(mentee);
    if (house) this.all.close(house);
    else this.changes.withdraw(this.roll.seekerOf[mentee] ?? 0);
  }

  /** The pair is no longer to be had. */
  drop(mentee: number, mentor: number): void {
    const house = this.roll.houses.get(mentee);
    const host = this.roll.hostOf[mentor] ?? 0;
    if (house) this.all.drop(house, host);
    else this.changes.drop(this.roll.seekerOf[mentee] ?? 0, host);
  }

  /** The pair is settled: it leaves the market, with a seat of each. Both must have one. */
  pin(mentee: number, mentor: number): void {
    const house = this.roll.houses.get(mentee);
    const host = this.roll.hostOf[mentor] ?? 0;
    if (house) this.all.pin(house, host);
    else this.changes.withdraw(this.roll.seekerOf[mentee] ?? 0);
    this.changes.setSeats(host, this.reading.mentorSeats(mentor) - 1);
  }

  /** A pinned pair is open again. */
  unpin(mentee: number, mentor: number): void {
    const house = this.roll.houses.get(mentee);
    const host = this.roll.hostOf[mentor] ?? 0;
    if (house) this.all.unpin(house, host);
    else this.changes.readmit(this.roll.seekerOf[mentee] ?? 0);
    this.changes.setSeats(host, this.reading.mentorSeats(mentor) + 1);
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
