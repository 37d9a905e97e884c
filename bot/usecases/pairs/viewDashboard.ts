import { hasGoals } from '../../domain/goals/whetherUsed';
import { agendaFor } from '../../domain/sessions/agenda';
import { type Cadence } from '../../domain/programmes/journey';
import { findSession } from '../../domain/sessions/session';
import { type Instant } from '../../domain/time';
import { agreementOf, type AgreementView } from '../agreement/viewAgreement';
import { goalsOf, type GoalsView } from '../goals/viewGoals';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type Arranging, arranging, focusOf, type SessionView, sessionView } from '../sessions/viewMeetings';
import { openPair, type OwnPair, type PairContext } from './pairAccess';
import { type PairView, standingOf } from './viewPair';

/** The session that matters most now, its words opened. Nobody else's calendar is read for it. */
export interface FocusedSession extends SessionView {
  readonly agenda: Cadence['agenda'];
}

/** Everything that a pair sees at a glance, from the pair's one document. */
export interface DashboardView {
  readonly view: PairView;
  readonly arranging: Arranging;
  readonly session?: FocusedSession;
  /** Absent where the programme has none. */
  readonly goals?: GoalsView;
  /** Absent where the programme has neither agreement nor code of conduct. */
  readonly agreement?: AgreementView;
  /** The directory can be asked for pictures. */
  readonly hasPhotos: boolean;
}

/** One point read, and one for the pair's key when it is not known yet. Refuses `notYours`. */
export const makeViewDashboard = (ports: Ports) => async (own: OwnPair): Promise<Outcome<DashboardView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { value: context } = opened;
  const { pair, programme } = context;
  const now = ports.clock.now();
  const [session, goals, agreement] = await Promise.all([
    focused(ports, context, now), hasGoals(pair, programme.journey) ? goalsOf(ports, context) : undefined, agreementOf(ports, context),
  ]);
  return { kind: 'done', value: { hasPhotos: ports.photos.isConfigured, view: standingOf(context, now), arranging: arranging(context, now), ...(session && { session }), ...(goals && { goals }), ...(agreement.kind === 'done' && { agreement: agreement.value }) } };
};

async function focused(ports: Ports, context: PairContext, now: Instant): Promise<FocusedSession | undefined> {
  const { pair, programme, me } = context;
  const number = focusOf(pair, me.person, now);
  const session = number === undefined ? undefined : findSession(pair, number);
  return session && { ...(await sessionView(ports, { ...context, calendars: [] }, session)), agenda: agendaFor(programme.journey.cadence, session.minutes) };
}
