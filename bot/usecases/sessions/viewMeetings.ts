import { refused } from '../../domain/decision';
import { type Pair } from '../../domain/pairs/pair';
import { nextNumber, roomFor } from '../../domain/sessions/scheduling';
import { allowedSessionActions, type SessionButton } from '../../domain/sessions/allowed';
import { maySeries, stepsLeft } from '../../domain/sessions/planning';
import { findSession, isOver, isToCome, nextSession, type Session, sessionEnds } from '../../domain/sessions/session';
import { fits } from '../../domain/sessions/suggestTimes';
import { type Instant } from '../../domain/time';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { calendarsIn, type MemberCalendar } from './calendars';
import { openTopic } from './topics';

/** One session as a member sees it, its words opened. */
export interface SessionView {
  readonly session: Session;
  readonly topic?: string;
  readonly allowed: readonly SessionButton[];
  /** It is planned and its time has passed. */
  readonly over: boolean;
  /** Its times that are outside somebody's working hours. */
  readonly unusual: readonly Instant[];
  /** Where its file for a calendar is. */
  readonly icsUrl?: string;
}

export interface MeetingsView extends PairContext, Arranging {
  /** The viewer's own first. */
  readonly calendars: readonly MemberCalendar[];
  /** What matters most now: a proposal to answer, a meeting to confirm, the next one, else a proposal that waits for the others. */
  readonly focus?: number;
  readonly upcoming: readonly SessionView[];
  /** Newest first, without what was called off. */
  readonly past: readonly SessionView[];
  /** The number that the next session gets. */
  readonly newNumber: number;
  /** Opens the page that stands beside a meeting. */
  readonly pageUrl?: string;
}

/** Whether one more meeting, or several, can be arranged now. */
export interface Arranging {
  readonly mayPropose: boolean;
  readonly maySeries: boolean;
}

/** Older ones stand in the logs. */
const mostPast = 6;

export const makeViewMeetings = (ports: Ports) => async (own: OwnPair): Promise<Outcome<MeetingsView>> => {
  const opened = await openPair(ports, own);
  return opened.kind === 'refused' ? opened : { kind: 'done', value: await meetingsOf(ports, opened.value) };
};

/** One session of them; `notFound` when there is none with that number. */
export const makeViewMeeting = (ports: Ports) => async ({ session, ...own }: OwnPair & { readonly session: number }): Promise<Outcome<{ readonly view: MeetingsView; readonly one: SessionView }>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const found = findSession(opened.value.pair, session);
  if (!found) return refused('notFound');
  const view = await meetingsOf(ports, opened.value);
  return { kind: 'done', value: { view, one: await sessionView(ports, view, found) } };
};

/** The view of a pair that was just read or changed. */
export async function meetingsOf(ports: Ports, context: PairContext): Promise<MeetingsView> {
  const { pair, programme, me } = context;
  const now = ports.clock.now();
  const calendars = await calendarsIn(ports, pair, programme, me.person);
  const known = { ...context, calendars };
  const startOf = ({ startsAt, proposal }: Session): Instant => startsAt ?? proposal?.times[0] ?? 0;
  const sorted = [...pair.sessions].sort((one, other) => startOf(one) - startOf(other));
  const views = (sessions: readonly Session[]): Promise<SessionView[]> => Promise.all(sessions.map((session) => sessionView(ports, known, session)));
  const [upcoming, past] = await Promise.all([views(sorted.filter(isToCome)), views(sorted.filter((session) => !isToCome(session) && session.status !== 'cancelled').reverse().slice(0, mostPast))]);
  const focus = focusOf(pair, me.person, now);
  const pageUrl = ports.links.tab({ kind: 'meeting', pair: pair.id });
  return { ...known, upcoming, past, ...(focus !== undefined && { focus }), newNumber: nextNumber(pair), ...arranging(context, now), ...(pageUrl && { pageUrl }) };
}

export function arranging({ pair, programme: { journey }, me }: PairContext, now: Instant): Arranging {
  const room = pair.status === 'ended' || pair.status === 'paused' ? 0 : roomFor(pair, now);
  return { mayPropose: room > 0, maySeries: room > 1 && maySeries(pair, journey, me.person) && (journey.plan.length === 0 || stepsLeft(pair, journey).length > 0) };
}

export function focusOf(pair: Pair, person: string, now: Instant): number | undefined {
  const proposals = pair.sessions.filter(({ status }) => status === 'proposed');
  const waiting = proposals.find(({ proposal }) => proposal && proposal.by !== person && !proposal.answers.some((one) => one.person === person));
  const over = pair.sessions.find((session) => isOver(session, now));
  return (waiting ?? over ?? nextSession(pair.sessions, now) ?? proposals[0])?.number;
}

/** Without calendars nothing is said about working hours. */
export async function sessionView(ports: Ports, { pair, me, calendars }: PairContext & { readonly calendars: readonly MemberCalendar[] }, session: Session): Promise<SessionView> {
  const now = ports.clock.now();
  const topic = await openTopic(ports, pair.id, session.topic);
  const times = session.startsAt === undefined ? (session.proposal?.times ?? []) : [session.startsAt];
  const ahead = isToCome(session) && pair.status !== 'ended';
  const icsUrl = session.status === 'planned' && sessionEnds(session) > now ? ports.links.make({ kind: 'ics', pair: pair.id, person: me.person, session: session.number }) : undefined;
  return {
    session, allowed: allowedSessionActions(pair, session, me.person, now), over: isOver(session, now),
    unusual: ahead ? times.filter((at) => fits(calendars.map(({ calendar }) => calendar), at, session.minutes) !== 'shared') : [],
    ...(topic && { topic }), ...(icsUrl && { icsUrl }),
  };
}
