import { hasGoals } from '../../domain/goals/whetherUsed';
import { agendaFor } from '../../domain/sessions/agenda';
import { allowedSessionActions, type SessionButton } from '../../domain/sessions/allowed';
import { type Cadence } from '../../domain/programmes/journey';
import { findSession, type Session, sessionEnds } from '../../domain/sessions/session';
import { agreementOf, type AgreementView } from '../agreement/viewAgreement';
import { goalsOf, type GoalsView } from '../goals/viewGoals';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { openTopic } from '../sessions/topics';
import { focusOf } from '../sessions/viewMeetings';
import { openPair, type OwnPair, type PairContext } from './pairAccess';
import { type PairView, standingOf } from './viewPair';

/** The session that matters most now, its words opened. */
export interface FocusedSession {
  readonly session: Session;
  readonly topic?: string;
  readonly agenda: Cadence['agenda'];
  readonly allowed: readonly SessionButton[];
  /** It is planned and its time has passed. */
  readonly over: boolean;
}

/** Everything that a pair sees at a glance, from the pair's one document. */
export interface DashboardView {
  readonly view: PairView;
  readonly session?: FocusedSession;
  /** Absent where the programme has none. */
  readonly goals?: GoalsView;
  /** Absent where the programme has neither agreement nor code of conduct. */
  readonly agreement?: AgreementView;
}

/** One point read, and one for the pair's key when it is not known yet. Refuses `notYours`. */
export const makeViewDashboard = (ports: Ports) => async (own: OwnPair): Promise<Outcome<DashboardView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { value: context } = opened;
  const { pair, programme } = context;
  const [session, goals, agreement] = await Promise.all([
    focused(ports, context), hasGoals(pair, programme.journey) ? goalsOf(ports, context) : undefined, agreementOf(ports, context),
  ]);
  return { kind: 'done', value: { view: standingOf(context, ports.clock.now()), ...(session && { session }), ...(goals && { goals }), ...(agreement.kind === 'done' && { agreement: agreement.value }) } };
};

async function focused(ports: Ports, { pair, programme, me }: PairContext): Promise<FocusedSession | undefined> {
  const now = ports.clock.now();
  const number = focusOf(pair, me.person, now);
  const session = number === undefined ? undefined : findSession(pair, number);
  if (!session) return undefined;
  const topic = await openTopic(ports, pair.id, session.topic);
  return {
    session, agenda: agendaFor(programme.journey.cadence, session.minutes), allowed: allowedSessionActions(pair, session, me.person, now), over: session.status === 'planned' && sessionEnds(session) <= now,
    ...(topic && { topic }),
  };
}
