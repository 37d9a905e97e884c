import { type MatchPerson } from '../scoring/matchPerson';
import { type Unlike } from './diversity';
import { type Peers } from './peers';

/** More than all that any exchange of two people could gain otherwise. */
export const conflict = -1_000_000_000;
/** A field in which two people differ is worth more than any fit: first diversity, where it is asked for, then who suits whom. Twelve divides by every number of fields. */
const differing = 100_000 * 12;

/** What any two people are worth at one table, in whole numbers; `conflict` when they may not sit together. Memory: four bytes for each two people. */
export function worthTogether(peers: Peers, unlike: Unlike): (one: number, other: number) => number {
  const worth = new Int32Array(peers.count * peers.count);
  for (let one = 0; one < peers.count; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const value = peers.may(one, other) ? Math.round(unlike(one, other) * differing + 2 * peers.worth(one, other)) : conflict;
      worth[one * peers.count + other] = worth[other * peers.count + one] = value;
    }
  }
  return (one, other) => worth[one * peers.count + other] ?? 0;
}

/** Who comes first where there is not room for all: who was left without anybody before, then who has waited longest. */
export const byTurn = (one: MatchPerson, other: MatchPerson): number => Number(other.comesFirst) - Number(one.comesFirst) || one.waitingSince - other.waitingSince;
