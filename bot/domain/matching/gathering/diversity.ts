import { type DiverseField } from '../planning/planTypes';
import { type MatchPerson } from '../scoring/matchPerson';

/** In how many of the fields asked for two people differ, as a share: 0 to 1. Where one of them says nothing, they do not. */
export type Unlike = (one: number, other: number) => number;

/** `people` are told apart by their place in the list. */
export function unlikeIn(people: readonly MatchPerson[], fields: readonly DiverseField[]): Unlike {
  const columns = fields.map((field) => {
    const codes = new Map<string, number>([['', 0]]);
    return Int32Array.from(people, (person) => {
      const value = person[field];
      const code = codes.get(value) ?? codes.size;
      codes.set(value, code);
      return code;
    });
  });
  return (one, other) => {
    let differ = 0;
    for (const column of columns) {
      const [mine, theirs] = [column[one] ?? 0, column[other] ?? 0];
      if (mine !== theirs && mine !== 0 && theirs !== 0) differ += 1;
    }
    return fields.length === 0 ? 0 : differ / fields.length;
  };
}

/** The measure of diversity: over everybody who sits together, two by two, the mean share of fields in which they differ; 0 with nobody together. */
export function diversityOf(together: readonly (readonly number[])[], unlike: Unlike): number {
  let [sum, count] = [0, 0];
  for (const people of together) {
    people.forEach((one, at) => {
      for (const other of people.slice(at + 1)) [sum, count] = [sum + unlike(one, other), count + 1];
    });
  }
  return count === 0 ? 0 : sum / count;
}
