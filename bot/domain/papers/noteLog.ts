import { noteSeen } from '../contact/contact';
import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { holdSession } from '../sessions/afterwards';
import { type Instant } from '../time';

/**
 * A log about this session exists: whoever writes one was there, so the session was held, whatever it was taken for. The words stay where they
 * are. Harmless when repeated; where the session cannot be held any more (the pair has ended, the author has left, it was called off or moved
 * meanwhile) only the mark is made.
 */
export function noteLog(pair: Pair, person: PersonId, number: number, now: Instant): Decision<Pair> {
  const session = pair.sessions.find((one) => one.number === number);
  if (!session) return refused('notFound');
  const isMarked = session.logged.includes(person);
  const logged = isMarked ? session : { ...session, logged: [...session.logged, person] };
  const marked: Pair = isMarked ? pair : { ...pair, sessions: pair.sessions.map((one) => (one === session ? logged : one)), contact: noteSeen(pair.contact, person, now) };
  const held = holdSession(marked, number, person, now);
  if (held.kind === 'moved') return held;
  return isMarked ? alreadyDone(pair) : moved(marked);
}
