/** Two people, as numbers. */
export type Two = readonly [one: number, other: number];

/**
 * Who has to be in one circle, or in one group: whoever is to be with somebody is also with all whom that one is to be with. Companies of two and more, each in order of its numbers, the one with
 * the lowest first.
 */
export function companiesOf(twos: readonly Two[]): readonly (readonly number[])[] {
  const companyOf = new Map<number, Set<number>>();
  for (const [one, other] of twos) {
    const company = new Set([one, other, ...(companyOf.get(one) ?? []), ...(companyOf.get(other) ?? [])]);
    for (const member of company) companyOf.set(member, company);
  }
  return [...new Set(companyOf.values())].map((company) => [...company].sort((one, other) => one - other)).sort(([one = 0], [other = 0]) => one - other);
}
