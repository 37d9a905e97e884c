import { formCircles } from '../gathering/circles';
import { companiesOf, type Two } from '../gathering/companies';
import { diversityOf, unlikeIn } from '../gathering/diversity';
import { peerRules } from '../gathering/peers';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { apartInCompany, brokenPeers, idsOf, sortedPins } from './pinnedPeers';
import { type PairOf, type PlanInput, type PlanOutcome } from './planTypes';
import { summed } from './summing';

/** Peers among themselves: mentees only. Of every two in a circle the mean of what each is worth to the other counts. After another plan (`standing`: who sat together) most stay together. */
export function planCircles(input: PlanInput, standing: readonly PairOf[] = []): PlanOutcome {
  const { mentees, size, diverse, seed } = input;
  if (size.from < 2 || size.to < size.from) return { kind: 'refused', reason: 'sizeImpossible' };
  const scorer = makeScorer({ ...input, mentors: mentees, rules: peerRules(input.rules, 'circle') });
  const pins = sortedPins({ ...input, mentors: [] });
  if ('kind' in pins) return pins;
  const { withPeers } = pins;
  const may = (one: number, other: number): boolean => scorer.score(one, other) >= 0 && scorer.score(other, one) >= 0;
  const tooMany = companiesOf(withPeers).find(({ length }) => length > size.to);
  const refusal = brokenPeers(mentees, withPeers, scorer) ?? apartInCompany(mentees, withPeers, { may });
  if (refusal) return refusal;
  if (tooMany) return { kind: 'refused', reason: 'pinsTooMany', people: idsOf(mentees, tooMany) };
  const formed = formCircles({ people: mentees, scorer, size, diverse, seed, pins: withPeers, standing: standsIn(mentees, standing) });
  if ('noPlaceFor' in formed) return { kind: 'refused', reason: 'pinsNoPlace', people: idsOf(mentees, formed.noPlaceFor) };
  const { circles, scores } = formed;
  const seated = new Set(circles.flat());
  return {
    kind: 'planned', aim: input.rules.aim, structure: input.structure, pairs: [],
    gatherings: circles.map((circle, at) => ({ mentees: circle.map((place) => mentees[place]?.id ?? ''), score: scores[at] ?? 0 })),
    unmatched: mentees.filter((_, place) => !seated.has(place)).map(({ id }) => id),
    free: [],
    figures: { matched: seated.size, of: mentees.length, pairs: 0, ...summed(scores), ...(diverse.length > 0 ? { diversity: diversityOf(circles, unlikeIn(mentees, diverse)) } : {}) },
  };
}

/** Those of them who are both still here. */
function standsIn(people: readonly MatchPerson[], standing: readonly PairOf[]): readonly Two[] {
  const places = new Map(people.map(({ id }, place) => [id, place]));
  return standing.flatMap(({ mentee, mentor }): Two[] => {
    const [one, other] = [places.get(mentee), places.get(mentor)];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}
