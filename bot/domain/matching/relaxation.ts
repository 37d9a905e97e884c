import { bitOf, filterNames, type FilterBits, type FilterName, type MentorFilters } from './filters';

/** What to let go of, and how many mentors would then fit (at least one). */
export interface Relaxation {
  readonly drop: readonly FilterName[];
  readonly count: number;
}

/** How many mentors fail exactly which filters: one pass over the mentors answers every "what if without". */
export class FailureCount {
  private readonly counts = new Uint32Array(1 << filterNames.length);

  add(failing: FilterBits): void {
    this.counts[failing] = (this.counts[failing] ?? 0) + 1;
  }

  /** Single filters, or, when no single one helps, pairs; the most helpful first, then in the order of the filters. Empty: nobody is near. */
  relaxations(filters: MentorFilters): Relaxation[] {
    const set = filterNames.filter((name) => filters[name] !== undefined);
    const singles = this.helpful(set.map((name) => [name]));
    return singles.length > 0 ? singles : this.helpful(set.flatMap((name, at) => set.slice(at + 1).map((other) => [name, other])));
  }

  private helpful(drops: FilterName[][]): Relaxation[] {
    return drops
      .map((drop) => ({ drop, count: this.fitting(drop.reduce((bits, name) => bits | bitOf(name), 0)) }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count);
  }

  /** Mentors who fail nothing beyond `dropped`. */
  private fitting(dropped: FilterBits): number {
    return this.counts.reduce((sum, count, failing) => ((failing & ~dropped) === 0 ? sum + count : sum), 0);
  }
}
