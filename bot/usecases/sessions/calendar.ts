import { type Instant } from '../../domain/time';

/** People's calendars, as far as the organisation lets this program write into them. */
export interface CalendarPort {
  /** False: there is nothing to write into, and people get a file for their calendar instead. */
  readonly isConfigured: boolean;
  /**
   * Makes the entry in the organiser's calendar, or changes the one that is known, and invites the others. Harmless when repeated: an
   * entry is made once for an id, though people may be told of the same change twice. A cancelled entry is taken out, and
   * one that is gone already counts as done.
   */
  put(entry: CalendarEntry, known?: { readonly eventId: string }): Promise<CalendarOutcome>;
}

export interface CalendarEntry {
  /** The pair and the session; the same for as long as the session exists, whatever becomes of it. */
  readonly id: string;
  /** Raised with every change: calendars ignore what is not newer than what they have. */
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly title: string;
  /** Plain text; nothing confidential, for assistants and delegates read calendars too. */
  readonly description: string;
  /** The entry lives in their calendar. Before it gets another organiser, it is taken out of the calendar of the one it had. */
  readonly organiser: CalendarPerson;
  readonly attendees: readonly CalendarPerson[];
  readonly cancelled?: true;
}

export interface CalendarPerson {
  readonly name: string;
  /** The user principal name will do. */
  readonly email: string;
}

/** Never throws. `code` is the calendar's own word for what went wrong and names nobody; `isPermanent` needs an administrator, or is never to be. */
export type CalendarOutcome =
  | { readonly kind: 'done'; readonly eventId?: string; readonly joinUrl?: string }
  | { readonly kind: 'failed'; readonly code: string; readonly retryAfterMs?: number; readonly isPermanent: boolean }
  | { readonly kind: 'notConfigured' };
