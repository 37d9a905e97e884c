import { type PersonId, type Role } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

export const reviewKinds = ['fitCheck', 'midTerm', 'final'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** What a pair's document knows of reviews: who was asked and who has answered, never what. */
export interface ReviewMarks {
  readonly asked: readonly { readonly kind: ReviewKind; readonly at: Instant }[];
  readonly answered: readonly { readonly kind: ReviewKind; readonly person: PersonId }[];
}

export const noReviews: ReviewMarks = { asked: [], answered: [] };

/** 1 is "not at all", 5 is "fully". */
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];
/** By code of the question. */
export type Answers = Readonly<Record<string, Rating>>;

/**
 * One person's answers. They name no person, no pair and no day on purpose: who said what in a programme cannot be read from storage. The document's
 * id is a pseudonym of person, pair and kind, so that each counts once and can be changed by its author alone. (A limit: databases note for
 * themselves when a document was written. Whoever runs one could compare that with when somebody was last seen in a pair, which is kept to the hour.)
 */
export interface Review {
  readonly programme: ProgrammeId;
  readonly kind: ReviewKind;
  readonly role: Role;
  readonly answers: Answers;
  readonly comment?: Sealed;
  /** 'YYYY-MM' */
  readonly month: string;
}
