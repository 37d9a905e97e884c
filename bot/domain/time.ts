/** A moment, in epoch milliseconds. */
export type Instant = number;

/** A day on the calendar, 'YYYY-MM-DD', meant in somebody's own time zone. */
export type CalendarDate = string;

export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists: 2026-02-30 does not. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!calendarDate.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** Months first, then days. A day that the target month lacks becomes its last one: 31 March less one month is 28 or 29 February. */
export function shiftDate(date: CalendarDate, by: { readonly months?: number; readonly days?: number }): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = month - 1 + (by.months ?? 0);
  const lastDay = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, target, Math.min(day, lastDay) + (by.days ?? 0))).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formats.set(timeZone, format);
  }
  return format;
}

/** Minutes that the zone is ahead of UTC at that moment. Throws RangeError for an unknown zone. */
export function zoneOffsetMinutes(timeZone: string, at: Instant): number {
  const part: Record<string, number> = {};
  for (const { type, value } of partsIn(timeZone).formatToParts(at)) part[type] = Number(value);
  const asUtc = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
  return Math.round((asUtc - Math.floor(at / 1000) * 1000) / 60_000);
}

/** The day it is in that zone at that moment. */
export function dateIn(timeZone: string, at: Instant): CalendarDate {
  return new Date(at + zoneOffsetMinutes(timeZone, at) * 60_000).toISOString().slice(0, 10);
}

/** The moment that day begins in that zone; across a clock change, the first that is right after it. */
export function startOfDay(date: CalendarDate, timeZone: string): Instant {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const moments = [utc - days(1), utc + days(1)].map((around) => utc - zoneOffsetMinutes(timeZone, around) * 60_000).sort((a, b) => a - b);
  return moments.find((moment) => dateIn(timeZone, moment) === date) ?? moments[0] ?? utc;
}

/** Minutes since midnight that a clock in that zone shows at that moment: 0–1439, seconds left out. */
export function minuteOfDayIn(timeZone: string, at: Instant): number {
  const minute = (Math.floor(at / 60_000) + zoneOffsetMinutes(timeZone, at)) % 1440;
  return minute < 0 ? minute + 1440 : minute;
}

/**
 * The moment a clock in that zone shows that time on that day; 1440 is the midnight that ends it. A time that comes twice when the
 * clock is put back is the first of the two; one that is skipped when it is put forward is as much later as the clock was put forward.
 */
export function atLocalTime(date: CalendarDate, minuteOfDay: number, timeZone: string): Instant {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * 60_000;
  // A day to each side lies beyond every offset there is, so that a clock change on the day itself is between the two.
  const [before, after] = [asUtc - days(1), asUtc + days(1)].map((around) => asUtc - zoneOffsetMinutes(timeZone, around) * 60_000);
  const shows = (at: Instant): boolean => at + zoneOffsetMinutes(timeZone, at) * 60_000 === asUtc;
  const earliest = [before, after].filter((at) => at !== undefined).sort((one, other) => one - other).find(shows);
  return earliest ?? before ?? asUtc;
}

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

export const weekdayOf = (date: CalendarDate): Weekday => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 0;

export function isTimeZone(name: string): boolean {
  try {
    partsIn(name);
    return true;
  } catch {
    return false;
  }
}
