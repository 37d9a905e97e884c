import { type MatchingRules } from '../../programmes/matchingRules';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Scorer } from '../scoring/scorer';

/** People who sit together as equals, as numbers from 0: who may, and what they are worth to one another, 0 to `bestScore`. */
export interface Peers {
  readonly count: number;
  may(one: number, other: number): boolean;
  worth(one: number, other: number): number;
}

/**
 * What counts between equals: the reporting line, whom they asked not to meet and whom the coordinator keeps apart; in a circle also a language that they share. Grades, units, agencies and
 * earlier partners keep nobody from a table: who is unlike is sought there. Nobody is looked at for what is sensitive.
 */
export function peerRules(rules: MatchingRules, structure: 'circle' | 'panel'): MatchingRules {
  return {
    ...rules,
    weights: { ...rules.weights, grade: 0, distance: 0, wishes: 0 },
    grades: { ...rules.grades, isHard: false }, sameUnit: 'allowed', agencies: 'any', earlierPairs: 'allowed',
    commonLanguage: structure === 'circle' ? rules.commonLanguage : 'preferred', sensitive: [],
  };
}

/** Whoever may take part at all. */
export const canCome = ({ isEligible, isPaused, seats }: MatchPerson): boolean => isEligible && !isPaused && seats > 0;

/** `scorer` scores these people with one another, as mentees and as mentors; `among` are the places of those who are to sit together. Memory: two bytes for each two people. */
export function peersOf(scorer: Scorer, among: readonly number[]): Peers {
  const count = among.length;
  const row = new Int16Array(scorer.mentors);
  const worth = new Int16Array(count * count);
  for (const [one, place] of among.entries()) {
    scorer.scoreRow(place, row);
    for (const [other, there] of among.entries()) worth[one * count + other] = row[there] ?? 0;
  }
  const oneWay = (one: number, other: number): number => worth[one * count + other] ?? 0;
  return {
    count,
    may: (one, other) => oneWay(one, other) >= 0 && oneWay(other, one) >= 0,
    worth: (one, other) => (oneWay(one, other) + oneWay(other, one)) / 2,
  };
}
