import { PathSearch } from './pathSearch';
import { type SeatMarket } from './seatMarket';

/** Makes a plan the best one, from whatever seats and prices it begins with: the nearer they are, the less there is to do. */
export class Settling {
  private readonly seekerSearch: PathSearch;
  private readonly hostSearch: PathSearch;

  constructor(private readonly market: SeatMarket) {
    this.seekerSearch = new PathSearch(market, 'seekers');
    this.hostSearch = new PathSearch(market, 'hosts');
  }

  /** After prices were set by rule of thumb. Seekers are seated in the given order. */
  settleAll(order: Int32Array): void {
    for (const seeker of order) this.partUnlessTight(seeker);
    for (const seeker of order) this.settleSeeker(seeker);
    for (let host = 0; host < this.market.hosts.size; host += 1) this.settleHost(host);
  }

  /** A seeker who may have no seat yet. */
  settleSeeker(seeker: number): void {
    if (this.market.seekers.hasFreeSeat(seeker)) this.seekerSearch.mend(seeker);
  }

  /** A host who may have free seats that are priced. */
  settleHost(host: number): void {
    const { market, market: { hosts } } = this;
    while (hosts.hasFreeSeat(host) && (hosts.price[host] ?? 0) > (hosts.floor[host] ?? 0)) {
      market.connect();
      this.hostSearch.mend(host);
    }
  }

  /** The seeker's price becomes what the best seat is worth to them; who sits on another than the best has to stand up. */
  private partUnlessTight(seeker: number): void {
    const { market, market: { seekers, hosts } } = this;
    const { pairs, partners } = seekers;
    let best = seekers.floor[seeker] ?? 0;
    for (let at = pairs.first[seeker] ?? 0, end = pairs.end[seeker] ?? 0; at < end; at += 1) {
      const value = (pairs.score[at] ?? 0) - (hosts.price[pairs.other[at] ?? 0] ?? 0);
      if (value > best) best = value;
    }
    seekers.price[seeker] = best;
    const host = market.hostOf(seeker);
    if (host < 0) return;
    const own = (partners.score[partners.first[seeker] ?? 0] ?? 0) - (hosts.price[host] ?? 0);
    if (own < best) market.unseat(seeker);
  }
}
