import { refused } from '../../domain/decision';
import { offerToNote } from '../../domain/sessions/calling';
import { nextNumber } from '../../domain/sessions/scheduling';
import { type Instant } from '../../domain/time';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** A call of two people that nobody had planned, as one of them may note it. */
export interface UnplannedView extends PairContext {
  readonly startedAt: Instant;
  /** The number that it would get, so that both of them note the same meeting. */
  readonly next: number;
}

/** Refuses `tooLate` when the meeting was noted meanwhile, or is planned after all. */
export const makeViewUnplanned = (ports: Ports) => async ({ startedAt, ...own }: OwnPair & { readonly startedAt: Instant }): Promise<Outcome<UnplannedView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair } = opened.value;
  if (offerToNote(pair, { startedAt, endedAt: startedAt }, ports.clock.now()).kind !== 'moved') return refused('tooLate');
  return { kind: 'done', value: { ...opened.value, startedAt, next: nextNumber(pair) } };
};
