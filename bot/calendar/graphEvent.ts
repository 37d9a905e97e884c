import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Instant } from '../domain/time';
import { type CalendarEntry } from '../usecases/sessions/calendar';

const event = z.object({
  id: z.string().min(1),
  isCancelled: z.boolean().optional().catch(undefined),
  // Null until the meeting was made, and where the organiser may have none: the event stands all the same.
  onlineMeeting: z.object({ joinUrl: z.url({ protocol: /^https$/ }) }).optional().catch(undefined),
});
const events = z.object({ value: z.array(event) });

export interface GraphEvent {
  readonly eventId: string;
  readonly joinUrl?: string;
}

export function readEvent(body: unknown): GraphEvent | undefined {
  const parsed = event.safeParse(body);
  return parsed.success ? { eventId: parsed.data.id, ...(parsed.data.onlineMeeting && { joinUrl: parsed.data.onlineMeeting.joinUrl }) } : undefined;
}

/** Without an id when there is no such event. */
export interface Found {
  readonly eventId?: string;
}

/** The first event of a list that was not called off; undefined when it is no list. */
export function readFound(body: unknown): Found | undefined {
  const parsed = events.safeParse(body);
  if (!parsed.success) return undefined;
  const standing = parsed.data.value.find(({ isCancelled }) => !isCancelled);
  return standing ? { eventId: standing.id } : {};
}

/** Named so by us, once and for all; Outlook keeps it with the event and nobody sees it. */
const markName = 'String {7b1c0c5e-2f0a-4d7e-9a53-6d1f6f0e8c21} Name LodestarEntry';

/** The query that finds the entry's event by its mark: an event cannot be searched by its transaction id. */
export const findingQuery = (entryId: string): string =>
  `$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${markName}' and ep/value eq '${keyOf([entryId])}')`)}&$select=id,isCancelled`;

/**
 * What makes a repeated creation harmless. It follows from the entry alone, so that a process that knows of no earlier try repeats it
 * exactly; only the event that takes the place of a deleted one (`insteadOf`), or stands in another's calendar, has another, for Graph never
 * accepts an id again.
 */
const keyOf = (parts: readonly (string | undefined)[]): string => {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
};

/** The body of a creation. */
export const newEvent = (entry: CalendarEntry, insteadOf?: string) => ({
  ...changedEvent(entry),
  body: { contentType: 'text', content: entry.description },
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  transactionId: keyOf([entry.id, entry.organiser.email, insteadOf]),
  singleValueExtendedProperties: [{ id: markName, value: keyOf([entry.id]) }],
});

/**
 * The body of a change. Without the description: the text of an online meeting carries its link, and to overwrite it ends the meeting
 * (https://learn.microsoft.com/graph/api/event-update).
 */
export const changedEvent = ({ title, startsAt, minutes, organiser, attendees }: CalendarEntry) => ({
  subject: title,
  start: utc(startsAt),
  end: utc(startsAt + minutes * 60_000),
  attendees: attendees
    // The organiser is in by nature, and would be listed twice.
    .filter(({ email }) => email.toLowerCase() !== organiser.email.toLowerCase())
    .map(({ name, email }) => ({ emailAddress: { name, address: email }, type: 'required' })),
});

const utc = (at: Instant) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' });
