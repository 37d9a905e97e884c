import { owe } from '../effects/owing';
import { type Pair } from '../pairs/pair';
import { type Instant } from '../time';
import { isToCome, type Session } from './session';
import { calendarFollows, withSession } from './telling';

/**
 * No meeting is left to come: the pair ended, or paused until `until`. One that has begun is not called off, it only waits to be
 * confirmed. Calendars follow.
 */
export function cancelToCome(pair: Pair, now: Instant, until = Infinity): Pair {
  return pair.sessions.filter((session) => isToCome(session) && (session.startsAt ?? now) < until).reduce((next, session) => calledOff(next, session, now), pair);
}

function calledOff(pair: Pair, session: Session, now: Instant): Pair {
  if (session.status === 'planned' && (session.startsAt ?? 0) <= now) return withSession(pair, { ...session, status: 'unconfirmed', changedBy: 'system', changedAt: now });
  const cancelled: Session = { ...session, status: 'cancelled', sequence: session.sequence + 1, changedBy: 'system', changedAt: now };
  return owe(withSession(pair, cancelled), isInCalendars(session) ? [calendarFollows(pair, cancelled)] : [], now);
}

/** True when an entry was made, or is about to be. */
export const isInCalendars = ({ status, calendar }: Session): boolean => status === 'planned' || calendar !== undefined;
