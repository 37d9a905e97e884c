import { type MatchCriterion, matchCriteria, type MatchingRules } from '../../programmes/matchingRules';
import { fullGrains } from './grains';

/** Criteria that are weighed against each other. `personal` is none of them: it can only lift a pair (see `lifts.ts`). */
export const weighedCriteria = matchCriteria.filter((criterion) => criterion !== 'personal');
export type WeighedCriterion = Exclude<MatchCriterion, 'personal'>;

/** The grains that each criterion adds when it is met in full; together all there are. A criterion that does not count has 0. */
export type Quotas = Readonly<Record<WeighedCriterion, number>>;

/** What is no weight counts as none. */
export const weightOf = ({ weights }: MatchingRules, criterion: MatchCriterion): number => (weights[criterion] > 0 && Number.isFinite(weights[criterion]) ? weights[criterion] : 0);

export function quotasFor(rules: MatchingRules, applies: (criterion: WeighedCriterion) => boolean): Quotas {
  const weights = weighedCriteria.map((criterion) => (applies(criterion) ? weightOf(rules, criterion) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const quota = (criterion: WeighedCriterion): number => (all === 0 ? 0 : Math.round((fullGrains * (weights[weighedCriteria.indexOf(criterion)] ?? 0)) / all));
  return {
    practiceAreas: quota('practiceAreas'), skills: quota('skills'), goals: quota('goals'), languages: quota('languages'), workingHours: quota('workingHours'),
    distance: quota('distance'), grade: quota('grade'), wishes: quota('wishes'), style: quota('style'),
  };
}

/** A criterion's part of all weights of the programme, 0 to 1. */
export function partOfAll(rules: MatchingRules, criterion: MatchCriterion): number {
  const all = matchCriteria.reduce((sum, one) => sum + weightOf(rules, one), 0);
  return all === 0 ? 0 : weightOf(rules, criterion) / all;
}

/** Nothing that counts is known of the mentee: every admissible mentor is worth half. */
export const nothingCounts = (quotas: Quotas): boolean => weighedCriteria.every((criterion) => quotas[criterion] === 0);
