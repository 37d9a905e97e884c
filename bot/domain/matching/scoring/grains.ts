import { bestScore } from '../solving/problem';

/**
 * Scores are added up in grains, whole numbers far finer than a point, so that a sum is the same in whatever order it is made and rounding once at
 * the end is all the rounding there is.
 */
export const fullGrains = 2_000 * 16_384;

/**
 * A real difference in score is at least this many points. What lies between two steps is left for the order among equals (see `waiting.ts`), so
 * that who waited longest comes first and yet never before somebody who fits better.
 */
export const step = 5;

const grainsInStep = fullGrains / (bestScore / step);
/** Added before the grains are cut to whole steps: half a step goes up. */
export const halfStep = grainsInStep / 2;
/** The power of two that a step is, so that the hot loop shifts instead of dividing. */
export const stepBits = Math.log2(grainsInStep);

/** So little that nothing can make up for it, ten times over within 32 bits. */
export const ruledOut = -4 * fullGrains;

/** What a criterion adds for a value of 0 to 1, given the grains it has when it is met in full. */
export const grainsFor = (quota: number, value: number): number => Math.round(quota * value);
