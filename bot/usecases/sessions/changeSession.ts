import { type Decision } from '../../domain/decision';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { holdSession, missSession } from '../../domain/sessions/afterwards';
import { cancelSession, runningLate } from '../../domain/sessions/changing';
import { chooseTime, fixTime } from '../../domain/sessions/choosing';
import { type Instant } from '../../domain/time';
import { changePair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** One session of the actor's own pair. */
export interface OwnSession extends OwnPair {
  readonly session: number;
}

const makeChange = (ports: Ports, decide: (pair: Pair, session: number, actor: PersonId, now: Instant) => Decision<Pair>) => ({ session, ...own }: OwnSession): Promise<Outcome<PairContext>> =>
  changePair(ports, own, ({ pair }, now) => decide(pair, session, own.actor, now));

export const makeFixTime = (ports: Ports) => makeChange(ports, fixTime);
export const makeCancelSession = (ports: Ports) => makeChange(ports, cancelSession);
export const makeMissSession = (ports: Ports) => makeChange(ports, missSession);
/** "We met." A log about the session says the same by itself. */
export const makeHoldSession = (ports: Ports) => makeChange(ports, holdSession);

export const makeChooseTime = (ports: Ports) => ({ session, times, ...own }: OwnSession & { readonly times: readonly Instant[] }): Promise<Outcome<PairContext>> =>
  changePair(ports, own, ({ pair }, now) => chooseTime(pair, { number: session, times }, own.actor, now));

export const makeRunLate = (ports: Ports) => ({ session, minutes, ...own }: OwnSession & { readonly minutes: number }): Promise<Outcome<PairContext>> =>
  changePair(ports, own, ({ pair }, now) => runningLate(pair, { number: session, minutes }, own.actor, now));
