import { roomFor } from '../columns/room';
import { longer, Rows } from './rows';

/** The people of one side of the market, the same for both sides. Seekers have one seat or none, hosts any number. */
export class Side {
  /** With whom they may sit, and what that scores. */
  readonly pairs: Rows;
  /** With whom they sit. */
  readonly partners: Rows;
  seats: Int32Array;
  /** What a seat of theirs costs, in points: never below `floor`, and at the floor wherever a seat is free. */
  price: Float64Array;
  floor: Float64Array;
  private people = 0;

  constructor(people: number, pairs: number, partners: number) {
    this.pairs = new Rows(people, pairs);
    this.partners = new Rows(people, partners);
    this.seats = new Int32Array(people);
    this.price = new Float64Array(people);
    this.floor = new Float64Array(people);
  }

  get size(): number {
    return this.people;
  }

  /** Somebody new, with room for so many pairs and partners before their rows have to move. */
  add({ seats, floor, price, pairs, partners }: { readonly seats: number; readonly floor: number; readonly price: number; readonly pairs: number; readonly partners: number }): number {
    const person = this.people;
    if (person >= this.seats.length) this.makeRoom(person);
    this.people += 1;
    this.seats[person] = seats;
    this.floor[person] = floor;
    this.price[person] = price;
    this.pairs.begin(person, pairs);
    this.partners.begin(person, partners);
    return person;
  }

  hasFreeSeat(person: number): boolean {
    return this.partners.count(person) < (this.seats[person] ?? 0);
  }

  private makeRoom(person: number): void {
    const room = roomFor(person, this.seats.length);
    this.seats = longer(this.seats, new Int32Array(room));
    this.price = longer(this.price, new Float64Array(room));
    this.floor = longer(this.floor, new Float64Array(room));
  }
}
