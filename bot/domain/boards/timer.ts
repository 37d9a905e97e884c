import { alreadyDone, type Decision, moved } from '../decision';
import { hours, type Instant } from '../time';
import { type Board, type BoardTimer } from './board';

/** A timer that nobody stopped tells nothing any more. */
const longest = hours(4);

/**
 * Begins this part of the agenda now, for everybody. A part that is on already stays as it began: two people who press "next" at once
 * go one part further, not two.
 */
export function startPart(board: Board, { session, part }: Omit<BoardTimer, 'startedAt'>, now: Instant): Decision<Board> {
  const running = timerOf(board, session, now);
  return running?.part === part ? alreadyDone(board) : moved({ ...board, timer: { session, part, startedAt: now } });
}

/** Stops the timer of this session; another one's runs on. */
export function stopTimer(board: Board, session: number): Decision<Board> {
  if (board.timer?.session !== session) return alreadyDone(board);
  const { timer: _stopped, ...rest } = board;
  return moved(rest);
}

/** The timer of this session, while it runs. */
export const timerOf = ({ timer }: Pick<Board, 'timer'>, session: number, now: Instant): BoardTimer | undefined => (timer?.session === session && now - timer.startedAt < longest ? timer : undefined);
