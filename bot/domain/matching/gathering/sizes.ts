/**
 * Into how many circles people go: so that as many as possible have a place, and then as near as can be to the middle of the sizes allowed; rather one circle more than one fewer.
 * 0 when there are too few people for one.
 */
export function circleCount(people: number, { from, to }: { readonly from: number; readonly to: number }): number {
  const most = Math.floor(people / from);
  const fewest = Math.ceil(people / to);
  if (fewest > most) return most; // some stay outside, or there is not even one circle
  const middle = (from + to) / 2;
  const counts = Array.from({ length: most - fewest + 1 }, (_, more) => most - more);
  return counts.reduce((best, count) => (Math.abs(people / count - middle) < Math.abs(people / best - middle) ? count : best), most);
}
