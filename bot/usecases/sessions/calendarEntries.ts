import { texts } from '../../content/texts';
import { isMember, type Member, memberOf, presentMembers } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { findSession, isToCome, type Session } from '../../domain/sessions/session';
import { enrolmentAt, pairAt } from '../collections';
import { readAt } from '../documents';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type CalendarEntry, type CalendarPerson } from './calendar';

/** The planned sessions of a pair as a member's calendar takes them in; none for anybody else. With `session` that one alone. */
export async function calendarEntries(ports: Ports, { pair: id, person, session }: { readonly pair: string; readonly person: PersonId; readonly session?: number }): Promise<CalendarEntry[]> {
  const pair = (await readAt(ports.documents.pairs, pairAt(id)))?.body;
  if (!pair || !memberOf(pair, person)) return [];
  const wanted = session === undefined ? pair.sessions : [findSession(pair, session)];
  const planned = wanted.filter((one): one is Session => one?.status === 'planned');
  return Promise.all(planned.map((one) => entryOf(ports, pair, one, { reader: person })));
}

/** In whose calendar a session belongs: where it stands already, else the mentor's, for as long as they are there. */
export function organiserOf(pair: Pair, { calendar }: Session): PersonId {
  const standing = calendar?.organiser;
  if (standing !== undefined && isMember(pair, standing)) return standing;
  const [first] = [...presentMembers(pair), ...pair.members].sort((one, other) => Number(other.role === 'mentor') - Number(one.role === 'mentor'));
  return first?.person ?? '';
}

interface Wish {
  readonly reader: PersonId;
  readonly organiser?: PersonId;
}

/** The entry of one session, in the reader's language. Names and nothing that is confidential: assistants read calendars too. */
export async function entryOf(ports: Ports, pair: Pair, session: Session, { reader, organiser = organiserOf(pair, session) }: Wish): Promise<CalendarEntry> {
  const [programme, person] = await Promise.all([ports.programmes.find(pair.programme), findPerson(ports, reader)]);
  const t = texts(person?.language ?? 'en');
  const guests = presentMembers(pair).filter((member) => member.person !== organiser);
  const names = presentMembers(pair).map(({ name }) => name);
  const title = names.length > mostNames ? t('sessions.calendar.group', { programme: programme?.name ?? '' }) : t('sessions.calendar.title', { names });
  return {
    id: `${pair.id}:${session.number}`, sequence: session.sequence, startsAt: session.startsAt ?? session.changedAt, minutes: session.minutes, title,
    description: t('sessions.calendar.text', { programme: programme?.name ?? '' }),
    organiser: await addressOf(ports, pair, pair.members.find((member) => member.person === organiser)), attendees: await Promise.all(guests.map((member) => addressOf(ports, pair, member))),
    ...(isToCome(session) && session.status === 'planned' ? {} : { cancelled: true }),
  };
}

const mostNames = 3;

/** Without an address for somebody who has left the programme's directory. */
async function addressOf({ documents }: Ports, pair: Pair, member: Member | undefined): Promise<CalendarPerson> {
  const row = member && (await readAt(documents.enrolments, enrolmentAt(pair.programme, member.role, member.person)));
  return { name: member?.name ?? '', email: row?.body.profile.email ?? '' };
}

type Wanted = Parameters<typeof calendarEntries>[1];

/** For whoever opens the link to their calendar file. */
export const makeCalendarEntries = (ports: Ports) => (wanted: Wanted): Promise<CalendarEntry[]> => calendarEntries(ports, wanted);
