const nobody = -1;

/** The bids that mentors hold, no more than each has room for: for each mentor a heap, whose root is the lowest. */
export class HeldBids {
  private readonly held: Int32Array;
  private readonly amount: Int32Array;
  private readonly bidder: Int32Array;
  private readonly score: Int16Array;

  /** `first` by mentor: where their room begins, and, one more, where the last one's ends. */
  constructor(private readonly first: Int32Array) {
    this.held = new Int32Array(first.length - 1);
    this.amount = new Int32Array(this.room);
    this.bidder = new Int32Array(this.room);
    this.score = new Int16Array(this.room);
  }

  /** For how many bids there is room in all. */
  get room(): number {
    return this.first[this.first.length - 1] ?? 0;
  }

  clear(): void {
    this.held.fill(0);
  }

  count(mentor: number): number {
    return this.held[mentor] ?? 0;
  }

  /** There must be one. */
  lowest(mentor: number): number {
    return this.amount[this.first[mentor] ?? 0] ?? 0;
  }

  /** Gives whose bid makes room for it, or -1 where there was room. It must be above the lowest one. */
  take(mentor: number, amount: number, bidder: number, score: number): number {
    const base = this.first[mentor] ?? 0;
    const count = this.held[mentor] ?? 0;
    if (count === (this.first[mentor + 1] ?? 0) - base) {
      const outbid = this.bidder[base] ?? nobody;
      this.sink(base, count, amount, bidder, score);
      return outbid;
    }
    this.rise(base, count, amount, bidder, score);
    this.held[mentor] = count + 1;
    return nobody;
  }

  /** What the pair of each bidder's bid scores; 0 for whoever has none. */
  scores(bidders: number): Int16Array {
    const scores = new Int16Array(bidders);
    for (let mentor = 0; mentor < this.held.length; mentor += 1) {
      const base = this.first[mentor] ?? 0;
      for (let at = base, end = base + this.count(mentor); at < end; at += 1) scores[this.bidder[at] ?? 0] = this.score[at] ?? 0;
    }
    return scores;
  }

  private rise(base: number, from: number, amount: number, bidder: number, score: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.amount[base + above] ?? 0) <= amount) break;
      this.move(base + above, base + at);
      at = above;
    }
    this.write(base + at, amount, bidder, score);
  }

  private sink(base: number, count: number, amount: number, bidder: number, score: number): void {
    const amounts = this.amount;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && (amounts[base + below + 1] ?? 0) < (amounts[base + below] ?? 0)) below += 1;
      if ((amounts[base + below] ?? 0) >= amount) break;
      this.move(base + below, base + at);
      at = below;
    }
    this.write(base + at, amount, bidder, score);
  }

  private move(from: number, to: number): void {
    this.write(to, this.amount[from] ?? 0, this.bidder[from] ?? 0, this.score[from] ?? 0);
  }

  private write(at: number, amount: number, bidder: number, score: number): void {
    this.amount[at] = amount;
    this.bidder[at] = bidder;
    this.score[at] = score;
  }
}
