import { type Pool } from '../pool';

/**
 * What a plan is worth when something counts before the score, such as keeping pairs that stand, or groups of one size. All values are whole numbers, so large that what counts first is worth
 * more than everything after it together, and so small that their sums stay below 2^53, where doubles are exact.
 */
export interface Worth {
  /** Of a pair that may be; never negative. */
  readonly pair: (mentee: number, mentor: number, score: number) => number;
  /** Of a mentee's having somebody at all; on top, once. 0 for one who has a partner outside of the problem. */
  readonly first: (mentee: number) => number;
  /** What a mentor's next place costs when so many are taken; never less than the place before. */
  readonly place: (mentor: number, taken: number) => number;
}

export interface Valued {
  readonly pool: Pool;
  readonly worth: Worth;
}

/** Some of the pairs that may be: those of mentee `i` stand at the places `starts[i]` to `starts[i + 1]`. */
export interface Listed {
  readonly starts: Int32Array;
  readonly mentorOf: Int32Array;
  readonly score: Int16Array;
  readonly value: Float64Array;
}

/**
 * The best plan, with prices: one more place of a mentee, or of a mentor, would add that much. A pair that is not chosen is worth no more than its two prices, one that is chosen no less;
 * a mentee's price is what the next place left empty would lose, or the last one did; and a mentor's in the same way what a place more would cost, or the last one did (see `prove.ts`).
 */
export interface BestValued {
  /** Places of the lists, ascending. */
  readonly chosen: Int32Array;
  readonly menteePrice: Float64Array;
  readonly mentorPrice: Float64Array;
}
