import { planCircles } from './planCircles';
import { planEvening } from './planEvening';
import { planGroups } from './planGroups';
import { planPairs } from './planPairs';
import { listedTwice } from './pins';
import { type PlanInput, type PlanOutcome, type Progress } from './planTypes';

/**
 * Who would be matched with whom, and what proves it; or why nobody can be, naming whoever contradicts the rules. The same input gives the same plan. Plain data in and out, so that a worker
 * thread can do it.
 */
export function makePlan(input: PlanInput, tell: Progress = () => undefined): PlanOutcome {
  const twice = listedTwice(input);
  if (twice) return twice;
  tell(0);
  const plan = planners[input.structure](input, tell);
  tell(1);
  return plan;
}

const planners: Readonly<Record<PlanInput['structure'], (input: PlanInput, tell: Progress) => PlanOutcome>> = {
  oneToOne: planPairs, reverse: planPairs, oneOff: planPairs, group: (input) => planGroups(input), circle: (input) => planCircles(input), panel: planEvening,
};
