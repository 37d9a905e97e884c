import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe } from '../effects/owing';
import { isMember, othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { days, type Instant } from '../time';
import { nextNumber, sessionLimits } from './scheduling';
import { findSession, isSessionMove, type Session } from './session';
import { redrawQuestion, withSession } from './telling';

/** The session took place. Also from a log about it; not before it has begun. */
export const holdSession = (pair: Pair, number: number, actor: PersonId, now: Instant): Decision<Pair> => settle(pair, { number, action: 'hold', to: 'held' }, actor, now);

/** "We did not meet": no reason, nobody's fault. */
export const missSession = (pair: Pair, number: number, actor: PersonId, now: Instant): Decision<Pair> => settle(pair, { number, action: 'miss', to: 'missed' }, actor, now);

function settle(pair: Pair, { number, action, to }: { number: number; action: 'hold' | 'miss'; to: 'held' | 'missed' }, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  const known = findSession(pair, number);
  if (!known) return refused('notFound');
  if (known.status === to) return alreadyDone(pair);
  if (pair.status === 'ended') return refused('pairEnded');
  if (!isSessionMove(action, known.status)) return refused('tooLate');
  if ((known.startsAt ?? Infinity) > now) return refused('notNow');
  const next: Session = { ...known, status: to, changedBy: actor, changedAt: now };
  return moved(owe(withSession(pair, next), redrawQuestion(pair, next, othersOf(pair, actor)), now));
}

interface Meeting {
  /** The number that the next session had when the card was drawn, where the card knows it: two taps on different days then record one meeting. */
  readonly number?: number;
  /** The day in the actor's time zone: its beginning and its end. */
  readonly day: { readonly from: Instant; readonly until: Instant };
  readonly minutes: number;
}

/** How long ago a meeting may have been to be noted. */
const furthestBack = days(31);

/** "We met", without a plan: today or in the last thirty days. What was planned for that day, or noted by the other one already, is that meeting. */
export function recordMeeting(pair: Pair, { number, day, minutes }: Meeting, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  if (pair.status === 'ended') return refused('pairEnded');
  if (day.from > now || day.from < now - furthestBack) return refused('badDate');
  const thatDay = pair.sessions.filter(({ startsAt = 0 }) => startsAt >= day.from && startsAt < day.until && startsAt <= now);
  if (thatDay.some(({ status }) => status === 'held') || (number !== undefined && findSession(pair, number)?.status === 'held')) return alreadyDone(pair);
  const planned = thatDay.find(({ status }) => isSessionMove('hold', status));
  if (planned) return holdSession(pair, planned.number, actor, now);
  if (pair.sessions.length >= sessionLimits.all) return refused('tooManyMeetings');
  const middle = day.from + (day.until - day.from) / 2;
  const held: Session = { number: nextNumber(pair), status: 'held', minutes, sequence: 0, startsAt: Math.min(middle, now), attended: [], logged: [], changedBy: actor, changedAt: now };
  return moved(withSession(pair, held));
}
