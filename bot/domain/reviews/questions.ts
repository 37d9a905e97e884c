import { type Structure } from '../programmes/journey';
import { type Answers, type Rating, ratings, type ReviewKind } from './review';

/**
 * Statements to agree with, from 1 to 5; the words stand in `reviews.json` under `question.<code>`. Answers are stored by these codes: a code is
 * never given another meaning.
 */
const questions = {
  fitCheck: ['workWell', 'knowNext'],
  midTerm: ['rhythm', 'openness', 'progress', 'worthwhile'],
  final: ['satisfied', 'goalsReached', 'recommend', 'learned', 'supported', 'enoughTime'],
} as const satisfies Readonly<Record<ReviewKind, readonly string[]>>;
export type QuestionCode = (typeof questions)[ReviewKind][number];

/** A single talk ends with a single question. */
export const questionsOf = (kind: ReviewKind, structure: Structure): readonly QuestionCode[] => (kind === 'final' && structure === 'oneOff' ? ['satisfied'] : questions[kind]);

/** Whether there is room for a few words; the fit check and a single talk are to take seconds. */
export const takesComment = (kind: ReviewKind, structure: Structure): boolean => kind !== 'fitCheck' && structure !== 'oneOff';

/** What was chosen for every question of this review; undefined when an answer is missing or is none of the five. */
export function readAnswers(codes: readonly QuestionCode[], given: Readonly<Record<string, string>>): Answers | undefined {
  const answers = codes.map((code) => [code, ratings.find((rating) => String(rating) === given[code])] as const);
  const complete = answers.filter((answer): answer is readonly [QuestionCode, Rating] => answer[1] !== undefined);
  return complete.length === codes.length ? Object.fromEntries(complete) : undefined;
}

const low: Rating = 2;

/** True when whoever answered so would be glad of help. At the end there is nothing left to help with. */
export const isLow = (kind: ReviewKind, answers: Answers): boolean => kind !== 'final' && Object.values(answers).some((rating) => rating <= low);
