import { days, type Instant, zoneOffsetMinutes } from '../time';
import { type Person } from './person';
import { isQuietHour, reminderCalendarOf } from './reminderHours';
import { isWorkingMoment, nextWorkingMoment } from './workingTime';

/** News that nobody is waiting for at this moment. Whatever a person has just done for another is told at once, as in any chat. */
const patient: ReadonlySet<string> = new Set(['goal.confirmed', 'request.reminder', 'request.expired', 'requests.restored', 'wish.begun', 'alert.found', 'review.asked', 'preparation.expectations', 'session.soon', 'session.after', 'session.lapsed', 'pair.closing', 'pair.resumed', 'nudge.digest', 'paper.sent', 'overview.weekly', 'introduction.heard', 'group.formed', 'panel.formed', 'circle.turn', 'circle.shared', 'mailing.invitation', 'mailing.reminder', 'mailing.announcement', 'roster.takenIn', 'roster.leftBehind', 'roster.movedOut']);

/** Said in the person's working hours only (or what takes their place), and never on their leave. */
const atWork: ReadonlySet<string> = new Set(['nudge.digest', 'overview.weekly']);

const dayMinutes = 24 * 60;

/** When this notice may be sent to this person, or be looked at again: the end of their quiet hours if it can wait and they are in them, else undefined. */
export function heldBackUntil(person: Person, notice: string, now: Instant): Instant | undefined {
  return (atWork.has(notice) ? beginOfWork(person, now) : undefined) ?? endOfQuiet(person, notice, now);
}

function beginOfWork(person: Person, now: Instant): Instant | undefined {
  const calendar = reminderCalendarOf(person);
  if (isWorkingMoment(calendar, now)) return undefined;
  const next = nextWorkingMoment(calendar, now);
  return next > now ? next : now + days(7);
}

function endOfQuiet({ quietHours, timeZone }: Person, notice: string, now: Instant): Instant | undefined {
  if (!patient.has(notice)) return undefined;
  const minute = ((Math.floor(now / 60_000) + zoneOffsetMinutes(timeZone, now)) % dayMinutes + dayMinutes) % dayMinutes;
  // Across a clock change this may be an hour off; the notice still comes in the morning.
  return isQuietHour(quietHours, Math.floor(minute / 60)) ? Math.floor(now / 60_000) * 60_000 + ((quietHours.until * 60 - minute + dayMinutes) % dayMinutes) * 60_000 : undefined;
}
