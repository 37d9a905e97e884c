import { type Due } from '../effects/effect';
import { type PairOf, type PlanFigures, type PlanRefusal } from '../matching/planning/planTypes';
import { type PersonId } from '../people/person';
import { type Structure } from '../programmes/journey';
import { type MatchingRules } from '../programmes/matchingRules';
import { type ProgrammeId } from '../programmes/programme';
import { type Instant } from '../time';

/**
 * One matching of a programme's people, from the first plan to the announced pairs. It may make several plans: each takes the place of the one
 * before it, and what was approved stays. A programme has one open run at a time; they are counted. Partition: the programme. Id: `runId`.
 */
export interface MatchRun extends Due {
  readonly id: string;
  readonly programme: ProgrammeId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly status: 'open' | 'closed';
  readonly structure: Structure;
  /** Decides among plans that are equally good. */
  readonly seed: number;
  /** Grows with every decision of a coordinator and with every plan: whoever decides says which version they saw. */
  readonly version: number;
  /** What falls through is filled again, and offered, without asking a coordinator. */
  readonly isAutomatic: boolean;
  /** Kept together, whatever they are worth; and never these two. */
  readonly pins: readonly PairOf[];
  readonly forbidden: readonly PairOf[];
  /** Something that was announced fell through, and nothing took its place yet. */
  readonly hasGaps: boolean;
  readonly plan?: MadePlan;
  readonly making?: Making;
  /** Why the last attempt at a plan came to nothing; gone with the next. */
  readonly failed?: MakingFailure;
  readonly lastChange: { readonly by: PersonId | 'system'; readonly at: Instant; readonly what: RunDeed };
}

export const runDeeds = ['start', 'replan', 'repair', 'planned', 'failed', 'cancel', 'pin', 'unpin', 'forbid', 'allow', 'swap', 'automatic', 'gap', 'close'] as const;
export type RunDeed = (typeof runDeeds)[number];

/** Something large that is kept in parts of its own. `digest`: SHA-256, hexadecimal, of the canonical JSON that it is. */
export interface Kept {
  readonly digest: string;
  readonly parts: number;
}

/** A plan that was made, with what it takes to make it again. */
export interface MadePlan {
  readonly number: number;
  readonly by: PersonId | 'system';
  readonly at: Instant;
  /** How long it took, from the first look at the people. */
  readonly tookMs: number;
  readonly rules: MatchingRules;
  readonly kind: MakingKind;
  readonly input: Kept;
  readonly people: { readonly mentees: number; readonly mentors: number };
  /** Of the plan itself, and of the prices that prove it. */
  readonly digest: string;
  readonly proof?: Kept;
  readonly figures: PlanFigures;
  /** Who has nobody and why, and what is scarce. */
  readonly insight: Kept;
  readonly proposals: number;
}

/** `fresh`: the best plan there is. `repair`: the best among those that change the fewest pairs. */
export type MakingKind = 'fresh' | 'repair';
export const makingStages = ['gathering', 'planning', 'saving'] as const;
export type MakingStage = (typeof makingStages)[number];

/** A plan that is being made, by whichever process holds the claim; when it runs out another takes over. */
export interface Making {
  readonly number: number;
  readonly kind: MakingKind;
  readonly by: PersonId | 'system';
  readonly since: Instant;
  readonly claim?: { readonly holder: string; readonly until: Instant };
  readonly stage: MakingStage;
  /** Of this stage, 0 to 1. */
  readonly done: number;
  /** Once the people are gathered they stay the same, so that whoever takes over makes the same plan. */
  readonly input?: GatheredInput;
  /** Something fell through meanwhile: once this plan stands, its gaps are filled. */
  readonly hasGaps?: boolean;
}

/** `settled` says of the run's proposals which were settled at that moment: a plan that knows less than that is not used. */
export interface GatheredInput extends Kept {
  readonly people: MadePlan['people'];
  readonly rules: MatchingRules;
  readonly settled: string;
}

/** `directory`: it did not answer, so nobody's reporting line is known. `planRefused`: what the coordinator wants contradicts itself or the rules. */
export interface MakingFailure {
  readonly number: number;
  readonly at: Instant;
  readonly why: 'directory' | 'nobody' | 'planRefused' | 'cancelled' | 'unexpected';
  readonly refusal?: PlanRefusal;
}

/** Counted, so that of two coordinators who start at once one finds the other's run. */
export const runId = (count: number): string => `run-${String(count).padStart(4, '0')}`;

export const isSamePair = (one: PairOf, other: PairOf): boolean => one.mentee === other.mentee && one.mentor === other.mentor;
export const hasPair = (pairs: readonly PairOf[], pair: PairOf): boolean => pairs.some((one) => isSamePair(one, pair));
export const withoutPair = (pairs: readonly PairOf[], pair: PairOf): readonly PairOf[] => pairs.filter((one) => !isSamePair(one, pair));
