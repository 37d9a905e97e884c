import { type BoardTimer, newBoard } from '../../domain/boards/board';
import { canNote } from '../../domain/boards/meetingNow';
import { startPart, stopTimer } from '../../domain/boards/timer';
import { refused } from '../../domain/decision';
import { change } from '../change';
import { boardAt } from '../collections';
import { openPair, type OwnPair } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

export interface RunTimer extends OwnPair {
  readonly session: number;
  /** Which part of the agenda begins now; absent: the timer stops. */
  readonly part?: BoardTimer['part'];
}

/** One timer for everybody in the meeting. Refuses `notYours`, `pairEnded`, and `notFound` when there is no such session. */
export const makeRunTimer = (ports: Ports) => async ({ session, part, ...own }: RunTimer): Promise<Outcome<undefined>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair } = opened.value;
  if (pair.status === 'ended') return refused('pairEnded');
  if (!canNote(pair, session)) return refused('notFound');
  const changed = await change(ports.documents.boards, boardAt(pair.id), (board = newBoard(pair.id)) => (part ? startPart(board, { session, part }, ports.clock.now()) : stopTimer(board, session)));
  return changed.kind === 'refused' ? changed : { kind: 'done', value: undefined };
};
