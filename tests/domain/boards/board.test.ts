import { longestNotes, mostPages, newBoard, pageOf, wasSaved, writeNotes, type Board } from '../../../bot/domain/boards/board';
import { canNote, meetingNow, stageOf } from '../../../bot/domain/boards/meetingNow';
import { startPart, stopTimer, timerOf } from '../../../bot/domain/boards/timer';
import { type Session } from '../../../bot/domain/sessions/session';
import { days, hours } from '../../../bot/domain/time';
import { aSession, movedTo, noon, people } from '../../support/builders';

const write = (board: Board, session: number, save = 's1', by: string = people.mentee): Board => movedTo(writeNotes(board, { session, text: `sealed ${session}`, by, save }, noon));

describe('the pages', () => {
  it('are one for each session, each with a version of its own', () => {
    const board = write(write(write(newBoard('r1'), 1), 1, 's2'), 2);
    expect(board.pages.map(({ session, version }) => [session, version])).toEqual([[1, 2], [2, 1]]);
  });

  it('go, the one longest untouched first, when there are too many', () => {
    let board = newBoard('r1');
    for (let session = 1; session <= mostPages; session += 1) board = write(board, session);
    board = write(write(board, 1, 's2'), mostPages + 1);
    expect(board.pages).toHaveLength(mostPages);
    expect(pageOf(board, 1)).toBeDefined();
    expect(pageOf(board, 2)).toBeUndefined();
  });

  it('know the last save of each member', () => {
    const page = pageOf(write(write(newBoard('r1'), 1, 's1'), 1, 's2', people.mentor), 1);
    expect(wasSaved(page, { by: people.mentee, save: 's1' })).toBe(true);
    expect(wasSaved(page, { by: people.mentor, save: 's1' })).toBe(false);
    expect(wasSaved(undefined, { by: people.mentor, save: 's1' })).toBe(false);
  });

  it('hold more than is talked about in an hour', () => {
    expect(longestNotes).toBeGreaterThanOrEqual(4_000);
  });
});

describe('the timer', () => {
  const begun = movedTo(startPart(newBoard('r1'), { session: 1, part: 'checkIn' }, noon));

  it('goes one part further when two people press at once', () => {
    const next = movedTo(startPart(begun, { session: 1, part: 'urgent' }, noon + 1_000));
    expect(startPart(next, { session: 1, part: 'urgent' }, noon + 2_000).kind).toBe('alreadyDone');
    expect(timerOf(next, 1, noon + 3_000)).toEqual({ session: 1, part: 'urgent', startedAt: noon + 1_000 });
  });

  it('stops, and stays stopped', () => {
    const stopped = movedTo(stopTimer(begun, 1));
    expect(timerOf(stopped, 1, noon)).toBeUndefined();
    expect(stopTimer(stopped, 1).kind).toBe('alreadyDone');
  });

  it('is of one session: another one neither sees nor stops it', () => {
    expect(timerOf(begun, 2, noon)).toBeUndefined();
    expect(stopTimer(begun, 2).kind).toBe('alreadyDone');
  });

  it('is forgotten when nobody stopped it, and can be begun anew', () => {
    const later = noon + hours(5);
    expect(timerOf(begun, 1, later)).toBeUndefined();
    expect(timerOf(movedTo(startPart(begun, { session: 1, part: 'checkIn' }, later)), 1, later)?.startedAt).toBe(later);
  });
});

describe('the meeting that is meant', () => {
  const at = (number: number, startsAt: number, overrides: Partial<Session> = {}): Session => aSession({ number, startsAt, ...overrides });
  const now = (...sessions: Session[]): number | undefined => meetingNow({ sessions }, noon)?.number;

  it.each([
    ['the one under way, before any other', [at(1, noon - hours(2)), at(2, noon - hours(0.5)), at(3, noon + hours(1))], 2],
    ['the one that was just over, before the next', [at(1, noon - hours(1.5)), at(2, noon + days(14))], 1],
    ['the next, where nothing was just over', [at(1, noon - days(7)), at(2, noon + days(7))], 2],
    ['the next, when it is nearer than what is over', [at(1, noon - hours(2.5)), at(2, noon + hours(0.25))], 2],
    ['the last one, where no other is planned', [at(1, noon - days(9)), at(2, noon - days(2), { status: 'unconfirmed' })], 2],
    ['the one that was held early while its time still runs', [at(1, noon - hours(0.5), { status: 'held' }), at(2, noon + days(14))], 1],
    ['the one that did not take place, as long as it is fresh', [at(1, noon - hours(1.5), { status: 'missed' })], 1],
  ] as const)('is %s', (_what, sessions, number) => {
    expect(now(...sessions)).toBe(number);
  });

  it.each([
    ['there is none', []],
    ['times are only suggested', [{ ...aSession({ status: 'proposed' }), startsAt: undefined } as never]],
    ['it was called off', [at(1, noon - hours(1.5), { status: 'cancelled' })]],
    ['it was long ago', [at(1, noon - days(9), { status: 'held' })]],
    ['it did not take place, and that is a while ago', [at(1, noon - days(1), { status: 'missed' })]],
  ])('is none when %s', (_what, sessions) => {
    expect(now(...sessions)).toBeUndefined();
  });

  it.each([[-1, 'before'], [0, 'underWay'], [hours(1) - 1, 'underWay'], [hours(1), 'over']] as const)('stands by the clock alone: %i after its beginning it is %s', (after, stage) => {
    expect(stageOf(at(1, noon), noon + after)).toBe(stage);
  });

  it('has notes unless it was called off', () => {
    expect(canNote({ sessions: [at(1, noon)] }, 1)).toBe(true);
    expect(canNote({ sessions: [at(1, noon, { status: 'cancelled' })] }, 1)).toBe(false);
    expect(canNote({ sessions: [] }, 1)).toBe(false);
  });
});
