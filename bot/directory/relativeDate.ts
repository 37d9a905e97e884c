import { type CalendarDate, isCalendarDate, shiftDate } from '../domain/time';

/** `P1Y6M`, `P3M`, `P2W`, `P10D`: years, months, weeks and days of an ISO 8601 duration, each at most four digits. */
const duration = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

/**
 * A day as a cell may write it: the date itself, or a duration that means "so long before today" and therefore stays true as time passes.
 * Undefined when it is neither.
 */
export function readDate(text: string, today: CalendarDate): CalendarDate | undefined {
  if (isCalendarDate(text)) return text;
  const match = duration.exec(text);
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return shiftDate(today, { months: -(years * 12 + months), days: -(weeks * 7 + days) });
}
