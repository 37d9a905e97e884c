import { changeMatch } from '../../domain/reviews/answering';
import { changePairBySystem, openPair, type OwnPair } from '../pairs/pairAccess';
import { type PairView, viewOf } from '../pairs/viewPair';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/**
 * Ends a match that does not fit. Changed as by the system, so that not even the time at which somebody was last seen tells whose wish it was. The
 * value is undefined when the actor has left a group that goes on without them.
 */
export const makeChangeMatch = (ports: Ports) => async (own: OwnPair): Promise<Outcome<PairView | undefined>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const allowed = changeMatch(opened.value.pair, own.actor, ports.clock.now());
  if (allowed.kind === 'refused') return allowed;
  await changePairBySystem(ports, own.pair, (pair, _programme, now) => changeMatch(pair, own.actor, now));
  const now = await openPair(ports, own);
  return { kind: 'done', value: now.kind === 'done' ? await viewOf(ports, now.value) : undefined };
};
