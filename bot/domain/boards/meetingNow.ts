import { findSession, nextSession, type Session, sessionEnds } from '../sessions/session';
import { days, hours, type Instant } from '../time';

/** So long after its end a meeting is still what the pair has before it: to say that it took place, to write the log, to find the next date. */
const wrapUp = hours(2);
/** Older ones stand on the pair's page. */
const furthestBack = days(7);

/** The session that the people in front of the board are about: the one under way, else the one just over, else the next, else the last one of the past days. */
export function meetingNow({ sessions }: { readonly sessions: readonly Session[] }, now: Instant): Session | undefined {
  const latest = sessions.filter((session) => hasBegun(session, now)).sort((one, other) => (other.startsAt ?? 0) - (one.startsAt ?? 0))[0];
  const ago = latest ? now - sessionEnds(latest) : Infinity;
  const next = nextSession(sessions, now);
  if (ago < 0) return latest;
  // What begins now is nearer than what is over.
  if (next && (ago > wrapUp || (next.startsAt ?? Infinity) - now < ago)) return next;
  return ago < (latest?.status === 'missed' ? wrapUp : furthestBack) ? latest : undefined;
}

/** One that did not take place, too: it is still the one that was meant. */
const hasBegun = ({ status, startsAt = Infinity }: Session, now: Instant): boolean => startsAt <= now && status !== 'proposed' && status !== 'cancelled';

/** Where a meeting stands by the clock alone. */
export function stageOf(session: Session, now: Instant): 'before' | 'underWay' | 'over' {
  if ((session.startsAt ?? Infinity) > now) return 'before';
  return sessionEnds(session) <= now ? 'over' : 'underWay';
}

/** Notes are about a session that the pair has; one that was called off has none. */
export function canNote(pair: { readonly sessions: readonly Session[] }, number: number): boolean {
  const session = findSession(pair, number);
  return session !== undefined && session.status !== 'cancelled';
}
