import { type Calendar, isWorkingDay } from '../people/workingTime';
import { atLocalTime, type CalendarDate, dateIn, type Instant, minuteOfDayIn, shiftDate } from '../time';

export interface Rhythm {
  /** At least 1. */
  readonly everyDays: number;
  /** How many in all, the first among them. */
  readonly count: number;
  readonly minutes: number;
  /** Whose clock shows the same time each time; for the others a clock change may move the hour. */
  readonly timeZone: string;
  readonly calendars: readonly Calendar[];
}

/** How far a session is moved at most: on the seventh day the next one of a weekly series is due. */
const mostDaysOn = 6;

/**
 * The sessions of a series, in order, never two on one day. Each, also the first, goes to the next day on which everybody works, and
 * stays where it is when there is none within six days. Only days are moved: whether the hour suits, `fits` says. A session that was
 * moved does not move those after it.
 */
export function seriesFrom(first: Instant, rhythm: Rhythm): readonly Instant[] {
  const { everyDays, count, timeZone } = rhythm;
  const begins = dateIn(timeZone, first);
  const minute = minuteOfDayIn(timeZone, first);
  // The first day keeps the very moment: when the clock is put back, its local time may come twice.
  const on = (date: CalendarDate): Instant => (date === begins ? first : atLocalTime(date, minute, timeZone));
  const moments: Instant[] = [];
  let free = begins;
  for (let turn = 0; turn < count; turn += 1) {
    const due = shiftDate(begins, { days: turn * everyDays });
    const at = firstThatSuits(due > free ? due : free, on, rhythm);
    moments.push(at);
    free = shiftDate(dateIn(timeZone, at), { days: 1 });
  }
  return moments;
}

function firstThatSuits(due: CalendarDate, on: (date: CalendarDate) => Instant, { minutes, calendars }: Rhythm): Instant {
  for (let later = 0; later <= mostDaysOn; later += 1) {
    const at = on(shiftDate(due, { days: later }));
    if (calendars.every((calendar) => worksThen(calendar, at, minutes))) return at;
  }
  return on(due);
}

/** True when the days on which it begins and ends where that person is are both working days. */
const worksThen = (calendar: Calendar, at: Instant, minutes: number): boolean =>
  [at, at + Math.max(minutes * 60_000 - 1, 0)].every((moment) => isWorkingDay(calendar, dateIn(calendar.timeZone, moment)));
