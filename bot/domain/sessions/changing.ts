import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe } from '../effects/owing';
import { isMember, othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { hours, type Instant } from '../time';
import { isInCalendars } from './cancelling';
import { findSession, isSessionMove, type Session, sessionEnds } from './session';
import { calendarFollows, tellAbout, withSession } from './telling';

/** Calls a session off before it begins, or takes a proposal back; no reason is asked. The others are told at once. */
export function cancelSession(pair: Pair, number: number, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  const known = findSession(pair, number);
  if (!known) return refused('notFound');
  if (known.status === 'cancelled') return alreadyDone(pair);
  const begun = known.status === 'planned' && (known.startsAt ?? 0) <= now;
  if (!isSessionMove('cancel', known.status) || begun) return refused('tooLate');
  const cancelled: Session = { ...known, status: 'cancelled', sequence: known.sequence + 1, changedBy: actor, changedAt: now };
  return moved(owe(withSession(pair, cancelled), [...(isInCalendars(known) ? [calendarFollows(pair, cancelled)] : []), ...tellAbout(pair, cancelled, 'session.cancelled', othersOf(pair, actor))], now));
}

/** Minutes that one may be late: more is better moved. */
export const delays = [5, 10, 15] as const;
const lateFrom = hours(2);

/** From two hours before the beginning to the end. */
export const isLateTime = (session: Session, now: Instant): boolean => session.status === 'planned' && session.startsAt !== undefined && session.startsAt - lateFrom <= now && now < sessionEnds(session);

/** Tells the others at once; the session stays where it is. */
export function runningLate(pair: Pair, { number, minutes }: { readonly number: number; readonly minutes: number }, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  const known = findSession(pair, number);
  if (!known) return refused('notFound');
  if (!delays.some((delay) => delay === minutes)) return refused('badChoice');
  if (known.status !== 'planned') return refused('tooLate');
  if (!isLateTime(known, now)) return refused('notNow');
  const before = known.late ?? [];
  if (before.findLast(({ person }) => person === actor)?.minutes === minutes) return alreadyDone(pair);
  const next: Session = { ...known, late: [...before.filter(({ person }) => person !== actor), { person: actor, minutes, at: now }] };
  return moved(owe(withSession(pair, next), tellAbout(pair, next, 'session.late', othersOf(pair, actor), { person: actor, at: String(now) }), now));
}
