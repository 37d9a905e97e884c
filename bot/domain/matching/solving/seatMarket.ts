import { closedPrice } from './points';
import { longer } from './rows';
import { roomFor } from '../columns/room';
import { Side } from './side';

const nobody = -1;
/** Most mentors have no more mentees; the row of one who has is moved. */
const roomForPartners = 8;

/**
 * Matching seen as a market, which is how it is solved: seekers, who want one seat each, and hosts, whose seats have a price. A pair of score `s` is
 * worth `s` less the host's floor, which is negative for that reason: it is what a pair is worth besides its score. The plan is the best one when
 *  - the two prices of no pair are together below its score,
 *  - the prices of those who sit together are exactly their score,
 *  - and whoever has a free seat is priced at the floor.
 * See households.ts for how mentees and mentors become seekers and hosts.
 */
export class SeatMarket {
  readonly seekers: Side;
  readonly hosts: Side;
  /** Where each seeker stands among the partners of their host. */
  private slot: Int32Array;
  private readonly bonusless = new Set<number>();
  private points = 0;
  private isConnected = false;

  constructor(room: { readonly seekers: number; readonly hosts: number; readonly pairs: number }) {
    this.seekers = new Side(room.seekers, room.pairs, room.seekers);
    this.hosts = new Side(room.hosts, 0, room.seekers);
    this.slot = new Int32Array(room.seekers);
  }

  /** What a seat is worth on top of everything to each seeker who has nothing else. */
  get bonus(): number {
    return this.points;
  }

  /**
   * Raises the bonus. The plan stays as it is, and the prices are right for all who have a seat; the others have to be settled again, as one more
   * seeker who is seated is now worth more scores than before.
   */
  raiseBonus(by: number): void {
    const { seekers, hosts, bonusless } = this;
    this.points += by;
    for (let host = 0; host < hosts.size; host += 1) {
      hosts.floor[host] = (hosts.floor[host] ?? 0) - by;
      if ((hosts.seats[host] ?? 0) > 0) hosts.price[host] = (hosts.price[host] ?? 0) - by;
    }
    for (let seeker = 0; seeker < seekers.size; seeker += 1) if ((seekers.seats[seeker] ?? 0) > 0) seekers.price[seeker] = (seekers.price[seeker] ?? 0) + by;
    for (const seeker of bonusless) seekers.floor[seeker] = this.points;
  }

  /** Gives the number of a seeker who wants nothing yet; `hasBonus` unless they have something else. */
  addSeeker(hasBonus: boolean, pairs: number): number {
    const floor = hasBonus ? 0 : this.points;
    const seeker = this.seekers.add({ seats: 0, floor, price: closedPrice, pairs, partners: 1 });
    if (seeker >= this.slot.length) this.slot = longer(this.slot, new Int32Array(roomFor(seeker, this.slot.length)));
    if (!hasBonus) this.bonusless.add(seeker);
    return seeker;
  }

  /** Gives the number of a host with whom a seat is worth so much besides the score and the bonus. */
  addHost(seats: number, worth: number): number {
    const floor = -worth - this.points;
    return this.hosts.add({ seats, floor, price: seats > 0 ? floor : closedPrice, pairs: 0, partners: Math.min(seats, roomForPartners) });
  }

  addPair(seeker: number, host: number, score: number): void {
    this.seekers.pairs.add(seeker, host, score);
    if (this.isConnected) this.hosts.pairs.add(host, seeker, score);
  }

  /** Those who sit together have to be parted first. */
  removePair(seeker: number, host: number): void {
    const at = this.seekers.pairs.find(seeker, host);
    if (at < 0) return;
    this.seekers.pairs.removeAt(seeker, at);
    if (this.isConnected) this.hosts.pairs.removeAt(host, this.hosts.pairs.find(host, seeker));
  }

  /** Lists the pairs under the hosts too, which is needed only to fill free seats, and is kept from then on. */
  connect(): void {
    if (this.isConnected) return;
    this.isConnected = true;
    const { pairs } = this.seekers;
    const counts = new Int32Array(this.hosts.size);
    for (let seeker = 0; seeker < this.seekers.size; seeker += 1) {
      for (let at = pairs.first[seeker] ?? 0, end = pairs.end[seeker] ?? 0; at < end; at += 1) {
        const host = pairs.other[at] ?? 0;
        counts[host] = (counts[host] ?? 0) + 1;
      }
    }
    this.hosts.pairs.reserve(counts.reduce((sum, count) => sum + count, 0));
    for (let host = 0; host < this.hosts.size; host += 1) this.hosts.pairs.begin(host, counts[host] ?? 0);
    for (let seeker = 0; seeker < this.seekers.size; seeker += 1) {
      for (let at = pairs.first[seeker] ?? 0, end = pairs.end[seeker] ?? 0; at < end; at += 1) this.hosts.pairs.add(pairs.other[at] ?? 0, seeker, pairs.score[at] ?? 0);
    }
  }

  /** Both must have a free seat. */
  seat(seeker: number, host: number, score: number): void {
    this.seekers.partners.add(seeker, host, score);
    this.slot[seeker] = this.hosts.partners.add(host, seeker, score);
  }

  /** Gives the host whose seat is free now, or -1 where the seeker had none. */
  unseat(seeker: number): number {
    const host = this.hostOf(seeker);
    if (host === nobody) return nobody;
    const slot = this.slot[seeker] ?? 0;
    const moved = this.hosts.partners.removeAt(host, slot);
    if (moved !== nobody) this.slot[moved] = slot;
    this.seekers.partners.removeAt(seeker, 0);
    return host;
  }

  hostOf(seeker: number): number {
    const { partners } = this.seekers;
    const first = partners.first[seeker] ?? 0;
    return (partners.end[seeker] ?? 0) > first ? (partners.other[first] ?? nobody) : nobody;
  }
}
