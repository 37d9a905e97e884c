import { type Effect } from '../effects/effect';
import { type Member } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type Session } from './session';

/** News about one session. `about` names the sequence it is true of: once the session has another, there is nothing to say any more. */
export function tellAbout(pair: Pair, { number, sequence }: Session, notice: string, to: readonly Member[], more: Readonly<Record<string, string>> = {}): Effect[] {
  const key = Object.values(more).map((value) => `:${value}`).join('');
  return to.map(({ person }): Effect => ({
    kind: 'tell', id: `${pair.id}:${notice}:${number}.${sequence}${key}:${person}`, to: person, notice,
    about: { programme: pair.programme, pair: pair.id, session: String(number), sequence: String(sequence), ...more },
  }));
}

/** Draws the question how it was again for those who were asked: somebody has answered it. */
export const redrawQuestion = (pair: Pair, session: Session, to: readonly Member[]): Effect[] =>
  session.asked === undefined ? [] : tellAbout(pair, { ...session, sequence: session.asked }, 'session.after', to).map(({ id }, place): Effect => ({ kind: 'redraw', id: `redraw:${id}:${session.status}`, to: to[place]?.person ?? '', tell: id }));

/** Calendars are brought to where the session stands when this is performed. `because` tells apart what does not change the session's time. */
export const calendarFollows = (pair: Pair, { number, sequence }: Session, because = ''): Effect => ({
  kind: 'change', id: `${pair.id}:calendar:${number}.${sequence}${because}`, name: 'calendar.follow', with: { pair: pair.id, session: String(number) },
});

/** The pair with this session in the place of the one with its number, or at the end. */
export function withSession(pair: Pair, session: Session): Pair {
  const known = pair.sessions.some(({ number }) => number === session.number);
  return { ...pair, sessions: known ? pair.sessions.map((one) => (one.number === session.number ? session : one)) : [...pair.sessions, session] };
}
