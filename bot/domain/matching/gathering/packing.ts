export interface Packing {
  /** Everybody, in the order in which they are dealt. */
  readonly order: readonly number[];
  /** How many circles; their sizes differ by at most one. */
  readonly count: number;
  /** Who stays together; nobody is in two. */
  readonly companies: readonly (readonly number[])[];
}

/**
 * A beginning that keeps companies whole: the largest first, each where most room is left, then everybody else dealt round, so that those who follow one another in the order are spread.
 * For everybody the number of their circle; undefined where a company finds no circle with room for it (packing them best is NP-hard).
 */
export function packed({ order, count, companies }: Packing): Int32Array | undefined {
  const groupOf = new Int32Array(order.length).fill(-1);
  const room = Array.from({ length: count }, (_, group) => Math.ceil((order.length - group) / count));
  const turn = new Map(order.map((one, at) => [one, at]));
  const first = (company: readonly number[]): number => Math.min(...company.map((one) => turn.get(one) ?? 0));
  for (const company of [...companies].sort((one, other) => other.length - one.length || first(one) - first(other))) {
    const widest = room.reduce((best, left, group) => (left > (room[best] ?? 0) ? group : best), 0);
    if ((room[widest] ?? 0) < company.length || company.some((one) => one < 0)) return undefined;
    for (const one of company) groupOf[one] = widest;
    room[widest] = (room[widest] ?? 0) - company.length;
  }
  let next = 0;
  for (const one of order) {
    if ((groupOf[one] ?? -1) >= 0) continue;
    while ((room[next] ?? 0) === 0) next = (next + 1) % count;
    groupOf[one] = next;
    room[next] = (room[next] ?? 0) - 1;
    next = (next + 1) % count;
  }
  return groupOf;
}
