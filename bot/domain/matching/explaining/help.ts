import { type PersonId } from '../../people/person';
import { type HardRule } from '../scoring/scorer';
import { type Trait } from './missingMentor';

/** What would get somebody a mentor, or a place, without anybody else losing theirs. Each was tried out, or is certain. */
export type Help =
  /** They come back, or may come. */
  | { readonly kind: 'come'; readonly rules: readonly HardRule[] }
  /** They speak this language too (and the profile does not say so). */
  | { readonly kind: 'language'; readonly language: string }
  /** The rule does not hold for them. */
  | { readonly kind: 'rule'; readonly rule: LiftableRule }
  /** Pairs that the coordinator forbade. */
  | { readonly kind: 'forbidden' }
  /** One of these mentors takes one more; the best first. */
  | { readonly kind: 'seat'; readonly mentors: readonly PersonId[] }
  /** One of these mentors takes one more, and it is given to this person: else it might go to somebody else. The best first. */
  | { readonly kind: 'room'; readonly mentors: readonly PersonId[] }
  /** One more mentor, with these traits: only what the rules ask for. */
  | { readonly kind: 'mentor'; readonly traits: readonly Trait[] }
  /** Another aim: the most people first. */
  | { readonly kind: 'aim' }
  /** Groups (the mentor counted) or circles of other sizes. */
  | { readonly kind: 'size'; readonly from: number; readonly to: number }
  /** So many more take part whom no rule keeps from anybody. */
  | { readonly kind: 'more'; readonly people: number }
  /** A new group: one more mentor with these traits, and so many more who take part. */
  | { readonly kind: 'group'; readonly traits: readonly Trait[]; readonly people: number }
  /** Of an evening: so many rounds, or so many more hosts. */
  | { readonly kind: 'rounds'; readonly rounds: number }
  | { readonly kind: 'host'; readonly hosts: number };

export const liftableRules = ['sameUnit', 'earlierPair', 'noCommonLanguage', 'agency', 'gradeBand'] as const;
export type LiftableRule = (typeof liftableRules)[number];
