import { type Refusal } from '../decision';
import { type Member } from '../pairs/members';
import { type PersonId, type Role } from '../people/person';
import { type JourneyRules, type Structure } from '../programmes/journey';

/** Somebody who is to be brought together with others. */
export interface Joining {
  readonly person: PersonId;
  readonly role: Role;
}

interface Shape {
  readonly mentors: { readonly from: number; readonly to: number };
  readonly mentees: { readonly from: number; readonly to: number };
}

const none = { from: 0, to: 0 };
const one = { from: 1, to: 1 };
const some = { from: 1, to: Infinity };

/** Who it takes: in a circle everybody is a mentee of the others; an evening of tables has a host at each. */
const shapes: Readonly<Record<Structure, Shape>> = {
  oneToOne: { mentors: one, mentees: one }, reverse: { mentors: one, mentees: one }, oneOff: { mentors: one, mentees: one },
  group: { mentors: one, mentees: some }, circle: { mentors: none, mentees: some }, panel: { mentors: some, mentees: some },
};

/** Why these people cannot be brought together; undefined when they can, as far as numbers go. */
export function cannotForm(joining: readonly Joining[], structure: Structure, { size }: JourneyRules): Refusal | undefined {
  if (new Set(joining.map(({ person }) => person)).size < joining.length) return 'nobodyTwice';
  const { mentors, mentees } = shapes[structure];
  const count = (role: Role): number => joining.filter((each) => each.role === role).length;
  const fits = within(joining.length, size) && within(count('mentor'), mentors) && within(count('mentee'), mentees);
  return fits ? undefined : 'wrongSize';
}

const within = (count: number, { from, to }: { readonly from: number; readonly to: number }): boolean => count >= from && count <= to;

/** The same people in the same roles, in whatever order: then it is the same forming, asked for again. */
export function areSame(members: readonly Pick<Member, 'person' | 'role'>[], joining: readonly Joining[]): boolean {
  const listed = (people: readonly Joining[]): string => people.map(({ person, role }) => `${role}:${person}`).sort().join();
  return listed(members) === listed(joining);
}
