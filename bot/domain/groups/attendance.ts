import { alreadyDone, type Decision, moved, refused } from '../decision';
import { isMember, memberOf, mentorsOf, presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { holdSession } from '../sessions/afterwards';
import { findSession, type Session } from '../sessions/session';
import { withSession } from '../sessions/telling';
import { type Instant } from '../time';

/** Who notes who was there: the mentor; in a circle whoever led, or anybody while nobody is known to have. */
export function mayMark(pair: Pair, session: Session, actor: PersonId): boolean {
  if (!isMember(pair, actor)) return false;
  if (mentorsOf(pair).length > 0) return memberOf(pair, actor)?.role === 'mentor';
  return !isMember(pair, session.facilitator ?? '') || session.facilitator === actor;
}

export interface Marks {
  readonly number: number;
  readonly present: readonly PersonId[];
  /** Who was marked when the card was drawn: what others said of themselves since then is kept. */
  readonly before: readonly PersonId[];
}

/** Notes who was there, and with it that the session took place; not before it has begun. */
export function markAttendance(pair: Pair, { number, present, before }: Marks, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  const session = findSession(pair, number);
  if (!session) return refused('notFound');
  if (!mayMark(pair, session, actor)) return refused('notYourMove');
  if (!present.every((person) => isMember(pair, person))) return refused('badChoice');
  const since = session.attended.filter((person) => !before.includes(person));
  const gone = session.attended.filter((person) => !isMember(pair, person)); // who left the group later was there all the same
  return attendedBy(pair, session, [...present, ...since, ...gone], actor, now);
}

/** "I was there": everybody may say so of themselves. */
export function noteMyself(pair: Pair, number: number, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  const session = findSession(pair, number);
  return session ? attendedBy(pair, session, [...session.attended, actor], actor, now) : refused('notFound');
}

/** Attendance is for more than two people: between two, a meeting that was held says it all. */
function attendedBy(pair: Pair, session: Session, people: readonly PersonId[], actor: PersonId, now: Instant): Decision<Pair> {
  if (pair.structure !== 'group' && pair.structure !== 'circle' && pair.structure !== 'panel') return refused('notNow');
  const held = holdSession(pair, session.number, actor, now);
  if (held.kind === 'refused') return held;
  const attended = pair.members.map(({ person }) => person).filter((person) => people.includes(person));
  const settled = findSession(held.next, session.number) ?? session;
  if (held.kind === 'alreadyDone' && settled.attended.join() === attended.join()) return alreadyDone(pair);
  if (pair.status === 'ended') return refused('pairEnded');
  return moved(withSession(held.next, { ...settled, attended }));
}

/** How many of those who are members now were there. */
export const attendanceOf = (pair: Pair, { attended }: Session): { readonly present: number; readonly of: number } => ({ present: attended.length, of: Math.max(presentMembers(pair).length, attended.length) });
