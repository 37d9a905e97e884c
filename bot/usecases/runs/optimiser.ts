import { type Mix } from '../../domain/matching/explaining/whyTogether';
import { type PairOf, type PlanFigures, type PlanInput, type PlanRefusal } from '../../domain/matching/planning/planTypes';
import { type PersonId, type Role } from '../../domain/people/person';
import { type PartFacts } from '../../domain/matching/scoring/facts';
import { type NextBest } from '../../domain/runs/proposal';

/** What a plan is made from. Its canonical JSON is what digests are taken of. */
export interface PlanJob extends PlanInput {
  /** Of the plan that stands: pairs to be kept where that is possible. Absent: whatever is best. */
  readonly standing?: readonly PairOf[];
}

/** A proposal as the optimiser makes it, without names. */
export interface ProposalDraft {
  readonly members: readonly { readonly person: PersonId; readonly role: Role }[];
  readonly score: number;
  readonly reasons: readonly PartFacts[];
  readonly nextBest?: Omit<NextBest, 'name'>;
  readonly mix?: Mix;
}

/** Large things come packed, so that the process that answers people only passes them on: gzip of JSON. `digest`: SHA-256 of that JSON, hexadecimal. */
export interface Packed {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export interface PlanMade {
  readonly kind: 'planned';
  /** Of the whole plan as canonical JSON. */
  readonly digest: string;
  readonly figures: PlanFigures;
  /** `PlanProof`. */
  readonly proof?: Packed;
  /** `Insight`. */
  readonly insight: Packed;
  readonly proposals: number;
  /** `ProposalDraft[]` as JSON, some of the proposals each. */
  readonly drafts: readonly string[];
}

export type Planned = PlanMade | { readonly kind: 'refused'; readonly refusal: PlanRefusal };

export interface Watching {
  /** Given when nobody wants the plan any more: `make` then rejects with `OptimiserStopped`. */
  readonly signal: AbortSignal;
  /** From 0 to 1, a few times a second at most. */
  readonly progress: (done: number) => void;
}

/** Makes plans away from the process that answers people, one at a time; others wait for their turn. */
export interface Optimiser {
  /** `job`: gzip of the canonical JSON of a `PlanJob`. The same job, the same plan. Rejects with `OptimiserStopped` when it is not wanted any more, or the server ends. */
  make(job: Uint8Array, watching: Watching): Promise<Planned>;
  /** Gives up what is under way; resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

export class OptimiserStopped extends Error {
  constructor() {
    super('The plan is not wanted any more');
    this.name = 'OptimiserStopped';
  }
}
