/**
 * One thing that scores depend on, for all mentors: a small code each, and what every code is worth to the mentee in hand, in grains. A score is the
 * sum over planes, so the loop over mentors only looks up and adds.
 */
export interface Plane {
  /** By mentor. */
  readonly codes: Int32Array;
  /** By code. */
  readonly worth: Int32Array;
}

/** Mentors grouped by what is alike for all purposes of one plane. */
export interface Groups<Value> {
  readonly codes: Int32Array;
  /** By code. */
  readonly values: readonly Value[];
}

export function groupBy<Item, Value>(items: readonly Item[], keyOf: (item: Item) => string, valueOf: (item: Item) => Value): Groups<Value> {
  const known = new Map<string, number>();
  const values: Value[] = [];
  const codes = Int32Array.from(items, (item) => {
    const key = keyOf(item);
    const code = known.get(key) ?? values.push(valueOf(item)) - 1;
    known.set(key, code);
    return code;
  });
  return { codes, values };
}

/** A plane that adds nothing, to make their number whole fours. */
export const emptyPlane = (mentors: number): Plane => ({ codes: new Int32Array(mentors), worth: new Int32Array(1) });

/** Adds four planes at once, from that place of the list: four lookups hide each other's waiting, and the sums are read and written once. */
export function addFour(sums: Int32Array, planes: readonly Plane[], from: number): void {
  const [one, two, three, four] = [planes[from], planes[from + 1], planes[from + 2], planes[from + 3]];
  if (!one || !two || !three || !four) return;
  const [codes1, worth1, codes2, worth2] = [one.codes, one.worth, two.codes, two.worth];
  const [codes3, worth3, codes4, worth4] = [three.codes, three.worth, four.codes, four.worth];
  for (let at = 0; at < sums.length; at += 1) {
    sums[at] = (sums[at] ?? 0) + (worth1[codes1[at] ?? 0] ?? 0) + (worth2[codes2[at] ?? 0] ?? 0) + (worth3[codes3[at] ?? 0] ?? 0) + (worth4[codes4[at] ?? 0] ?? 0);
  }
}
