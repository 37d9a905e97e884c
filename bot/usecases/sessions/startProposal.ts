import { refused } from '../../domain/decision';
import { stepsLeft } from '../../domain/sessions/planning';
import { cannotPlan, nextNumber } from '../../domain/sessions/scheduling';
import { findSession, isSessionMove, type Session } from '../../domain/sessions/session';
import { type Suggestion, suggestTimes } from '../../domain/sessions/suggestTimes';
import { hours, type Instant } from '../../domain/time';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { calendarsIn, type MemberCalendar } from './calendars';
import { openTopic } from './topics';

/** A form for suggesting times, for a new session or for one that is to move. */
export interface ProposalForm extends PairContext {
  readonly calendars: readonly MemberCalendar[];
  readonly number: number;
  /** The session as it stands; absent for a new one. */
  readonly session?: Session;
  readonly suggested: Suggestion;
  readonly minutes: number;
  readonly topic: string;
  readonly step?: string;
}

const mostSuggested = 5;
/** Nobody is asked to meet before they can have read that they are asked. */
const notice = hours(4);

export const makeStartProposal = (ports: Ports) => async ({ session: number, ...own }: OwnPair & { readonly session?: number }): Promise<Outcome<ProposalForm>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme } = opened.value;
  const now = ports.clock.now();
  const session = number === undefined ? undefined : findSession(pair, number);
  if (number !== undefined && !session) return refused('notFound');
  if (session && !isSessionMove('move', session.status)) return refused('tooLate');
  const no = cannotPlan(pair, own.actor, session ? 0 : 1, now);
  if (no) return no;
  const calendars = await calendarsIn(ports, pair, programme, own.actor);
  const minutes = session?.minutes ?? programme.journey.cadence.minutes;
  const step = session ? session.step : stepsLeft(pair, programme.journey)[0];
  return {
    kind: 'done',
    value: {
      ...opened.value, calendars, number: session?.number ?? nextNumber(pair), ...(session && { session }), minutes, ...(step && { step }),
      topic: (await openTopic(ports, pair.id, session?.topic)) ?? '', suggested: suggestFor(calendars, pair.sessions, minutes, now),
    },
  };
};

/** Times that suit everybody and at which the pair does not meet already. */
function suggestFor(calendars: readonly MemberCalendar[], sessions: readonly Session[], minutes: number, now: Instant): Suggestion {
  const busy = sessions.flatMap(({ status, startsAt, minutes: length }) => (status === 'planned' && startsAt !== undefined ? [{ from: startsAt, until: startsAt + length * 60_000 }] : []));
  const found = suggestTimes(calendars.map(({ calendar }) => calendar), { from: now + notice, minutes, most: mostSuggested + busy.length });
  const free = found.times.filter((at) => !busy.some(({ from, until }) => at < until && from < at + minutes * 60_000)).slice(0, mostSuggested);
  return found.kind === 'none' || free.length === 0 ? { kind: 'none', times: [] } : { kind: found.kind, times: free };
}
