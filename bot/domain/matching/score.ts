import { type CriteriaWeights } from '../programmes/programme';
import { criteria, type Criterion } from './criteria';
import { measure, type Measured } from './measure';
import { type Reason } from './reason';
import { type MentorTraits, type Traits } from './traits';

export interface Fit {
  /** 0 to 1, in steps of 1/10,000. For ranking: it is never shown, because a percentage would pretend to know. */
  readonly score: number;
  /** The strongest contribution first. */
  readonly reasons: readonly Reason[];
}

/** Whole points keep ties real: a difference in the seventeenth digit must not put one mentor before another for ever. */
const pointsForAll = 10_000;

/** How well one mentor fits one mentee, and why. */
export function fit(mentee: Traits, mentor: MentorTraits, weights: CriteriaWeights): Fit {
  const measured = measure(mentee, mentor, weights);
  const reasons = weighted(mentee, weights)
    .map(({ criterion, weight }) => ({ reason: criterion.reason(mentee, mentor, measured), contribution: weight * criterion.value(measured) }))
    .sort((one, other) => other.contribution - one.contribution)
    .flatMap(({ reason, contribution }) => (reason && contribution > 0 ? [reason] : []));
  return { score: pointsFor(mentee, weights)(measured) / pointsForAll, reasons };
}

/** For one mentee: points (0 to 10,000) from what was measured against a mentor. Criteria without weight cost nothing. */
export function pointsFor(mentee: Traits, weights: CriteriaWeights): (measured: Measured) => number {
  const parts = weighted(mentee, weights);
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  if (sum === 0) return () => 0;
  return (measured) => {
    let total = 0;
    for (const { criterion, weight } of parts) total += weight * criterion.value(measured);
    return Math.round((total / sum) * pointsForAll);
  };
}

interface WeightedCriterion {
  readonly criterion: Criterion;
  readonly weight: number;
}

const names = ['practiceAreas', 'skills', 'languages', 'timeZone', 'dutyStation', 'seniority', 'agency', 'responsiveness'] as const satisfies readonly (keyof CriteriaWeights)[];

/** The criteria that count for this mentee. A weight below 0 has a meaning for `agency` only; elsewhere it switches off. */
function weighted(mentee: Traits, weights: CriteriaWeights): WeightedCriterion[] {
  return names
    .map((name) => ({ criterion: criteria[name], weight: name === 'agency' ? Math.abs(weights.agency) : weights[name] }))
    .filter(({ criterion, weight }) => weight > 0 && criterion.appliesTo(mentee));
}
