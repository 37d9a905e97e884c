import { type Changes } from './changes';
import { mostPoints, pairPoint } from './points';
import { type SeatMarket } from './seatMarket';

/** What resting is worth to a seeker: more than any mentor, so that the best plan has as many at rest as there is room for. */
const restPoints = mostPoints + pairPoint;

/** A mentee with several seats, as the market sees them. */
export interface House {
  /** Who wants a seat: one for each pair, by host. */
  readonly seekers: Map<number, number>;
  /** The same for pairs that are pinned. */
  readonly pinned: Map<number, number>;
  /** Seats that are neither pinned nor taken elsewhere. */
  seats: number;
  /** Besides those who are pinned. */
  readonly hadPartner: boolean;
  /** How many are pinned. */
  pins: number;
  readonly bench: number;
  readonly consolation: number;
}

/**
 * A mentee with several seats must not have the same mentor twice, so each of their pairs is a seeker of its own, who wants that mentor, or else one of
 * two further hosts:
 *  - the bench has a seat for each seeker of the house whom there is no seat for, worth more than any mentor, hence always full;
 *  - the consolation, where people come first, is worth the bonus, and has a seat less than the mentee: so the first mentor adds the bonus to what the
 *    house is worth, and no further one does.
 */
export class Houses {
  constructor(
    private readonly market: SeatMarket,
    private readonly changes: Changes,
    private readonly isPeopleFirst: boolean,
  ) {}

  build(seats: number, hadPartner: boolean): House {
    return { seekers: new Map(), pinned: new Map(), seats, hadPartner, pins: 0, bench: this.market.addHost(0, restPoints), consolation: this.market.addHost(0, 0) };
  }

  /** Several may be added before the house is furnished. */
  add(house: House, host: number, score: number): void {
    const { market, changes } = this;
    const seeker = market.addSeeker(true, 3);
    market.addPair(seeker, host, score);
    market.addPair(seeker, house.bench, 0);
    if (this.isPeopleFirst) market.addPair(seeker, house.consolation, 0);
    house.seekers.set(host, seeker);
    changes.readmit(seeker);
  }

  /** Gives bench and consolation the seats that they must have now. */
  furnish(house: House): void {
    const { seekers: { size: wanting }, seats, bench, consolation } = house;
    this.changes.setSeats(bench, Math.max(0, wanting - seats));
    if (this.isPeopleFirst) this.changes.setSeats(consolation, Math.max(0, Math.min(wanting, seats) - (hasPartner(house) ? 0 : 1)));
  }

  /** Seats those who have no mentor on bench and consolation, at such prices that they gain as much there as a seat of the mentee costs. */
  seatOthers(house: House, menteePrice: number): void {
    const { market, market: { hosts, bonus } } = this;
    const gain = menteePrice + (hasPartner(house) ? bonus : 0);
    if ((hosts.seats[house.bench] ?? 0) > 0) hosts.price[house.bench] = -gain;
    if ((hosts.seats[house.consolation] ?? 0) > 0) hosts.price[house.consolation] = -Math.min(gain, bonus);
    for (const seeker of house.seekers.values()) {
      if (!market.seekers.hasFreeSeat(seeker)) continue;
      if (hosts.hasFreeSeat(house.bench)) market.seat(seeker, house.bench, 0);
      else if (hosts.hasFreeSeat(house.consolation)) market.seat(seeker, house.consolation, 0);
    }
  }

  drop(house: House, host: number): void {
    const seeker = house.seekers.get(host);
    if (seeker === undefined) return;
    this.changes.withdraw(seeker);
    house.seekers.delete(host);
    this.furnish(house);
  }

  close(house: House): void {
    for (const seeker of house.seekers.values()) this.changes.withdraw(seeker);
    house.seekers.clear();
    house.seats = 0;
    this.furnish(house);
  }

  pin(house: House, host: number): void {
    const seeker = house.seekers.get(host);
    if (seeker !== undefined) {
      this.changes.withdraw(seeker);
      house.seekers.delete(host);
      house.pinned.set(host, seeker);
    }
    house.seats -= 1;
    house.pins += 1;
    this.furnish(house);
  }

  unpin(house: House, host: number): void {
    const seeker = house.pinned.get(host);
    if (seeker !== undefined) {
      this.changes.readmit(seeker);
      house.pinned.delete(host);
      house.seekers.set(host, seeker);
    }
    house.seats += 1;
    house.pins -= 1;
    this.furnish(house);
  }
}

export const hasPartner = ({ hadPartner, pins }: House): boolean => hadPartner || pins > 0;
