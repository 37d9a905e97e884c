import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { hours, type Instant } from '../time';
import { askHowItWas } from './attention';
import { findSession, type Session, sessionEnds } from './session';
import { tellAbout, withSession } from './telling';

/** The call of a planned session has begun: everybody gets the agenda in their own chat, once for each time that the session is planned for. */
export function beginCall(pair: Pair, number: number, now: Instant): Decision<Pair> {
  const session = findSession(pair, number);
  if (!session) return refused('notFound');
  if (pair.status === 'ended' || session.status !== 'planned') return refused('tooLate');
  if (session.begun === session.sequence || session.asked === session.sequence) return alreadyDone(pair);
  return moved(owe(withSession(pair, { ...session, begun: session.sequence }), tellAbout(pair, session, 'session.begun', presentMembers(pair)), now));
}

/** The call of a session is over: everybody is asked now how it was, instead of when its time is over. A call that ended before the session's time was another one. */
export function endCall(pair: Pair, number: number, endedAt: Instant, now: Instant): Decision<Pair> {
  const session = findSession(pair, number);
  if (!session) return refused('notFound');
  if (pair.status === 'ended' || session.status !== 'planned' || endedAt <= (session.startsAt ?? Infinity)) return refused('tooLate');
  if (session.asked === session.sequence) return alreadyDone(pair);
  return moved(askHowItWas(pair, session, now, 'session.ended'));
}

/** How far a planned meeting may lie from a call that is taken for it. One that was noted afterwards is known by its day only, and stands at its noon. */
const near = { planned: hours(2), noted: hours(12) };

/** Two people have met without having planned it: each may note it with one tap, or leave it. */
export function offerToNote(pair: Pair, { startedAt, endedAt }: { readonly startedAt: Instant; readonly endedAt: Instant }, now: Instant): Decision<Pair> {
  if (pair.status === 'ended' || pair.status === 'paused') return refused('notNow');
  if (pair.sessions.some((session) => isThat(session, startedAt, endedAt))) return alreadyDone(pair);
  const told = presentMembers(pair).map(({ person }): Effect => ({
    kind: 'tell', id: `${pair.id}:session.unplanned:${startedAt}:${person}`, to: person, notice: 'session.unplanned', about: { programme: pair.programme, pair: pair.id, startedAt: String(startedAt) },
  }));
  return moved(owe(pair, told, now));
}

function isThat(session: Session, startedAt: Instant, endedAt: Instant): boolean {
  if (session.status !== 'planned' && session.status !== 'held' && session.status !== 'unconfirmed') return false;
  const apart = session.status === 'held' ? near.noted : near.planned;
  return (session.startsAt ?? 0) - apart <= endedAt && startedAt <= sessionEnds(session) + apart;
}
