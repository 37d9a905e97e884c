import { type Session } from '../../domain/sessions/session';
import { refused } from '../../domain/decision';
import { markAttendance, mayMark, noteMyself } from '../../domain/groups/attendance';
import { findSession } from '../../domain/sessions/session';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

export interface OwnSession extends OwnPair {
  readonly session: number;
}

/** Who was at one meeting, and whether the viewer may note it for everybody. */
export interface AttendanceView extends PairContext {
  readonly session: Session;
  readonly mayMark: boolean;
}

export const makeViewAttendance = (ports: Ports) => async ({ session: number, ...own }: OwnSession): Promise<Outcome<AttendanceView>> => {
  const opened = await openPair(ports, own);
  return opened.kind === 'refused' ? opened : viewed(opened.value, number);
};

/** Members are named by their place among all who ever were members, which never changes: shorter than ids, and no secret. */
export const makeMarkAttendance = (ports: Ports) => async ({ session: number, present, before, ...own }: OwnSession & { readonly present: readonly number[]; readonly before: readonly number[] }): Promise<Outcome<AttendanceView>> => {
  const changed = await changePair(ports, own, ({ pair }, now) => {
    const named = (places: readonly number[]): string[] => places.map((place) => pair.members[place]?.person ?? '');
    return markAttendance(pair, { number, present: named(present), before: named(before) }, own.actor, now);
  });
  return changed.kind === 'refused' ? changed : viewed(changed.value, number);
};

/** "I was there." */
export const makeNoteMyself = (ports: Ports) => async ({ session: number, ...own }: OwnSession): Promise<Outcome<AttendanceView>> => {
  const changed = await changePair(ports, own, ({ pair }, now) => noteMyself(pair, number, own.actor, now));
  return changed.kind === 'refused' ? changed : viewed(changed.value, number);
};

function viewed(context: PairContext, number: number): Outcome<AttendanceView> {
  const session = findSession(context.pair, number);
  return session ? { kind: 'done', value: { ...context, session, mayMark: mayMark(context.pair, session, context.me.person) } } : refused('notFound');
}
