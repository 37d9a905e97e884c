import { type CalendarDate, shiftDate, type Weekday, weekdayOf } from '../time';

const fromMonday: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];

/**
 * The day on which somebody's working week begins: the one after their longest rest. Monday to Friday begins on Monday, Sunday to Thursday on
 * Sunday; where several days off are equally long, and where none is, the first from Monday on.
 */
export function firstWorkday(worked: readonly Weekday[]): Weekday {
  const [first = 1, ...others] = fromMonday.filter((day) => worked.includes(day));
  return others.reduce((best, day) => (restBefore(day, worked) > restBefore(best, worked) ? day : best), first);
}

function restBefore(day: Weekday, worked: readonly Weekday[]): number {
  const before = fromMonday.map((_, back) => (day + 6 - back) % 7);
  const rested = before.findIndex((other) => worked.some((one) => one === other));
  return rested < 0 ? before.length : rested;
}

/** The first day of the week that this date belongs to. */
export function startOfWeek(worked: readonly Weekday[], date: CalendarDate): CalendarDate {
  return shiftDate(date, { days: -((weekdayOf(date) - firstWorkday(worked) + 7) % 7) });
}
