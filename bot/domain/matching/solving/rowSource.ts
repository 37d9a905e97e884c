import { type Seats } from './problem';

/** Scores all pairs, a row at a time, so that they never have to be held: a `Scorer` is one. */
export interface RowSource {
  readonly mentees: number;
  readonly mentors: number;
  /** Writes the score of this mentee with each mentor, or less than 0 where the two cannot be a pair. The same each time. */
  scoreRow(mentee: number, into: Int16Array): void;
}

/** A problem whose pairs are all that the source admits. */
export interface CompleteProblem extends Seats {
  readonly source: RowSource;
}
