import { alreadyDone, type Decision, moved } from '../../domain/decision';
import { leftCount } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { findSession, type Session, type SessionCalendar, sessionEnds } from '../../domain/sessions/session';
import { withSession } from '../../domain/sessions/telling';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { changePairBySystem } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type CalendarOutcome } from './calendar';
import { entryOf, organiserOf } from './calendarEntries';

/** The session may change while its calendar entry is written; each time, the truth is read again. */
const mostRounds = 3;

/**
 * Brings the calendar to where the session stands now. Harmless when repeated. A failure that may pass is noted on the session and
 * thrown, so that the outbox tries again until the session is over; any other is noted and left. The session stands all the same.
 */
export const makeFollowCalendar = (ports: Ports) => async ({ pair: id, session: number }: { pair: string; session: number }): Promise<void> => {
  if (!ports.calendar.isConfigured) return;
  for (let round = 0; round < mostRounds; round += 1) {
    const pair = (await readAt(ports.documents.pairs, pairAt(id)))?.body;
    const session = pair && findSession(pair, number);
    if (!pair || !session || !isBehind(pair, session, ports.clock.now())) return;
    const outcome = await write(ports, pair, session);
    if (outcome.kind === 'notConfigured') return;
    await note(ports, id, session, { ...outcomeOf(pair, session, outcome) });
    if (outcome.kind === 'failed' && !outcome.isPermanent) throw new Error(`The calendar could not be written: ${outcome.code}`);
  }
};

function isBehind(pair: Pair, session: Session, now: number): boolean {
  const { calendar, sequence, status } = session;
  if (calendar?.sequence === sequence && (status !== 'planned' || (calendar.left ?? 0) === leftCount(pair))) return false;
  // What is over needs no entry any more, and nobody is invited to it; what was taken away is taken out.
  return status === 'planned' ? sessionEnds(session) > now : calendar !== undefined || status === 'cancelled' || status === 'proposed';
}

async function write(ports: Ports, pair: Pair, session: Session): Promise<CalendarOutcome> {
  const organiser = organiserOf(pair, session);
  const { eventId, organiser: standing = organiser } = session.calendar ?? {};
  const known = eventId === undefined ? undefined : { eventId };
  const entry = await entryOf(ports, pair, session, { reader: organiser, organiser });
  if (standing === organiser) return ports.calendar.put(entry, known);
  // An event cannot change its organiser: it is taken out of the calendar of who left, and made anew in another's.
  const old = await entryOf(ports, pair, session, { reader: standing, organiser: standing });
  const taken = await ports.calendar.put({ ...old, cancelled: true }, known);
  return taken.kind === 'done' ? ports.calendar.put(entry) : taken;
}

/** `sequence` and `left` say what the calendar has: after a failure that may pass, still what it had before. */
function outcomeOf(pair: Pair, session: Session, outcome: Exclude<CalendarOutcome, { kind: 'notConfigured' }>): SessionCalendar {
  const organiser = organiserOf(pair, session);
  const { eventId: known, organiser: standing = organiser, sequence: had = -1, left: without } = session.calendar ?? {};
  const left = leftCount(pair);
  if (outcome.kind === 'failed') {
    const reached = outcome.isPermanent ? { sequence: session.sequence, ...(left > 0 && { left }) } : { sequence: had, ...(without !== undefined && { left: without }) };
    return { ...(known !== undefined && { eventId: known }), organiser: standing, failed: true, ...reached };
  }
  // The id of an event that was taken out is kept: a calendar makes no second one for the same entry without it.
  const eventId = outcome.eventId ?? known;
  const planned = session.status === 'planned';
  return { ...(eventId !== undefined && { eventId }), ...(planned && outcome.joinUrl !== undefined && { joinUrl: outcome.joinUrl }), organiser, sequence: session.sequence, ...(left > 0 && { left }) };
}

/** Nothing is noted about a session that has changed meanwhile: the next round writes it anew. */
const note = (ports: Ports, id: string, written: Session, calendar: SessionCalendar): Promise<void> =>
  changePairBySystem(ports, id, (pair): Decision<Pair> => {
    const session = findSession(pair, written.number);
    if (!session || session.sequence !== written.sequence || JSON.stringify(session.calendar) === JSON.stringify(calendar)) return alreadyDone(pair);
    return moved(withSession(pair, { ...session, calendar }));
  });
