import { type Instant, zoneOffsetMinutes } from '../time';
import { type Person } from './person';

/** News that nobody is waiting for at this moment. Whatever a person has just done for another is told at once, as in any chat. */
const patient: ReadonlySet<string> = new Set(['request.reminder', 'request.expired', 'requests.restored', 'wish.begun', 'alert.found']);

const dayMinutes = 24 * 60;

/** When this notice may be sent to this person: the end of their quiet hours if it can wait and they are in them, else undefined. */
export function heldBackUntil({ quietHours: { from, until }, timeZone }: Person, notice: string, now: Instant): Instant | undefined {
  if (from === until || !patient.has(notice)) return undefined;
  const minute = ((Math.floor(now / 60_000) + zoneOffsetMinutes(timeZone, now)) % dayMinutes + dayMinutes) % dayMinutes;
  const hour = Math.floor(minute / 60);
  const isQuiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  // Across a clock change this may be an hour off; the notice still comes in the morning.
  return isQuiet ? Math.floor(now / 60_000) * 60_000 + ((until * 60 - minute + dayMinutes) % dayMinutes) * 60_000 : undefined;
}
