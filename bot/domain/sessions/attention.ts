import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type Attention } from '../pairs/attention';
import { memberOf, presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { days, hours, type Instant } from '../time';
import { findSession, type Session, sessionEnds } from './session';
import { tellAbout, withSession } from './telling';

/** A reminder a day ahead, or an hour ahead when it was planned later than that. */
const soon = [days(1), hours(1)];
const confirmWithin = days(7);

/** Reminders, the question how it was, and what nobody answered. */
export const sessionsAttention: Attention = {
  timers: (pair) => pair.sessions.flatMap((session) => duties.map(({ at }) => at(session))),
  tick: (pair, _rules, now) => pair.sessions.reduce((next, { number }) => duties.reduce((state, duty) => attend(state, number, duty, now), next), pair),
};

interface Duty {
  /** When it is due; undefined when it is not, or was done. */
  readonly at: (session: Session) => Instant | undefined;
  readonly perform: (pair: Pair, session: Session, now: Instant) => Pair;
}

function attend(pair: Pair, number: number, { at, perform }: Duty, now: Instant): Pair {
  const session = findSession(pair, number);
  const due = session && at(session);
  return session && due !== undefined && due <= now ? perform(pair, session, now) : pair;
}

const remind: Duty = {
  at: ({ status, startsAt, reminded, sequence, changedAt }) => {
    if (status !== 'planned' || startsAt === undefined || reminded === sequence) return undefined;
    return soon.map((before) => startsAt - before).find((moment) => moment > changedAt);
  },
  perform: (pair, session, now) => {
    const told = (session.startsAt ?? 0) > now ? tellAbout(pair, session, 'session.soon', presentMembers(pair)) : [];
    return owe(withSession(pair, { ...session, reminded: session.sequence }), told, now);
  },
};

const ask: Duty = {
  at: (session) => ((session.status === 'planned' || session.status === 'unconfirmed') && session.asked !== session.sequence ? sessionEnds(session) : undefined),
  perform: (pair, session, now) => askHowItWas(pair, session, now),
};

/**
 * Asks everybody who has not written a log, once for each time that the session is planned for: the ids are the same whoever asks. The notice
 * `session.ended` comes at once, also in quiet hours: who has just hung up is there.
 */
export function askHowItWas(pair: Pair, session: Session, now: Instant, notice: 'session.after' | 'session.ended' = 'session.after'): Pair {
  const asked = pair.status === 'ended' ? [] : presentMembers(pair).filter(({ person }) => !session.logged.includes(person));
  const tells = tellAbout(pair, session, 'session.after', asked).map((tell): Effect => (tell.kind === 'tell' ? { ...tell, notice } : tell));
  return owe(withSession(pair, { ...session, asked: session.sequence }), tells, now);
}

/** Nobody said whether they met. */
const lapse: Duty = {
  at: (session) => (session.status === 'planned' ? sessionEnds(session) + confirmWithin : undefined),
  perform: (pair, session, now) => withSession(pair, { ...session, status: 'unconfirmed', changedBy: 'system', changedAt: now }),
};

/** Every time that was suggested has passed without an answer: whoever suggested them hears it and can suggest others. */
const expire: Duty = {
  at: ({ status, proposal }) => (status === 'proposed' && proposal ? Math.max(...proposal.times) : undefined),
  perform: (pair, session, now) => {
    const cancelled: Session = { ...session, status: 'cancelled', sequence: session.sequence + 1, changedBy: 'system', changedAt: now };
    const proposer = memberOf(pair, session.proposal?.by ?? '');
    return owe(withSession(pair, cancelled), proposer ? tellAbout(pair, cancelled, 'session.lapsed', [proposer]) : [], now);
  },
};

const duties: readonly Duty[] = [remind, ask, lapse, expire];
