import { refused } from '../../domain/decision';
import { type Sitting, sittingsOf } from '../../domain/panels/evening';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** One member's evening, round by round. */
export interface PanelView extends PairContext {
  readonly sittings: readonly Sitting[];
  readonly isHost: boolean;
}

/** `notFound` for a pair that is no evening of tables. */
export const makeViewPanel = (ports: Ports) => async (own: OwnPair): Promise<Outcome<PanelView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, me } = opened.value;
  return pair.panel ? { kind: 'done', value: { ...opened.value, sittings: sittingsOf(pair, me.person), isHost: me.role === 'mentor' } } : refused('notFound');
};
