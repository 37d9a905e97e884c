import { formCircles } from '../gathering/circles';
import { diversityOf, unlikeIn } from '../gathering/diversity';
import { peerRules } from '../gathering/peers';
import { makeScorer } from '../scoring/makeScorer';
import { type PlanInput, type PlanOutcome } from './planTypes';
import { summed } from './summing';

/** Peers among themselves: mentees only. Of every two in a circle the mean of what each is worth to the other counts. */
export function planCircles(input: PlanInput): PlanOutcome {
  const { mentees, size, diverse, seed } = input;
  if (input.pins.length > 0) return { kind: 'refused', reason: 'pinsNotHere' };
  if (size.from < 2 || size.to < size.from) return { kind: 'refused', reason: 'sizeImpossible' };
  const scorer = makeScorer({ ...input, mentors: mentees, rules: peerRules(input.rules, 'circle') });
  const { circles, scores } = formCircles({ people: mentees, scorer, size, diverse, seed });
  const seated = new Set(circles.flat());
  return {
    kind: 'planned', aim: input.rules.aim, structure: input.structure, pairs: [],
    gatherings: circles.map((circle, at) => ({ mentees: circle.map((place) => mentees[place]?.id ?? ''), score: scores[at] ?? 0 })),
    unmatched: mentees.filter((_, place) => !seated.has(place)).map(({ id }) => id),
    free: [],
    figures: { matched: seated.size, of: mentees.length, pairs: 0, ...summed(scores), ...(diverse.length > 0 ? { diversity: diversityOf(circles, unlikeIn(mentees, diverse)) } : {}) },
  };
}
