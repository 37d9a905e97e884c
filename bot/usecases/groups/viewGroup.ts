import { refused } from '../../domain/decision';
import { attendanceOf, mayMark } from '../../domain/groups/attendance';
import { nextFacilitator } from '../../domain/groups/facilitator';
import { mayShare } from '../../domain/groups/shares';
import { type Member } from '../../domain/pairs/members';
import { nextSession, type Session } from '../../domain/sessions/session';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** A meeting that has begun, and how many were there. */
export interface PastMeeting {
  readonly session: Session;
  readonly present: number;
  readonly of: number;
  readonly mayMark: boolean;
}

/** A group, circle or evening as one of its members sees it. */
export interface GroupView extends PairContext {
  readonly next?: Session;
  /** Circles: who leads the next meeting, or would if there were one. */
  readonly leads?: Member;
  /** The latest first. */
  readonly past: readonly PastMeeting[];
  readonly mayShare: boolean;
  readonly shares: number;
  /** For the form that passes something on. */
  readonly share: string;
}

/** `notFound` for two people: their meetings say everything. */
export const makeViewGroup = (ports: Ports) => async (own: OwnPair): Promise<Outcome<GroupView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair } = opened.value;
  if (pair.structure !== 'group' && pair.structure !== 'circle' && pair.structure !== 'panel') return refused('notFound');
  return { kind: 'done', value: groupView(opened.value, ports.clock.now(), ports.newId()) };
};

export function groupView(context: PairContext, now: number, share: string): GroupView {
  const { pair, me } = context;
  const next = nextSession(pair.sessions.filter(({ startsAt = 0 }) => startsAt > now), now);
  const leads = pair.structure === 'circle' && pair.status !== 'ended' ? (pair.members.find(({ person }) => person === next?.facilitator) ?? nextFacilitator(pair)) : undefined;
  const begun = pair.sessions.filter((one) => (one.status === 'planned' || one.status === 'held' || one.status === 'unconfirmed') && one.startsAt !== undefined && one.startsAt <= now);
  const past = begun.sort((one, other) => (other.startsAt ?? 0) - (one.startsAt ?? 0)).map((session) => ({ session, ...attendanceOf(pair, session), mayMark: mayMark(pair, session, me.person) }));
  return { ...context, ...(next && { next }), ...(leads && { leads }), past, mayShare: mayShare(pair), shares: pair.shares?.length ?? 0, share };
}
