import { roomFor } from '../columns/room';

const leastRoom = 4;

/**
 * For each person of one side some people of the other, with a score each, in flat arrays: those of person `p` stand at the places `first[p]` to
 * `end[p]`. A row that outgrows its room moves to the end of the arrays, so keep no place while rows grow, and no array either.
 */
export class Rows {
  first: Int32Array;
  end: Int32Array;
  other: Int32Array;
  score: Int16Array;
  private limit: Int32Array;
  private used = 0;

  constructor(people: number, places: number) {
    this.first = new Int32Array(people);
    this.end = new Int32Array(people);
    this.limit = new Int32Array(people);
    this.other = new Int32Array(places);
    this.score = new Int16Array(places);
  }

  /** Begins the row of a person who has none. */
  begin(person: number, room: number): void {
    if (person >= this.first.length) this.makeRoomForPeople(person);
    this.first[person] = this.used;
    this.end[person] = this.used;
    this.used += room;
    this.limit[person] = this.used;
    if (this.used > this.other.length) this.makeRoomForPlaces(this.used);
  }

  /** Makes room for so many more places at once, before many rows begin. */
  reserve(places: number): void {
    if (this.used + places > this.other.length) this.makeRoomForPlaces(this.used + places);
  }

  /** Gives the place within the row, from 0. */
  add(person: number, other: number, score: number): number {
    let at = this.end[person] ?? 0;
    if (at === (this.limit[person] ?? 0)) at = this.move(person);
    this.other[at] = other;
    this.score[at] = score;
    this.end[person] = at + 1;
    return at - (this.first[person] ?? 0);
  }

  /** Takes out what stands at this place within the row; the last one takes the place over, and is given, or -1 where it was the last itself. */
  removeAt(person: number, within: number): number {
    const at = (this.first[person] ?? 0) + within;
    const last = (this.end[person] ?? 0) - 1;
    this.end[person] = last;
    if (at === last) return -1;
    const moved = this.other[last] ?? 0;
    this.other[at] = moved;
    this.score[at] = this.score[last] ?? 0;
    return moved;
  }

  /** The place within the row, or -1. */
  find(person: number, other: number): number {
    const first = this.first[person] ?? 0;
    const end = this.end[person] ?? 0;
    for (let at = first; at < end; at += 1) if (this.other[at] === other) return at - first;
    return -1;
  }

  /** Both are places of one row. */
  swap(one: number, other: number): void {
    const { other: people, score } = this;
    const person = people[one] ?? 0;
    const points = score[one] ?? 0;
    people[one] = people[other] ?? 0;
    score[one] = score[other] ?? 0;
    people[other] = person;
    score[other] = points;
  }

  count(person: number): number {
    return (this.end[person] ?? 0) - (this.first[person] ?? 0);
  }

  private move(person: number): number {
    const from = this.first[person] ?? 0;
    const to = this.end[person] ?? 0;
    this.begin(person, Math.max(leastRoom, 2 * (to - from)));
    const start = this.first[person] ?? 0;
    this.other.copyWithin(start, from, to);
    this.score.copyWithin(start, from, to);
    return start + to - from;
  }

  private makeRoomForPeople(person: number): void {
    const room = roomFor(person, this.first.length);
    this.first = longer(this.first, new Int32Array(room));
    this.end = longer(this.end, new Int32Array(room));
    this.limit = longer(this.limit, new Int32Array(room));
  }

  private makeRoomForPlaces(places: number): void {
    const room = roomFor(places - 1, this.other.length);
    this.other = longer(this.other, new Int32Array(room));
    this.score = longer(this.score, new Int16Array(room));
  }
}

/** What `old` held, at the beginning of an array with more room. */
export function longer<Numbers extends Int32Array | Int16Array | Float64Array>(old: Numbers, room: Numbers): Numbers {
  room.set(old);
  return room;
}
