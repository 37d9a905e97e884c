import { type PairStatus } from '../pairs/lifecycle';
import { type Cadence } from '../programmes/journey';

export const nudgeKinds = [
  'chooseTime', 'confirmProgress', 'kindWord', 'planFirst', 'mentorFirst', 'planNext', 'mentorNext', 'reachOut', 'agreementOpen', 'closingOpen', 'actionDue', 'actionOverdue', 'reviewOpen', 'goalsReview', 'logMissing',
] as const;
/** What a person can be reminded of; the first of these come first in a digest, because somebody waits for them. */
export type NudgeKind = (typeof nudgeKinds)[number];

export interface NudgeTiming {
  /** Where the pair must stand. Paused and ended pairs remind nobody. */
  readonly phases: readonly PairStatus[];
  /** Days from what the reminder is counted from to the first one. */
  readonly days: (cadence: Cadence) => number;
  readonly times: 1 | 2;
}

const running: readonly PairStatus[] = ['prepare', 'agree', 'grow'];
const always: readonly PairStatus[] = [...running, 'close'];

/**
 * | kind            | who                                 | counted from                            | after               | moot when                          |
 * | --------------- | ----------------------------------- | --------------------------------------- | ------------------- | ---------------------------------- |
 * | chooseTime      | who has not answered                | the proposal                            | 2 days              | chosen, or all its times are over  |
 * | confirmProgress | everybody but who reported it       | the report                              | 3 days              | confirmed or corrected             |
 * | kindWord        | everybody                           | a kind word from who runs the programme | at once             | what it was about holds no longer  |
 * | planFirst       | who plans                           | the pair's first day, a missed meeting  | 4 days              | a meeting is proposed or planned   |
 * | mentorFirst     | the mentor: "reach out"             | the same                                | 9 days              | the same                           |
 * | planNext        | who plans                           | the last meeting that was held          | the recommended gap | the same                           |
 * | mentorNext      | the mentor: "reach out"             | the same                                | the widest gap      | the same                           |
 * | reachOut        | the other side of who fell silent   | when the silent one last did anything   | the widest gap      | they did, or nobody is active      |
 * | agreementOpen   | who has not signed                  | the newest version, or the phase        | 7 days              | signed                             |
 * | closingOpen     | who is not done                     | the beginning of the goodbye            | 5 days              | done                               |
 * | actionDue       | its owner                           | the day before it is due                | at once             | done, moved, or the day is over    |
 * | actionOverdue   | its owner                           | the day it was due                      | 3 days              | done or moved                      |
 * | reviewOpen      | who has not answered                | the question                            | 5 days              | answered                           |
 * | goalsReview     | everybody                           | half-time, the beginning of the goodbye | at once             | every open goal was changed since  |
 * | logMissing      | who was there and has not written   | the end of the last meeting             | 2 days              | written, or the next one was held  |
 *
 * The second and last reminder of the same thing comes half as long again after the first (`secondAfter`). These are days of the
 * calendar: a digest waits for a working moment of the person whom it reminds.
 */
export const nudgeTimings: Readonly<Record<NudgeKind, NudgeTiming>> = {
  chooseTime: { phases: always, days: () => 2, times: 2 },
  confirmProgress: { phases: always, days: () => 3, times: 2 },
  kindWord: { phases: running, days: () => 0, times: 1 },
  planFirst: { phases: ['prepare'], days: () => 4, times: 2 },
  mentorFirst: { phases: ['prepare'], days: () => 9, times: 2 },
  planNext: { phases: ['grow'], days: ({ recommendedDays }) => recommendedDays, times: 2 },
  mentorNext: { phases: ['grow'], days: ({ minimumDays }) => minimumDays, times: 2 },
  reachOut: { phases: running, days: ({ minimumDays }) => minimumDays, times: 2 },
  agreementOpen: { phases: ['agree'], days: () => 7, times: 2 },
  closingOpen: { phases: ['close'], days: () => 5, times: 2 },
  actionDue: { phases: always, days: () => 0, times: 1 },
  actionOverdue: { phases: always, days: () => 3, times: 1 },
  reviewOpen: { phases: always, days: () => 5, times: 2 },
  goalsReview: { phases: ['agree', 'grow', 'close'], days: () => 0, times: 1 },
  logMissing: { phases: always, days: () => 2, times: 2 },
};

/** Days from the first reminder to the second: longer than to the first. */
export const secondAfter = (first: number): number => Math.ceil(first * 1.5);
