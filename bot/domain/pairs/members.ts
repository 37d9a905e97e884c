import { type PersonId, type Role } from '../people/person';
import { type Instant } from '../time';

/** Somebody who belongs to a pair, group or circle. In a circle everybody is a mentee of the others. */
export interface Member {
  readonly person: PersonId;
  readonly name: string;
  readonly role: Role;
  /** Left before the others ended it; sees nothing of it any more. */
  readonly leftAt?: Instant;
}

interface WithMembers {
  readonly members: readonly Member[];
}

export const presentMembers = ({ members }: WithMembers): readonly Member[] => members.filter(({ leftAt }) => leftAt === undefined);

/** The member who acts; undefined for everybody else, also for who has left. */
export const memberOf = (pair: WithMembers, person: PersonId): Member | undefined => presentMembers(pair).find((member) => member.person === person);

/** How many have left. */
export const leftCount = (pair: WithMembers): number => pair.members.length - presentMembers(pair).length;

export const isMember = (pair: WithMembers, person: PersonId): boolean => memberOf(pair, person) !== undefined;

/** Everybody else who is still there. */
export const othersOf = (pair: WithMembers, person: PersonId): readonly Member[] => presentMembers(pair).filter((member) => member.person !== person);

export const mentorsOf = (pair: WithMembers): readonly Member[] => presentMembers(pair).filter(({ role }) => role === 'mentor');
export const menteesOf = (pair: WithMembers): readonly Member[] => presentMembers(pair).filter(({ role }) => role === 'mentee');

/** The name of anybody who is or was a member. */
export const nameIn = ({ members }: WithMembers, person: PersonId): string => members.find((member) => member.person === person)?.name ?? '';
