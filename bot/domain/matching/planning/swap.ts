import { type PersonId } from '../../people/person';
import { peerRules } from '../gathering/peers';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { type ScoringInput } from '../scoring/scorer';
import { type PairOf } from './planTypes';

/** People who are brought together: the mentees of one mentor, one or several, or (without a mentor) the members of a circle. */
export interface Sitting {
  readonly mentor?: PersonId | undefined;
  readonly mentees: readonly PersonId[];
}

export type TwoSittings = readonly [one: Sitting, other: Sitting];

/** Both, once one mentee of each has changed places. Undefined where one of them does not sit there, or both sit with the same. */
export function exchanged([one, other]: TwoSittings, goes: PersonId, comes: PersonId): TwoSittings | undefined {
  const isSame = one.mentor !== undefined && one.mentor === other.mentor;
  if (isSame || goes === comes || !one.mentees.includes(goes) || !other.mentees.includes(comes) || one.mentees.includes(comes) || other.mentees.includes(goes)) return undefined;
  const change = (sitting: Sitting, from: PersonId, to: PersonId): Sitting => ({ ...sitting, mentees: sitting.mentees.map((id) => (id === from ? to : id)) });
  return [change(one, goes, comes), change(other, comes, goes)];
}

/** What keeps these together: everybody with their mentor, or in a circle with the next. */
export const twosOf = ({ mentor, mentees }: Sitting): readonly PairOf[] =>
  (mentor === undefined ? mentees.slice(1).map((id, at) => ({ mentee: mentees[at] ?? '', mentor: id })) : mentees.map((mentee) => ({ mentee, mentor })));

/**
 * What people who sit together are worth, in points: to their mentor, or in a circle to one another, two by two. Undefined where a rule stands between any two of them, and for people who are not
 * in the input. Whose places are taken is looked at as if they were not: they are taken by these very people.
 */
export function worthOfSitting(input: ScoringInput, { mentor, mentees }: Sitting): number | undefined {
  const find = (people: readonly MatchPerson[], id: PersonId): MatchPerson[] => people.filter((person) => person.id === id).map((person) => ({ ...person, seats: Math.max(1, person.seats) }));
  const members = mentees.flatMap((id) => find(input.mentees, id));
  const leader = mentor === undefined ? [] : find(input.mentors, mentor);
  if (members.length < mentees.length || (mentor !== undefined && leader.length === 0)) return undefined;
  const peers = makeScorer({ ...input, mentees: members, mentors: members, rules: peerRules(input.rules, mentor === undefined ? 'circle' : 'panel') });
  const twos = members.flatMap((_, one) => members.slice(0, one).map((__, other) => [peers.score(one, other), peers.score(other, one)] as const));
  if (twos.flat().some((score) => score < 0)) return undefined;
  if (mentor === undefined) return twos.reduce((sum, [there, back]) => sum + (there + back) / 2, 0);
  const scorer = makeScorer({ ...input, mentees: members, mentors: leader });
  const scores = members.map((_, member) => scorer.score(member, 0));
  return scores.some((score) => score < 0) ? undefined : scores.reduce((sum, score) => sum + score, 0);
}
