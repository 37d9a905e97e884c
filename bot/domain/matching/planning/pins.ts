import { type PersonId } from '../../people/person';
import { type HardRule, type Scorer } from '../scoring/scorer';
import { byMentee, type Match } from './pool';
import { type PlanInput, type PlanRefusal } from './planTypes';

/** Where everybody is in the input. */
export interface Places {
  readonly mentee: ReadonlyMap<PersonId, number>;
  readonly mentor: ReadonlyMap<PersonId, number>;
}

export const placesOf = ({ mentees, mentors }: Pick<PlanInput, 'mentees' | 'mentors'>): Places => ({
  mentee: new Map(mentees.map(({ id }, place) => [id, place])),
  mentor: new Map(mentors.map(({ id }, place) => [id, place])),
});

/** Whoever is listed more than once on one side. */
export function listedTwice({ mentees, mentors }: Pick<PlanInput, 'mentees' | 'mentors'>): PlanRefusal | undefined {
  const people = [mentees, mentors].flatMap((side) => {
    const seen = new Set<PersonId>();
    return side.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id);
  });
  return people.length > 0 ? { kind: 'refused', reason: 'samePersonTwice', people: [...new Set(people)] } : undefined;
}

/** The pinned pairs, as numbers; or why they cannot all be kept. A pair pinned twice counts once. */
export function pinned(input: PlanInput, scorer: Scorer): readonly Match[] | PlanRefusal {
  const places = placesOf(input);
  const strangers = input.pins.flatMap(({ mentee, mentor }) => [...(places.mentee.has(mentee) ? [] : [mentee]), ...(places.mentor.has(mentor) ? [] : [mentor])]);
  if (strangers.length > 0) return { kind: 'refused', reason: 'unknownPerson', people: [...new Set(strangers)] };
  const unique = new Map(input.pins.map((pin) => [`${places.mentee.get(pin.mentee)} ${places.mentor.get(pin.mentor)}`, pin]));
  const matches = [...unique.values()].map(({ mentee, mentor }) => {
    const match = { mentee: places.mentee.get(mentee) ?? 0, mentor: places.mentor.get(mentor) ?? 0 };
    return { ...match, score: scorer.score(match.mentee, match.mentor), ids: { mentee, mentor } };
  });
  const broken = matches.filter(({ score }) => score < 0).map(({ mentee, mentor, ids }) => ({ ...ids, rules: toldOf(scorer.rulesBetween(mentee, mentor)) }));
  if (broken.length > 0) return { kind: 'refused', reason: 'pinBreaksRules', pins: broken };
  const people = [...overfull(matches.map(({ mentee }) => mentee), input.mentees), ...overfull(matches.map(({ mentor }) => mentor), input.mentors)];
  if (people.length > 0) return { kind: 'refused', reason: 'pinsTooMany', people };
  return matches.map(({ mentee, mentor, score }) => ({ mentee, mentor, score })).sort(byMentee);
}

/** What a coordinator may be told: not that somebody asked not to meet somebody. */
export const toldOf = (rules: readonly HardRule[]): readonly HardRule[] => [...new Set(rules.map((rule) => (rule === 'avoids' ? 'forbidden' : rule)))];

/** Whoever is in more pinned pairs than they have places. */
function overfull(places: readonly number[], people: readonly { readonly id: PersonId; readonly seats: number }[]): readonly PersonId[] {
  const count = new Map<number, number>();
  for (const place of places) count.set(place, (count.get(place) ?? 0) + 1);
  return [...count].flatMap(([place, taken]) => {
    const person = people[place];
    return person && taken > person.seats ? [person.id] : [];
  });
}
