import { atLocalTime, type CalendarDate, dateIn, type Instant, minuteOfDayIn, shiftDate, type Weekday, weekdayOf } from '../time';
import { workingWeeks } from './workingWeeks';

/** Local whole hours, from 0 to 24; a working day begins and ends on the same date. */
export interface WorkingTime {
  readonly days: readonly Weekday[];
  readonly from: number;
  readonly until: number;
}

/** Both days are part of it. */
export interface Absence {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** When a person works: dates and hours are those of the person's own time zone. */
export interface Calendar {
  readonly timeZone: string;
  readonly working: WorkingTime;
  readonly absences: readonly Absence[];
  readonly holidays: readonly CalendarDate[];
}

/** From one moment to another; the second is not part of it. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** Monday to Friday, nine to five. */
export const usualWorkingTime: WorkingTime = { days: [1, 2, 3, 4, 5], from: 9, until: 17 };

/** How far ahead a working day is looked for: whoever is away for longer than a year has none. */
const horizonDays = 370;

/** The usual hours on the days that are worked in that zone; `workingWeeks` says which. */
export function workingTimeFor(timeZone: string): WorkingTime {
  const days = Object.hasOwn(workingWeeks, timeZone) ? workingWeeks[timeZone] : undefined;
  return days ? { ...usualWorkingTime, days } : usualWorkingTime;
}

export const isAbsent = ({ absences }: Calendar, date: CalendarDate): boolean => absences.some(({ from, until }) => from <= date && date <= until);

export const isWorkingDay = (calendar: Calendar, date: CalendarDate): boolean =>
  calendar.working.days.includes(weekdayOf(date)) && !calendar.holidays.includes(date) && !isAbsent(calendar, date);

/** The working hours of that date; undefined on a day off, or when a clock change left nothing of them. */
export function hoursOn(calendar: Calendar, date: CalendarDate): Span | undefined {
  if (!isWorkingDay(calendar, date)) return undefined;
  const { timeZone, working } = calendar;
  const span = { from: atLocalTime(date, working.from * 60, timeZone), until: atLocalTime(date, working.until * 60, timeZone) };
  return span.from < span.until ? span : undefined;
}

/** True when the whole span lies within the hours of one working day; without `minutes`, when the moment itself does. */
export function isWorkingMoment(calendar: Calendar, at: Instant, minutes = 0): boolean {
  const hours = hoursOn(calendar, dateIn(calendar.timeZone, at));
  return hours !== undefined && hours.from <= at && at < hours.until && at + minutes * 60_000 <= hours.until;
}

/** That moment if it is in working hours, else the start of the next ones; that moment also when there are none within 370 days. */
export function nextWorkingMoment(calendar: Calendar, at: Instant): Instant {
  if (isWorkingMoment(calendar, at)) return at;
  const today = dateIn(calendar.timeZone, at);
  for (let ahead = 0; ahead <= horizonDays; ahead += 1) {
    const hours = hoursOn(calendar, shiftDate(today, { days: ahead }));
    if (hours && hours.from >= at) return hours.from;
  }
  return at;
}

/**
 * The same local time so many working days later, or earlier when `count` is negative; days off are not counted. That moment itself
 * when 370 days in a row are off.
 */
export function addWorkingDays(calendar: Calendar, at: Instant, count: number): Instant {
  if (count === 0) return at;
  const { timeZone } = calendar;
  let date = dateIn(timeZone, at);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const found = nextWorkingDate(calendar, date, Math.sign(count));
    if (found === undefined) return at;
    date = found;
  }
  const pastTheMinute = at - Math.floor(at / 60_000) * 60_000;
  return atLocalTime(date, minuteOfDayIn(timeZone, at), timeZone) + pastTheMinute;
}

function nextWorkingDate(calendar: Calendar, after: CalendarDate, step: number): CalendarDate | undefined {
  for (let ahead = 1; ahead <= horizonDays; ahead += 1) {
    const date = shiftDate(after, { days: step * ahead });
    if (isWorkingDay(calendar, date)) return date;
  }
  return undefined;
}
