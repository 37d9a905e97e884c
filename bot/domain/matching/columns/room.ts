/** The length an array grows to so that `slot` fits: doubling, hence each element is copied about once on average. */
export function roomFor(slot: number, length: number): number {
  return Math.max(slot + 1, length * 2, 64);
}
