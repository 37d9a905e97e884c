import { type Decision } from '../../domain/decision';
import { begin, commit, complete, extend, pause, resume, wrapUp } from '../../domain/pairs/moves';
import { type ClosingReason, type Pair } from '../../domain/pairs/pair';
import { readFutureDate } from '../dates';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { refused } from '../../domain/decision';
import { changePair, type OwnPair, type PairContext } from './pairAccess';

type Moving = (pair: Pair, actor: string, context: PairContext, now: number) => Decision<Pair>;
const makeMove = (ports: Ports, decide: Moving) => (own: OwnPair): Promise<Outcome<PairContext>> => changePair(ports, own, (context, now) => decide(context.pair, own.actor, context, now));

/** Both have met, or would rather go on. */
export const makeBeginPair = (ports: Ports) => makeMove(ports, (pair, actor, { programme }, now) => begin(pair, actor, programme.journey, now));
/** On to the regular meetings; skips what the programme only offers. */
export const makeCommitPair = (ports: Ports) => makeMove(ports, (pair, actor, { programme }, now) => commit(pair, actor, programme.journey, now));
export const makeResumePair = (ports: Ports) => makeMove(ports, (pair, actor, _context, now) => resume(pair, actor, now));
export const makeExtendPair = (ports: Ports) => makeMove(ports, (pair, actor, { programme }, now) => extend(pair, actor, programme.journey, now));
export const makeCompletePair = (ports: Ports) => makeMove(ports, (pair, actor, { programme }, now) => complete(pair, actor, programme.journey, now));

/** Time to say goodbye: because the goal is reached, or simply because. */
export const makeWrapUpPair = (ports: Ports) => ({ because, ...own }: OwnPair & { readonly because: ClosingReason }): Promise<Outcome<PairContext>> =>
  changePair(ports, own, ({ pair, programme }, now) => wrapUp(pair, own.actor, because, programme.journey, now));

/** Until a day in the actor's own time zone; refuses a day that is no day, has passed, or is more than a year away. */
export const makePausePair = (ports: Ports) => async ({ until, timeZone, ...own }: OwnPair & { readonly until: string; readonly timeZone: string }): Promise<Outcome<PairContext>> => {
  const day = readFutureDate(until, { timeZone, now: ports.clock.now() });
  if (day.kind === 'refused') return day;
  const { date, starts } = day;
  if (date === undefined) return refused('badDate');
  return changePair(ports, own, ({ pair }, now) => pause(pair, own.actor, { date, at: starts }, now));
};
