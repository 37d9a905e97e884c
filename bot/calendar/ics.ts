import { ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { type Instant } from '../domain/time';
import { type CalendarEntry, type CalendarPerson } from '../usecases/sessions/calendar';

/**
 * A file that calendars take in, as text with CRLF (RFC 5545). One entry is an invitation, or the cancellation of one. Several are a
 * publication without attendees, since an invitation may be about one meeting only (RFC 5546, 3.2): Outlook would take in the first
 * and drop the rest. An entry keeps its UID, so that a newer file changes what an older one made.
 */
export function icsFile(entries: readonly CalendarEntry[], { now }: { readonly now: Instant }): string {
  const method = methodOf(entries);
  const invites = method !== ICalCalendarMethod.PUBLISH;
  const calendar = new ICalCalendar({ prodId: { company: 'Lodestar', product: 'Lodestar' }, method, events: entries.map((entry) => eventOf(entry, { now, invites })) });
  return `${calendar.toString()}\r\n`;
}

function methodOf(entries: readonly CalendarEntry[]): ICalCalendarMethod {
  const [entry, ...more] = entries;
  if (!entry || more.length > 0) return ICalCalendarMethod.PUBLISH;
  return entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}

function eventOf(entry: CalendarEntry, { now, invites }: { readonly now: Instant; readonly invites: boolean }): ICalEventData {
  const attendees = invites ? entry.attendees.filter(hasEmail).map((attendee) => ({ ...party(attendee), rsvp: true, status: ICalAttendeeStatus.NEEDSACTION })) : [];
  return {
    id: `${entry.id}@lodestar`,
    sequence: entry.sequence,
    stamp: new Date(now),
    start: new Date(entry.startsAt),
    end: new Date(entry.startsAt + entry.minutes * 60_000),
    summary: plain(entry.title),
    description: plain(entry.description),
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: hasEmail(entry.organiser) ? party(entry.organiser) : null,
    attendees,
  };
}

const hasEmail = ({ email }: CalendarPerson): boolean => email.includes('@');

/** The library refuses a person without a name. */
const party = ({ name, email }: CalendarPerson) => ({ name: plain(name) || email, email: plain(email) });

/** The format knows no control characters but the line break, and half a character is no UTF-8. */
const plain = (text: string): string => text.toWellFormed().replace(/\r\n?/gu, '\n').replace(/(?!\n)\p{Cc}/gu, ' ').trim();
