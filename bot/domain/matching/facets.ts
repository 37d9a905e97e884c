import { unsaid } from './columns/interner';
import { bitOf, columnOf, filterNames, type FilterBits, type FilterName } from './filters';
import { type MentorRows } from './mentorRows';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** For each filter the values that would find somebody, most frequent first, then in code order; at most 100. */
export type Facets = Readonly<Record<FilterName, readonly FacetValue[]>>;

const valuesAtMost = 100;

/** Counts what a choice list of each filter should offer. */
export class FacetCount {
  private readonly facets: readonly { readonly name: FilterName; readonly counts: Uint32Array }[];

  constructor(private readonly rows: MentorRows, counted?: FacetCount) {
    this.facets = filterNames.map((name, place) => ({ name, counts: counted?.facets[place]?.counts.slice() ?? new Uint32Array(columnOf(name, rows).names.size) }));
  }

  /** A mentor counts for a filter when all *other* filters are met: the list shows what one may change the choice to. */
  add(slot: number, failing: FilterBits, by: 1 | -1 = 1): void {
    for (const { name, counts } of this.facets) if ((failing & ~bitOf(name)) === 0) columnOf(name, this.rows).countInto(counts, slot, by);
  }

  /** A count of its own that begins with this one. */
  copy(): FacetCount {
    return new FacetCount(this.rows, this);
  }

  result(): Facets {
    const [dutyStation, gender, practiceArea, unit, speaks, agency] = this.facets.map(({ name, counts }) => this.mostFrequent(name, counts));
    return { dutyStation: dutyStation ?? [], gender: gender ?? [], practiceArea: practiceArea ?? [], unit: unit ?? [], speaks: speaks ?? [], agency: agency ?? [] };
  }

  private mostFrequent(name: FilterName, counts: Uint32Array): FacetValue[] {
    const { names } = columnOf(name, this.rows);
    const found: FacetValue[] = [];
    counts.forEach((count, code) => {
      if (count > 0 && code !== unsaid) found.push({ value: names.valueOf(code), count });
    });
    return found.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)).slice(0, valuesAtMost);
  }
}
