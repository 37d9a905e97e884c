import { refused } from '../domain/decision';
import { type CalendarDate, days, type Instant, isCalendarDate, startOfDay } from '../domain/time';

/** Nobody is away, and no pair starts, later than this: a typing mistake more likely than a plan. */
const furthestDays = 366;

type FutureDate = { readonly kind: 'ok'; readonly date?: CalendarDate; readonly starts: Instant } | ReturnType<typeof refused>;

/** A day from today's tomorrow to a year ahead, in the person's own time zone. Empty means "no day given". */
export function readFutureDate(raw: string | undefined, { timeZone, now }: { timeZone: string; now: Instant }): FutureDate {
  const text = raw?.trim();
  if (!text) return { kind: 'ok', starts: now };
  if (!isCalendarDate(text)) return refused('badDate');
  const starts = startOfDay(text, timeZone);
  if (starts <= now) return refused('datePast');
  return starts - now > days(furthestDays) ? refused('dateTooFar') : { kind: 'ok', date: text, starts };
}
