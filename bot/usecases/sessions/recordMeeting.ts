import { refused } from '../../domain/decision';
import { recordMeeting } from '../../domain/sessions/afterwards';
import { dateIn, isCalendarDate, shiftDate, startOfDay } from '../../domain/time';
import { changePair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

export interface RecordMeeting extends OwnPair {
  /** The number that the next session had when the card was drawn, where the card knows it. */
  readonly session?: number;
  readonly on: string;
  readonly timeZone: string;
}

/** "We met" without a plan, on a day of the actor's own calendar; today when none was given. Refuses a day to come or more than a month ago. */
export const makeRecordMeeting = (ports: Ports) => async ({ session, on, timeZone, ...own }: RecordMeeting): Promise<Outcome<PairContext>> => {
  const date = on.trim() || dateIn(timeZone, ports.clock.now());
  if (!isCalendarDate(date)) return refused('badDate');
  const day = { from: startOfDay(date, timeZone), until: startOfDay(shiftDate(date, { days: 1 }), timeZone) };
  return changePair(ports, own, ({ pair, programme }, now) => recordMeeting(pair, { ...(session !== undefined && { number: session }), day, minutes: programme.journey.cadence.minutes }, own.actor, now));
};
