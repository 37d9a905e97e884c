import { presentMembers } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { calendarOf } from '../../domain/people/personCalendar';
import { type PersonId } from '../../domain/people/person';
import { type Calendar } from '../../domain/people/workingTime';
import { type Programme } from '../../domain/programmes/programme';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';

/** A member and when they work. */
export interface MemberCalendar {
  readonly person: PersonId;
  readonly name: string;
  readonly calendar: Calendar;
}

/** Everybody who is still there, the asker first, so that days are counted as they count them. Somebody who has never written is taken to keep the asker's hours. */
export async function calendarsIn(ports: Ports, pair: Pair, { holidays }: Programme, asker: PersonId): Promise<readonly MemberCalendar[]> {
  const members = [...presentMembers(pair)].sort((one, other) => Number(other.person === asker) - Number(one.person === asker));
  const people = await Promise.all(members.map(({ person }) => findPerson(ports, person)));
  const known = people.find((person) => person !== undefined);
  return members.flatMap(({ person, name }, place) => {
    const document = people[place] ?? known;
    return document ? [{ person, name, calendar: calendarOf(document, holidays) }] : [];
  });
}
