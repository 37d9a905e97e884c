import { companiesOf, type Two } from '../gathering/companies';
import { type Peers } from '../gathering/peers';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Scorer } from '../scoring/scorer';
import { placesOf, toldOf } from './pins';
import { type PairOf, type PlanInput, type PlanRefusal } from './planTypes';

/** Pins, as numbers: of somebody with a mentor (or host), and of two peers. Each counts once, however often it is pinned. */
export interface SortedPins {
  readonly withMentors: readonly Two[];
  readonly withPeers: readonly Two[];
}

/** Which pins name a mentor, and which a peer; refuses people who are neither. In circles nobody mentors: give no mentors then. */
export function sortedPins({ pins, mentees, mentors }: Pick<PlanInput, 'pins' | 'mentees' | 'mentors'>): SortedPins | PlanRefusal {
  const places = placesOf({ mentees, mentors });
  const strangers = pins.flatMap(({ mentee, mentor }) => [...(places.mentee.has(mentee) ? [] : [mentee]), ...(places.mentor.has(mentor) || places.mentee.has(mentor) ? [] : [mentor])]);
  if (strangers.length > 0) return { kind: 'refused', reason: 'unknownPerson', people: [...new Set(strangers)] };
  const [withMentors, withPeers]: [Map<string, Two>, Map<string, Two>] = [new Map(), new Map()];
  for (const { mentee, mentor } of pins) {
    const [one, host, peer] = [places.mentee.get(mentee) ?? 0, places.mentor.get(mentor), places.mentee.get(mentor) ?? 0];
    if (host !== undefined) withMentors.set(`${one} ${host}`, [one, host]);
    else withPeers.set([one, peer].sort((first, second) => first - second).join(' '), [Math.min(one, peer), Math.max(one, peer)]);
  }
  return { withMentors: [...withMentors.values()], withPeers: [...withPeers.values()] };
}

/** Refuses two who are pinned to one another although a rule stands between them, one way or the other. `scorer` scores these people with one another. */
export function brokenPeers(people: readonly MatchPerson[], pins: readonly Two[], scorer: Scorer): PlanRefusal | undefined {
  const broken = pins.filter(([one, other]) => scorer.score(one, other) < 0 || scorer.score(other, one) < 0)
    .map(([one, other]) => ({ ...named(people, people, [one, other]), rules: toldOf([...scorer.rulesBetween(one, other), ...scorer.rulesBetween(other, one)]) }));
  return broken.length > 0 ? { kind: 'refused', reason: 'pinBreaksRules', pins: broken } : undefined;
}

/** Refuses people who would be kept together by way of others, although two of them may not meet. */
export function apartInCompany(people: readonly MatchPerson[], pins: readonly Two[], { may }: Pick<Peers, 'may'>): PlanRefusal | undefined {
  const apart = companiesOf(pins).flatMap((company) => company.filter((one) => company.some((other) => other !== one && !may(one, other))));
  return apart.length > 0 ? { kind: 'refused', reason: 'pinsApart', people: idsOf(people, apart) } : undefined;
}

export const idsOf = (people: readonly MatchPerson[], places: readonly number[]): readonly string[] => places.map((place) => people[place]?.id ?? '');

export const named = (mentees: readonly MatchPerson[], mentors: readonly MatchPerson[], [mentee, mentor]: Two): PairOf => ({ mentee: mentees[mentee]?.id ?? '', mentor: mentors[mentor]?.id ?? '' });
