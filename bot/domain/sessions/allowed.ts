import { type Decision } from '../decision';
import { isMember, presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { holdSession, missSession } from './afterwards';
import { cancelSession, isLateTime } from './changing';
import { chooseTime, fixTime } from './choosing';
import { cannotPlan } from './scheduling';
import { isSessionMove, type Session } from './session';

export type SessionButton = 'choose' | 'fix' | 'move' | 'cancel' | 'late' | 'hold' | 'miss';

/** What this person may do with this session now; buttons come from nothing else. */
export function allowedSessionActions(pair: Pair, session: Session, actor: PersonId, now: Instant): readonly SessionButton[] {
  if (!isMember(pair, actor)) return [];
  const would = (decision: Decision<Pair>): boolean => decision.kind === 'moved';
  const { number, status, proposal } = session;
  const open = proposal?.times.filter((at) => at > now) ?? [];
  const isGroup = presentMembers(pair).length > 2;
  const may: Record<SessionButton, boolean> = {
    choose: status === 'proposed' && proposal?.by !== actor && (isGroup ? cannotPlan(pair, actor, 0, now) === undefined : open.some((at) => would(chooseTime(pair, { number, times: [at] }, actor, now)))),
    fix: would(fixTime(pair, number, actor, now)),
    move: isSessionMove('move', status) && cannotPlan(pair, actor, 0, now) === undefined,
    cancel: would(cancelSession(pair, number, actor, now)),
    late: isLateTime(session, now),
    hold: status !== 'missed' && would(holdSession(pair, number, actor, now)),
    miss: would(missSession(pair, number, actor, now)),
  };
  return (['choose', 'fix', 'late', 'hold', 'miss', 'move', 'cancel'] as const).filter((button) => may[button]);
}
