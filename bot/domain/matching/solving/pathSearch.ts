import { roomFor } from '../columns/room';
import { NearestFirst } from './heap';
import { type SeatMarket } from './seatMarket';
import { type Side } from './side';

const nobody = -1;

/**
 * Mends the plan where somebody has a free seat and yet a price above the floor, by the cheapest chain of changes: they take a partner from somebody,
 * who takes one from somebody else, and so on, until one of the other side had a free seat, or one of this side leaves theirs free at the floor price.
 * That is a shortest path, where a step is as long as the two prices exceed the pair's score, hence never negative; in the end the prices of all who
 * are nearer than its end move by what is missing, so that none of the three conditions (see seatMarket.ts) is lost. Seekers who want in and hosts with a
 * seat to fill are the same question, asked from one side or from the other.
 */
export class PathSearch {
  /** By person of the other side; Infinity for whom this search has not met. */
  private distance = new Float64Array(0);
  /** Who would take them, and the score of the two. */
  private taker = new Int32Array(0);
  private takerScore = new Int16Array(0);
  private readonly queue = new NearestFirst(this.distance);
  private readonly met: number[] = [];
  /** By person of this side; Infinity for whom this search has not looked at. */
  private seenAt = new Float64Array(0);
  /** The partner whom they would lose. */
  private loses = new Int32Array(0);
  private readonly seen: number[] = [];
  /** The nearest end so far: either a person of the other side who has a free seat, or one of this side who would leave theirs free. */
  private endDistance = 0;
  private end = nobody;
  private leaver = nobody;
  private readonly own: Side;
  private readonly others: Side;

  constructor(
    private readonly market: SeatMarket,
    private readonly from: 'seekers' | 'hosts',
  ) {
    this.own = market[from];
    this.others = from === 'seekers' ? market.hosts : market.seekers;
  }

  /** Fills one free seat of this person, or lets the price fall to the floor. Does nothing where it is there. */
  mend(start: number): void {
    this.makeRoom();
    const { own, others, seen, seenAt } = this;
    this.lowerPrice(start);
    this.leaver = start;
    this.end = nobody;
    this.endDistance = (own.price[start] ?? 0) - (own.floor[start] ?? 0);
    if (this.endDistance <= 0) return;
    this.look(start, 0);
    while (this.queue.size > 0) {
      const person = this.queue.take();
      const distance = this.distance[person] ?? 0;
      if (distance >= this.endDistance) break;
      const { partners } = others;
      for (let at = partners.first[person] ?? 0, end = partners.end[person] ?? 0; at < end; at += 1) {
        const partner = partners.other[at] ?? 0;
        if ((seenAt[partner] ?? 0) !== Infinity) continue;
        this.loses[partner] = person;
        this.look(partner, distance);
      }
    }
    this.movePrices();
    this.changeSeats(start);
    for (const person of seen) seenAt[person] = Infinity;
    for (const person of this.met) this.distance[person] = Infinity;
    seen.length = 0;
    this.met.length = 0;
    this.queue.clear();
  }

  /** The free seat costs no more than somebody would give for it. With partners the price stays as it is: theirs say what it is. */
  private lowerPrice(start: number): void {
    const { own: { pairs, price, floor }, others } = this;
    let best = floor[start] ?? 0;
    for (let at = pairs.first[start] ?? 0, end = pairs.end[start] ?? 0; at < end; at += 1) {
      const value = (pairs.score[at] ?? 0) - (others.price[pairs.other[at] ?? 0] ?? 0);
      if (value > best) best = value;
    }
    price[start] = best;
  }

  /** Looks at somebody of this side: at leaving the seat free, and at each partner they may take instead. */
  private look(person: number, distance: number): void {
    const { own: { pairs, price, floor }, others, taker, takerScore, met } = this;
    this.seen.push(person);
    this.seenAt[person] = distance;
    const base = distance + (price[person] ?? 0);
    let nearestEnd = this.endDistance;
    if (base - (floor[person] ?? 0) < nearestEnd) {
      nearestEnd = base - (floor[person] ?? 0);
      this.leaver = person;
      this.end = nobody;
    }
    const distances = this.distance;
    const prices = others.price;
    const { other, score } = pairs;
    for (let at = pairs.first[person] ?? 0, end = pairs.end[person] ?? 0; at < end; at += 1) {
      const next = other[at] ?? 0;
      const there = base + (prices[next] ?? 0) - (score[at] ?? 0);
      if (there >= nearestEnd) continue;
      const known = distances[next] ?? 0;
      if (there >= known) continue;
      if (known === Infinity) met.push(next);
      distances[next] = there;
      taker[next] = person;
      takerScore[next] = score[at] ?? 0;
      if (others.hasFreeSeat(next)) {
        nearestEnd = there;
        this.end = next;
      } else this.queue.nearer(next);
    }
    this.endDistance = nearestEnd;
  }

  private movePrices(): void {
    const { own, others, endDistance } = this;
    for (const person of this.seen) {
      const missing = endDistance - (this.seenAt[person] ?? 0);
      if (missing > 0) own.price[person] = (own.price[person] ?? 0) - missing;
    }
    for (const person of this.met) {
      const missing = endDistance - (this.distance[person] ?? 0);
      if (missing > 0) others.price[person] = (others.price[person] ?? 0) + missing;
    }
  }

  /** Backwards from the end, so that each seat is free when it is taken. */
  private changeSeats(start: number): void {
    let taken = this.end;
    if (taken === nobody) {
      if (this.leaver === start) return;
      taken = this.part(this.leaver);
    }
    for (;;) {
      const person = this.taker[taken] ?? 0;
      const freed = person === start ? nobody : this.part(person);
      if (this.from === 'seekers') this.market.seat(person, taken, this.takerScore[taken] ?? 0);
      else this.market.seat(taken, person, this.takerScore[taken] ?? 0);
      if (freed === nobody) return;
      taken = freed;
    }
  }

  private part(person: number): number {
    const partner = this.loses[person] ?? 0;
    this.market.unseat(this.from === 'seekers' ? person : partner);
    return partner;
  }

  private makeRoom(): void {
    if (this.others.size > this.distance.length) {
      const room = roomFor(this.others.size - 1, this.distance.length);
      this.distance = new Float64Array(room).fill(Infinity);
      this.taker = new Int32Array(room);
      this.takerScore = new Int16Array(room);
      this.queue.resize(this.distance);
    }
    if (this.own.size > this.seenAt.length) {
      const room = roomFor(this.own.size - 1, this.seenAt.length);
      this.seenAt = new Float64Array(room).fill(Infinity);
      this.loses = new Int32Array(room);
    }
  }
}
