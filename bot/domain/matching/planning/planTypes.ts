import { type PersonId } from '../../people/person';
import { type Structure } from '../../programmes/journey';
import { type MatchingRules } from '../../programmes/matchingRules';
import { type HardRule, type ScoringInput } from '../scoring/scorer';

/**
 * Everything here is plain data: it goes to a worker thread and comes back. Where people sit with their peers (groups, circles, evenings) `mentor` may be one of these: whoever mentors is meant
 * as the mentor, everybody else as a peer.
 */
export interface PairOf {
  readonly mentee: PersonId;
  readonly mentor: PersonId;
}

/** In what the people of a group, a circle or a table may be asked to differ. */
export const diverseFields = ['grade', 'dutyStation', 'agency', 'unit'] as const;
export type DiverseField = (typeof diverseFields)[number];

export interface PlanInput extends ScoringInput {
  readonly structure: Structure;
  /** Decides among plans that are equally good: the same seed, the same plan. A whole number from 0. */
  readonly seed: number;
  /** Who the coordinator wants kept together, whatever it is worth: as a pair, in one group or circle, or at one table of the evening. */
  readonly pins: readonly PairOf[];
  /** Groups and circles: how many people, a group's mentor counted too. Not looked at elsewhere. */
  readonly size: { readonly from: number; readonly to: number };
  /** Panels: how many tables everybody sits at. Not looked at elsewhere. */
  readonly rounds: number;
  /** Groups, circles and panels; empty: nobody minds. */
  readonly diverse: readonly DiverseField[];
}

/** From 0 to 1; called now and then. */
export type Progress = (done: number) => void;

export type PlanAim = MatchingRules['aim'];

export interface PlannedPair extends PairOf {
  /** 0 to `bestScore`. */
  readonly score: number;
  readonly isPinned: boolean;
}

/** A group with its mentor, or a circle of peers. */
export interface Gathering {
  readonly mentor?: PersonId;
  readonly mentees: readonly PersonId[];
  /** The sum of what its members are worth to the mentor, or in a circle to one another. */
  readonly score: number;
}

/** An evening of tables: table `n` is that of host `n - 1`. */
export interface EveningPlan {
  readonly hosts: readonly PersonId[];
  /** In the order in which `seatGuests` (domain/panels) seats them. */
  readonly guests: readonly PersonId[];
  /** For every guest the table of each round, counted from 1. */
  readonly seats: readonly { readonly person: PersonId; readonly tables: readonly number[] }[];
}

/** Another way of matching the same people, for comparison. */
export interface Comparison {
  readonly matched: number;
  readonly total: number;
}

export interface PlanFigures {
  /** Mentees who have somebody (guests, or members of circles), of how many. */
  readonly matched: number;
  readonly of: number;
  readonly pairs: number;
  /** Of all pairs, in points; mean and worst are 0 without any pair. */
  readonly total: number;
  readonly mean: number;
  readonly worst: number;
  /** Pairs only: the best plan, what taking the best pair first would have given, and serving the mentees in the order of the input. */
  readonly best?: Comparison;
  readonly greedy?: Comparison;
  readonly firstCome?: Comparison;
  /** Fair plans: the lowest scores of first partners, as far as they are settled exactly (see fair.ts), from below. */
  readonly lifted?: readonly { readonly score: number; readonly people: number }[];
  /** Where diversity was asked for: of all two people who sit together and every field asked for, the share that differ; 0 to 1. */
  readonly diversity?: number;
}

/**
 * The prices that prove the plan, in points of the aim: those of the certificate of `solving`, by person, for the people first and then the score, with pinned pairs settled beforehand.
 * One more place of this mentor, or one mentee more like this one, is worth no more than the price.
 */
export interface PlanProof {
  readonly mentees: readonly Price[];
  readonly mentors: readonly Price[];
}

export interface Price {
  readonly person: PersonId;
  readonly price: number;
}

export interface Plan {
  readonly kind: 'planned';
  readonly aim: PlanAim;
  readonly structure: Structure;
  /** By mentee, in the order of the input. Groups: each mentee with the group's mentor. Circles and panels: none. */
  readonly pairs: readonly PlannedPair[];
  readonly gatherings: readonly Gathering[];
  readonly evening?: EveningPlan;
  /** Mentees (guests, members) whom the plan leaves with nobody, in the order of the input. */
  readonly unmatched: readonly PersonId[];
  /** Mentors who have room left. */
  readonly free: readonly { readonly mentor: PersonId; readonly seats: number }[];
  readonly figures: PlanFigures;
  /** Of a plan that was made after another: what became of its pairs. */
  readonly changes?: { readonly kept: number; readonly broken: readonly PairOf[]; readonly made: readonly PairOf[] };
  /** Only of aims and structures that are solved to the optimum of a total. */
  readonly proof?: PlanProof;
}

/**
 * Why there is no plan: what the coordinator wants kept contradicts the rules, or itself. `pinsTooMany`: more pins than somebody has places, than a circle seats, or than there are rounds;
 * `pinsTooFew`: a pinned group cannot be filled; `pinsApart`: two who may not meet are pinned to one group or circle; `pinsNoPlace`: no arrangement was found that keeps these together.
 * That somebody asked not to meet somebody is called `forbidden` here, as what a coordinator forbade is.
 */
export type PlanRefusal =
  | { readonly kind: 'refused'; readonly reason: 'unknownPerson'; readonly people: readonly PersonId[] }
  | { readonly kind: 'refused'; readonly reason: 'samePersonTwice'; readonly people: readonly PersonId[] }
  | { readonly kind: 'refused'; readonly reason: 'pinBreaksRules'; readonly pins: readonly (PairOf & { readonly rules: readonly HardRule[] })[] }
  | { readonly kind: 'refused'; readonly reason: 'pinsTooMany'; readonly people: readonly PersonId[] }
  | { readonly kind: 'refused'; readonly reason: 'pinsTooFew' | 'pinsApart' | 'pinsNoPlace'; readonly people: readonly PersonId[] }
  | { readonly kind: 'refused'; readonly reason: 'sizeImpossible' }
  | { readonly kind: 'refused'; readonly reason: 'tooFewTables'; readonly tables: number; readonly rounds: number };

export type PlanOutcome = Plan | PlanRefusal;
