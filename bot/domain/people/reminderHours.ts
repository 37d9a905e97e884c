import { type CalendarDate } from '../time';
import { type Person, type QuietHours } from './person';
import { calendarOf } from './personCalendar';
import { type Calendar, type WorkingTime } from './workingTime';

/** Local whole hours, 0 to 23. */
export const isQuietHour = ({ from, until }: QuietHours, hour: number): boolean => (from <= until ? hour >= from && hour < until : hour >= from || hour < until);

/**
 * When this person may be reminded: in their working hours. Where quiet hours cover all of these, which nobody means to say "never" by, the rest of
 * the working day takes their place, from the end of the quiet hours on: so there is always a moment.
 */
export function reminderCalendarOf(person: Person, holidays: readonly CalendarDate[] = []): Calendar {
  const calendar = calendarOf(person, holidays);
  return isAllQuiet(person, calendar.working) ? { ...calendar, working: { days: calendar.working.days, ...afterQuiet(person.quietHours) } } : calendar;
}

export function isAllQuiet({ quietHours }: Pick<Person, 'quietHours'>, { from, until }: WorkingTime): boolean {
  return Array.from({ length: until - from }, (_, index) => from + index).every((hour) => isQuietHour(quietHours, hour));
}

/** Never empty: quiet hours that begin when they end are none, so at least one hour is left. */
const afterQuiet = ({ from, until }: QuietHours): Pick<WorkingTime, 'from' | 'until'> => ({ from: until, until: from > until ? from : 24 });
