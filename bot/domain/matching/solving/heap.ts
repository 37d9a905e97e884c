import { roomFor } from '../columns/room';
import { longer } from './rows';

/** How many children a node has: four make the tree flat, and its children stand side by side in memory. */
const children = 4;
const outside = -1;

/** Whom to look at next: people by the distance that `distance` gives them, the nearest first. */
export class NearestFirst {
  private people = new Int32Array(0);
  /** Where each person stands in `people`, or `outside`. */
  private at = new Int32Array(0);
  private count = 0;

  /** `distance` by person. The heap is told of each change. */
  constructor(private distance: Float64Array) {}

  /** Must be empty. */
  resize(distance: Float64Array): void {
    this.distance = distance;
    const room = roomFor(distance.length - 1, 0);
    this.people = longer(this.people, new Int32Array(room));
    this.at = new Int32Array(room).fill(outside);
  }

  get size(): number {
    return this.count;
  }

  /** The person is new, or nearer than before. */
  nearer(person: number): void {
    const known = this.at[person] ?? outside;
    if (known === outside) this.count += 1;
    this.rise(person, known === outside ? this.count - 1 : known);
  }

  /** Takes the nearest out; there must be one. */
  take(): number {
    const nearest = this.people[0] ?? 0;
    this.at[nearest] = outside;
    this.count -= 1;
    if (this.count > 0) this.sink(this.people[this.count] ?? 0);
    return nearest;
  }

  clear(): void {
    for (let at = 0; at < this.count; at += 1) this.at[this.people[at] ?? 0] = outside;
    this.count = 0;
  }

  private rise(person: number, from: number): void {
    const { people, at, distance } = this;
    const own = distance[person] ?? 0;
    let place = from;
    while (place > 0) {
      const above = Math.floor((place - 1) / children);
      const parent = people[above] ?? 0;
      if ((distance[parent] ?? 0) <= own) break;
      people[place] = parent;
      at[parent] = place;
      place = above;
    }
    people[place] = person;
    at[person] = place;
  }

  /** Puts the person in at the root and lets them down to where they belong. */
  private sink(person: number): void {
    const { people, at, distance, count } = this;
    const own = distance[person] ?? 0;
    let place = 0;
    for (;;) {
      const first = children * place + 1;
      if (first >= count) break;
      const end = Math.min(first + children, count);
      let least = first;
      let leastDistance = distance[people[first] ?? 0] ?? 0;
      for (let child = first + 1; child < end; child += 1) {
        const childDistance = distance[people[child] ?? 0] ?? 0;
        if (childDistance < leastDistance) {
          least = child;
          leastDistance = childDistance;
        }
      }
      if (leastDistance >= own) break;
      const risen = people[least] ?? 0;
      people[place] = risen;
      at[risen] = place;
      place = least;
    }
    people[place] = person;
    at[person] = place;
  }
}
