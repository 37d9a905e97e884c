import { closedPrice } from './points';
import { type SeatMarket } from './seatMarket';
import { type Settling } from './settle';

const nobody = -1;

/**
 * Changes of a market whose plan is the best one. Each change is made at once, and whom it leaves without a seat, or with a free one, is noted;
 * `settle` mends the plan for those alone, so that it is the best one again.
 */
export class Changes {
  private readonly seekers: number[] = [];
  private readonly hosts: number[] = [];

  constructor(
    private readonly market: SeatMarket,
    private readonly settling: Settling,
  ) {}

  settle(): void {
    for (const seeker of this.seekers) this.settling.settleSeeker(seeker);
    for (const host of this.hosts) this.settling.settleHost(host);
    this.seekers.length = 0;
    this.hosts.length = 0;
  }

  setSeats(host: number, seats: number): void {
    const { hosts } = this.market;
    hosts.seats[host] = seats;
    const { partners } = hosts;
    while (partners.count(host) > seats) this.stand(partners.other[(partners.end[host] ?? 0) - 1] ?? 0);
    if (seats === 0) hosts.price[host] = closedPrice;
    this.hosts.push(host);
  }

  /** The seeker has no seat from now on and wants none. */
  withdraw(seeker: number): void {
    const { seekers } = this.market;
    const host = this.market.unseat(seeker);
    if (host !== nobody) this.hosts.push(host);
    seekers.seats[seeker] = 0;
    seekers.price[seeker] = closedPrice;
  }

  /** The seeker wants a seat, from now on or again. */
  readmit(seeker: number): void {
    const { seekers } = this.market;
    seekers.seats[seeker] = 1;
    seekers.price[seeker] = closedPrice;
    this.seekers.push(seeker);
  }

  offer(seeker: number, host: number, score: number): void {
    const { market, market: { seekers, hosts } } = this;
    market.addPair(seeker, host, score);
    const value = score - (hosts.price[host] ?? 0);
    if (value <= (seekers.price[seeker] ?? 0)) return;
    this.stand(seeker);
    seekers.price[seeker] = value;
  }

  drop(seeker: number, host: number): void {
    if (this.market.hostOf(seeker) === host) this.stand(seeker);
    this.market.removePair(seeker, host);
  }

  /** Takes the seat away from somebody who is to have one all the same. */
  private stand(seeker: number): void {
    const host = this.market.unseat(seeker);
    if (host !== nobody) this.hosts.push(host);
    this.seekers.push(seeker);
  }
}
