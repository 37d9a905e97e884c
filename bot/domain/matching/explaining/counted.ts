/** The commonest first, each with how often it is there. */
export function countedOf(values: readonly string[]): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, often], [other, times]) => times - often || (one < other ? -1 : 1));
}

/** The commonest first, each once. */
export const commonest = (values: readonly string[]): readonly string[] => countedOf(values).map(([value]) => value);
