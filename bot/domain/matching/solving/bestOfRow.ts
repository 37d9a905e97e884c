/**
 * Keeps the few pairs of one row that are worth most, in a heap whose root is the least of them. Of equal pairs those are kept that came first.
 */
export class BestOfRow {
  private readonly worth: Float64Array;
  private readonly mentor: Int32Array;
  private count = 0;

  constructor(private readonly room: number) {
    this.worth = new Float64Array(room);
    this.mentor = new Int32Array(room);
  }

  clear(): void {
    this.count = 0;
  }

  /** Whatever is worth no more is not kept. */
  get threshold(): number {
    return this.count < this.room ? -Infinity : (this.worth[0] ?? Infinity);
  }

  offer(worth: number, mentor: number): void {
    if (this.count < this.room) {
      this.count += 1;
      this.rise(this.count - 1, worth, mentor);
    } else if (worth > this.threshold) this.sink(worth, mentor);
  }

  /** By ascending mentor. */
  kept(): Int32Array {
    return this.mentor.slice(0, this.count).sort();
  }

  private rise(from: number, worth: number, mentor: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.worth[above] ?? 0) <= worth) break;
      this.move(above, at);
      at = above;
    }
    this.put(at, worth, mentor);
  }

  private sink(worth: number, mentor: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.count) break;
      if (below + 1 < this.count && (this.worth[below + 1] ?? 0) < (this.worth[below] ?? 0)) below += 1;
      if ((this.worth[below] ?? 0) >= worth) break;
      this.move(below, at);
      at = below;
    }
    this.put(at, worth, mentor);
  }

  private move(from: number, to: number): void {
    this.put(to, this.worth[from] ?? 0, this.mentor[from] ?? 0);
  }

  private put(at: number, worth: number, mentor: number): void {
    this.worth[at] = worth;
    this.mentor[at] = mentor;
  }
}
