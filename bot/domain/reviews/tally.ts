import { type Sealed } from '../requests/request';
import { type Rating, type Review, type ReviewKind, reviewKinds } from './review';

/** People know each other's way of writing: comments need more of a crowd to be nobody's than figures do. */
export const fewestForComments = 10;

/** What may be said about one kind of review. Below the threshold nothing is said at all, not even how many have answered. */
export interface ReviewTally {
  readonly kind: ReviewKind;
  readonly answers: number;
  readonly questions: readonly QuestionTally[];
  /** Sealed, in an order that tells nothing. */
  readonly comments: readonly Sealed[];
}

export interface QuestionTally {
  readonly code: string;
  readonly answers: number;
  /** From 1 to 5, to two decimals. */
  readonly mean: number;
}

/**
 * Counts and means of one programme's reviews, only where at least `threshold` people stand behind a figure. For one group of people at a time:
 * whoever shows several that add up to a known whole must leave out the complement of what is left out here.
 */
export function tallyReviews(reviews: readonly Review[], threshold: number): ReviewTally[] {
  return reviewKinds.flatMap((kind) => {
    const own = reviews.filter((review) => review.kind === kind);
    if (own.length === 0 || own.length < threshold) return [];
    const enough = own.length >= Math.max(fewestForComments, threshold);
    // Sealed text begins with random bytes: sorted by it, comments lose the order in which they came.
    const comments = enough ? own.flatMap(({ comment }) => (comment === undefined ? [] : [comment])).sort() : [];
    return [{ kind, answers: own.length, questions: questionTallies(own, threshold), comments }];
  });
}

function questionTallies(reviews: readonly Review[], threshold: number): QuestionTally[] {
  const given = new Map<string, Rating[]>();
  for (const [code, rating] of reviews.flatMap(({ answers }) => Object.entries(answers))) given.set(code, [...(given.get(code) ?? []), rating]);
  return [...given].filter(([, values]) => values.length >= threshold).map(([code, values]) => ({ code, answers: values.length, mean: round(values.reduce<number>((sum, value) => sum + value, 0) / values.length) }));
}

const round = (value: number): number => Math.round(value * 100) / 100;
