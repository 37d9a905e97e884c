import { type MatchCriterion, type MatchingRules } from '../../programmes/matchingRules';
import { type Instant } from '../../time';
import { type PartFacts } from './facts';
import { type MatchPerson } from './matchPerson';

/** Why two people can never be a pair, whatever else speaks for it. */
export const hardRules = ['samePerson', 'notEligible', 'paused', 'noSeat', 'reportingLine', 'sameUnit', 'avoids', 'earlierPair', 'noCommonLanguage', 'agency', 'gradeBand', 'forbidden'] as const;
export type HardRule = (typeof hardRules)[number];

/** One criterion of one pair. */
export interface ScorePart {
  readonly criterion: MatchCriterion;
  /** 0 to 1. */
  readonly value: number;
  /** Its share of all weights that count for this pair, 0 to 1. */
  readonly share: number;
}

export interface ScoringInput {
  readonly mentees: readonly MatchPerson[];
  readonly mentors: readonly MatchPerson[];
  readonly rules: MatchingRules;
  /** `down`: reverse mentoring, where the mentee is the senior one. */
  readonly direction: 'up' | 'down';
  /** From the most junior to the most senior. */
  readonly grades: readonly string[];
  readonly now: Instant;
  /** Pairs that the coordinator forbade, by id. */
  readonly forbidden: readonly { readonly mentee: string; readonly mentor: string }[];
}

/** `into[j]` is not admissible. */
export const inadmissible = -1;

/** Scores every pair of the people given, in points of 0 to `bestScore`. Mentees and mentors are their places in the input. */
export interface Scorer {
  readonly mentees: number;
  readonly mentors: number;
  /** Writes what this mentee and each mentor are worth together, or `inadmissible`, into an array as long as there are mentors. */
  scoreRow(mentee: number, into: Int16Array): void;
  score(mentee: number, mentor: number): number;
  /** Every rule that stands between them; empty when they may be a pair. */
  rulesBetween(mentee: number, mentor: number): readonly HardRule[];
  /** What makes up their score, the weightiest first; with the facts that a sentence about it names. Also said of a pair that a rule forbids. */
  parts(mentee: number, mentor: number): readonly ScorePart[];
  facts(mentee: number, mentor: number): readonly PartFacts[];
}
