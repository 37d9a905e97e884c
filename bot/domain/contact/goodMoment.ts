import { type Person } from '../people/person';
import { heldBackUntil } from '../people/quietHours';
import { reminderCalendarOf } from '../people/reminderHours';
import { isWorkingMoment, nextWorkingMoment } from '../people/workingTime';
import { type CalendarDate, dateIn, days, type Instant, shiftDate, startOfDay } from '../time';

export const digestsPerMonth = [2, 4, 6, 10] as const;
/** Digests a calendar month, until the person says otherwise. */
export const usualDigests = 6;

export const budgetOf = ({ remindersPerMonth = usualDigests }: Person): number => remindersPerMonth;

/** What decides when a person may be reminded. */
export interface Reminding {
  readonly person: Person;
  /** Days off in the programmes that the reminders are about. */
  readonly holidays: readonly CalendarDate[];
  readonly snoozedUntil?: Instant | undefined;
  /** The digests of this month and the last. */
  readonly sentAt: readonly Instant[];
}

/** Each step leaves an obstacle behind; whoever meets more of them has no good moment in sight. */
const mostSteps = 400;
const horizon = days(370);

/**
 * The first moment, from `from` on, that is in the person's working hours and not in their quiet ones (see `reminderCalendarOf`), not on leave or a holiday, not snoozed,
 * on a day and in a month (of their zone) that has room for another digest. Undefined when there is none within about a year.
 */
export function goodMoment(reminding: Reminding, from: Instant): Instant | undefined {
  let at = from;
  for (let step = 0; step < mostSteps && at - from <= horizon; step += 1) {
    const later = obstacle(reminding, at);
    if (later === undefined) return at;
    if (later <= at) return undefined;
    at = later;
  }
  return undefined;
}

/** When what stands against this moment is over; undefined when nothing does, the moment itself when it never is. */
function obstacle({ person, holidays, snoozedUntil = 0, sentAt }: Reminding, at: Instant): Instant | undefined {
  if (snoozedUntil > at) return snoozedUntil;
  const { timeZone } = person;
  const today = dateIn(timeZone, at);
  if (sentAt.some((sent) => dateIn(timeZone, sent) === today)) return startOfDay(shiftDate(today, { days: 1 }), timeZone);
  if (sentAt.filter((sent) => monthOf(dateIn(timeZone, sent)) === monthOf(today)).length >= budgetOf(person)) return startOfDay(`${monthOf(shiftDate(`${monthOf(today)}-01`, { months: 1 }))}-01`, timeZone);
  const calendar = reminderCalendarOf(person, holidays);
  if (!isWorkingMoment(calendar, at)) return nextWorkingMoment(calendar, at);
  return heldBackUntil(person, 'nudge.digest', at);
}

const monthOf = (date: CalendarDate): string => date.slice(0, 7);

/** How many digests the month of this moment has brought already. */
export const digestsThisMonth = ({ timeZone }: Person, sentAt: readonly Instant[], now: Instant): number => sentAt.filter((sent) => monthOf(dateIn(timeZone, sent)) === monthOf(dateIn(timeZone, now))).length;
