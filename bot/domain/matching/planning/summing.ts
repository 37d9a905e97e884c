import { type PlanFigures } from './planTypes';

/** Total, mean and worst of some scores. */
export function summed(scores: readonly number[]): Pick<PlanFigures, 'total' | 'mean' | 'worst'> {
  const total = scores.reduce((sum, score) => sum + score, 0);
  return { total, mean: scores.length === 0 ? 0 : total / scores.length, worst: scores.reduce((worst, score) => Math.min(worst, score), scores[0] ?? 0) };
}
