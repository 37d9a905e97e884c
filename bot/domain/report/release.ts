import { alreadyDone, type Decision, moved } from '../decision';
import { type Role } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type Review, type ReviewKind } from '../reviews/review';
import { type QuestionTally, tallyReviews } from '../reviews/tally';
import { type Instant } from '../time';

/**
 * What was shown of one kind of review, and is shown until so many more have answered that the difference of two looks tells of nobody. Whoever looks
 * in between sees the same figures as before. Partition: the programme. Id: `results:kind`.
 */
export interface Results {
  readonly what: 'results';
  readonly programme: ProgrammeId;
  readonly kind: ReviewKind;
  /** What the programme had promised to those who answered; it only ever grows. */
  readonly threshold: number;
  /** Oldest first; the last ones only. Never empty. */
  readonly releases: readonly Release[];
  /** How many of each side had answered when the two were shown apart last. */
  readonly apart?: Readonly<Record<Role, number>>;
  readonly comments?: ReleasedComments;
}

/** Figures as they were shown, never to change. */
export interface Release {
  /** Counts from 1. */
  readonly number: number;
  readonly at: Instant;
  readonly answers: number;
  readonly questions: readonly QuestionTally[];
  /** Mentors and mentees apart, where enough of both have answered since they were shown apart last. */
  readonly byRole?: Readonly<Record<Role, readonly QuestionTally[]>>;
}

export interface ReleasedComments {
  /** How many had answered when these were let out. */
  readonly answers: number;
  /** The first signs of each sealed comment: one that was changed since is not shown before the next release. */
  readonly marks: readonly string[];
}

export interface Releasing {
  readonly programme: ProgrammeId;
  readonly kind: ReviewKind;
  readonly threshold: number;
  readonly forComments: number;
}

const kept = 40;

export const latestRelease = ({ releases }: Results): Release | undefined => releases.at(-1);

/**
 * Lets out what is new, once at least `threshold` more people have answered than when something was let out last. `reviews`: every answer of this kind as
 * it is now. Answers that were changed count from the next release on, mixed with those of everybody who is new in it.
 * `nothing` where nothing was let out yet and too few have answered.
 */
export function release(before: Results | undefined, reviews: readonly Review[], { programme, kind, threshold: promised, forComments }: Releasing, now: Instant): Decision<Results> | 'nothing' {
  const threshold = Math.max(promised, before?.threshold ?? 0);
  const last = before && latestRelease(before);
  const own = reviews.filter((review) => review.kind === kind);
  const [tally] = own.length < (last?.answers ?? 0) + threshold ? [] : tallyReviews(own, threshold);
  if (!tally) return before ? alreadyDone(before) : 'nothing';
  const apart = sidesApart(before?.apart, own, threshold);
  const comments = commentsOf(before?.comments, own, Math.max(forComments, threshold));
  const next: Release = { number: (last?.number ?? 0) + 1, at: now, answers: tally.answers, questions: answeredByAll(tally.questions, own), ...(apart && { byRole: apart.questions }) };
  return moved({
    what: 'results', programme, kind, threshold, releases: [...(before?.releases ?? []), next].slice(-kept),
    ...(apart ? { apart: apart.counts } : before?.apart && { apart: before.apart }), ...(comments && { comments }),
  });
}

/** A question that not everybody was asked would have a count of its own, and two of them a difference that nobody watches. */
const answeredByAll = (questions: readonly QuestionTally[], reviews: readonly Review[]): QuestionTally[] => questions.filter(({ answers }) => answers === reviews.length);

/** Both sides at once or neither: with one of them and the whole, the other would be known. */
function sidesApart(last: Results['apart'], reviews: readonly Review[], threshold: number): { questions: NonNullable<Release['byRole']>; counts: NonNullable<Results['apart']> } | undefined {
  const side = (role: Role): readonly Review[] => reviews.filter((review) => review.role === role);
  const [mentors, mentees] = [side('mentor'), side('mentee')];
  if (mentors.length < (last?.mentor ?? 0) + threshold || mentees.length < (last?.mentee ?? 0) + threshold) return undefined;
  const questionsOf = (own: readonly Review[]): QuestionTally[] => tallyReviews(own, threshold).flatMap(({ questions }) => answeredByAll(questions, own));
  return { questions: { mentor: questionsOf(mentors), mentee: questionsOf(mentees) }, counts: { mentor: mentors.length, mentee: mentees.length } };
}

/** Sealed text begins with random bytes: nobody guesses these, and no two comments share them. */
const markLength = 24;
const markOf = (sealed: string): string => sealed.slice(0, markLength);

/** The same ones as before until enough have answered since. Never by side: how somebody writes tells enough. */
function commentsOf(last: ReleasedComments | undefined, reviews: readonly Review[], threshold: number): ReleasedComments | undefined {
  if (reviews.length < (last?.answers ?? 0) + threshold) return last;
  return { answers: reviews.length, marks: reviews.flatMap(({ comment }) => (comment === undefined ? [] : [markOf(comment)])).sort() };
}

/** What may be read now: comments as they were let out, in an order that tells nothing; what was changed or taken back since is left out. */
export function readableComments({ kind, comments }: Results, reviews: readonly Review[]): string[] {
  const marks = new Set(comments?.marks);
  return reviews.flatMap(({ comment, ...review }) => (review.kind === kind && comment !== undefined && marks.has(markOf(comment)) ? [comment] : [])).sort();
}
