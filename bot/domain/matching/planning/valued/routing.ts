import { Heap } from './heap';
import { type BestValued, type Listed, type Valued } from './valued';

/**
 * The best plan over listed pairs: successive shortest paths with prices (Edmonds and Karp 1972). Each place of each mentee is given its best way in turn: to a mentor with room, or past others who
 * change their mentor, or to nobody, if that is worth more. Exact for every worth that `Worth` allows; slower than `solving`, which knows scores and people only.
 */
export function routeBest(valued: Valued, listed: Listed): BestValued {
  const routing = new Routing(valued, listed);
  for (let mentee = 0; mentee < valued.pool.scorer.mentees; mentee += 1) {
    for (let seat = 0; seat < (valued.pool.menteeSeats[mentee] ?? 0); seat += 1) routing.addPlace(mentee);
  }
  return routing.result();
}

/** Nodes are the mentees, then the mentors. */
class Routing {
  private readonly mentees: number;
  private readonly isChosen: Uint8Array;
  /** Of each mentor: the places of the chosen pairs. */
  private readonly sitting: number[][];
  /** Of each mentee: places that came to nothing. */
  private readonly empty: Uint16Array;
  /** What the best way from a node would bring, as far as it is known; a mentor's is minus the price. */
  private readonly potential: Float64Array;
  private readonly distance: Float64Array;
  private readonly isDone: Uint8Array;
  /** The pair by which the best way comes to a node. */
  private readonly by: Int32Array;
  private readonly menteeAt: Int32Array;
  private readonly heap: Heap;
  private readonly touched: number[] = [];

  constructor(private readonly valued: Valued, private readonly listed: Listed) {
    const { mentees, mentors } = valued.pool.scorer;
    this.mentees = mentees;
    this.isChosen = new Uint8Array(listed.mentorOf.length);
    this.sitting = Array.from({ length: mentors }, () => []);
    this.empty = new Uint16Array(mentees);
    this.distance = new Float64Array(mentees + mentors).fill(Infinity);
    this.isDone = new Uint8Array(mentees + mentors);
    this.by = new Int32Array(mentees + mentors);
    this.menteeAt = new Int32Array(listed.mentorOf.length);
    this.heap = new Heap(mentees + mentors);
    this.potential = this.firstPotentials();
  }

  private firstPotentials(): Float64Array {
    const { starts, value, mentorOf } = this.listed;
    const { mentees, mentors } = this.valued.pool.scorer;
    const potential = new Float64Array(mentees + mentors);
    for (let mentor = 0; mentor < mentors; mentor += 1) potential[mentees + mentor] = -this.valued.worth.place(mentor, 0);
    for (let mentee = 0; mentee < mentees; mentee += 1) {
      const end = starts[mentee + 1] ?? 0;
      for (let at = starts[mentee] ?? 0; at < end; at += 1) {
        this.menteeAt[at] = mentee;
        potential[mentee] = Math.max(potential[mentee] ?? 0, (value[at] ?? 0) + (potential[mentees + (mentorOf[at] ?? 0)] ?? 0));
      }
    }
    return potential;
  }

  /** One more place of this mentee finds its way; Dijkstra's search ends at the nearest end of a way. */
  addPlace(mentee: number): void {
    const { heap, distance, isDone, touched } = this;
    let [end, length] = [-1, Infinity];
    this.reach(mentee, 0, -1);
    while (!heap.isEmpty && heap.nearest < length) {
      const near = heap.nearest;
      const node = heap.pop();
      if (isDone[node] === 1 || near > (distance[node] ?? 0)) continue;
      isDone[node] = 1;
      const ending = near + this.endingAt(node);
      if (ending < length) [end, length] = [node, ending];
      if (node < this.mentees) this.lookAtMentors(node, near, length);
      else this.lookAtMentees(node, near, length);
    }
    this.turn(end);
    for (const node of touched) {
      this.potential[node] = (this.potential[node] ?? 0) + Math.min(distance[node] ?? 0, length) - length;
      distance[node] = Infinity;
      isDone[node] = 0;
    }
    touched.length = 0;
    heap.clear();
  }

  /** What it takes, beyond the prices, to end a way here: a mentee's place stays empty, a mentor's is taken. */
  private endingAt(node: number): number {
    const potential = this.potential[node] ?? 0;
    if (node < this.mentees) return this.emptying(node, this.empty[node] ?? 0) + potential;
    const mentor = node - this.mentees;
    const taken = this.sitting[mentor]?.length ?? 0;
    return taken < (this.valued.pool.mentorSeats[mentor] ?? 0) ? this.valued.worth.place(mentor, taken) + potential : Infinity;
  }

  /** The last place that stays empty leaves somebody with nobody. */
  private emptying(mentee: number, empty: number): number {
    const seats = this.valued.pool.menteeSeats[mentee] ?? 0;
    return empty + 1 < seats ? 0 : this.valued.worth.first(mentee);
  }

  private lookAtMentors(mentee: number, near: number, length: number): void {
    const { starts, mentorOf, value } = this.listed;
    const from = near + (this.potential[mentee] ?? 0);
    const end = starts[mentee + 1] ?? 0;
    for (let at = starts[mentee] ?? 0; at < end; at += 1) {
      if (this.isChosen[at] === 1) continue;
      const node = this.mentees + (mentorOf[at] ?? 0);
      const far = from - (value[at] ?? 0) - (this.potential[node] ?? 0);
      if (far < length && far < (this.distance[node] ?? 0)) this.reach(node, far, at);
    }
  }

  private lookAtMentees(node: number, near: number, length: number): void {
    const from = near + (this.potential[node] ?? 0);
    for (const at of this.sitting[node - this.mentees] ?? []) {
      const mentee = this.menteeAt[at] ?? 0;
      const far = from + (this.listed.value[at] ?? 0) - (this.potential[mentee] ?? 0);
      if (far < length && far < (this.distance[mentee] ?? 0)) this.reach(mentee, far, at);
    }
  }

  private reach(node: number, far: number, by: number): void {
    if (this.distance[node] === Infinity) this.touched.push(node);
    this.distance[node] = far;
    this.by[node] = by;
    this.heap.push(node, far);
  }

  /** Walks the way back: what was chosen on it is not any more, and the other way round. */
  private turn(end: number): void {
    if (end < this.mentees) this.empty[end] = (this.empty[end] ?? 0) + 1;
    for (let node = end; ; ) {
      const at = this.by[node] ?? -1;
      if (at < 0) return;
      const mentor = this.listed.mentorOf[at] ?? 0;
      if (node < this.mentees) {
        this.isChosen[at] = 0;
        this.sitting[mentor] = (this.sitting[mentor] ?? []).filter((other) => other !== at);
        node = this.mentees + mentor;
      } else {
        this.isChosen[at] = 1;
        this.sitting[mentor]?.push(at);
        node = this.menteeAt[at] ?? 0;
      }
    }
  }

  result(): BestValued {
    const chosen: number[] = [];
    this.isChosen.forEach((is, at) => is === 1 && chosen.push(at));
    return { chosen: Int32Array.from(chosen), menteePrice: this.potential.slice(0, this.mentees), mentorPrice: this.potential.slice(this.mentees).map((potential) => 0 - potential) };
  }
}
