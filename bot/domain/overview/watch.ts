import { type RiskRule, riskRules } from '../contact/contact';
import { goodMoment } from '../contact/goodMoment';
import { alreadyDone, type Decision, moved } from '../decision';
import { type Due, type Tell } from '../effects/effect';
import { owe, wakeAt } from '../effects/owing';
import { type Person, type PersonId } from '../people/person';
import { calendarOf } from '../people/personCalendar';
import { type ProgrammeId } from '../programmes/programme';
import { type CalendarDate, dateIn, days, type Instant, shiftDate, startOfDay } from '../time';
import { startOfWeek } from './workWeek';

/** When one coordinator of a programme is told, at most once a week, that pairs of it are at risk. */
export interface Watch extends Due {
  readonly programme: ProgrammeId;
  readonly coordinator: PersonId;
  /** When the pairs are looked at next; absent until the coordinator's hours are known. */
  readonly lookAt?: Instant;
  /** When to find out those hours; until then nothing is planned. */
  readonly askAt?: Instant;
  /** What the last look found, where it found anything. */
  readonly word?: WeeklyWord;
}

/** Numbers and rules: no pair, no name, no word of anybody's. */
export interface WeeklyWord {
  /** The day of the look, in the coordinator's time zone; names the message. */
  readonly on: CalendarDate;
  /** The weightiest rule of each pair at risk, counted; at least one. */
  readonly risks: readonly { readonly rule: RiskRule; readonly pairs: number }[];
}

/** What decides when a coordinator may be told: their hours and leave, and the programme's days off. */
export interface Listening {
  readonly person: Person;
  readonly holidays: readonly CalendarDate[];
}

export const watchTimersDue = ({ lookAt, askAt }: Watch): Instant | undefined => lookAt ?? askAt;

/** Somebody coordinates the programme: from now on the sweep finds their watch. One that is kept already stays as it is. */
export function openWatch(watch: Watch | undefined, who: Pick<Watch, 'programme' | 'coordinator'>, now: Instant): Decision<Watch> {
  return watch && watchTimersDue(watch) !== undefined ? alreadyDone(watch) : moved(askAgain({ ...who, ...watch }, now, now));
}

/** They coordinate it no more: nothing is looked at until they do again. */
export function closeWatch({ lookAt: _planned, askAt: _asked, word: _said, ...watch }: Watch, now: Instant): Watch {
  return wakeAt<Watch>(watch, undefined, now);
}

/** Nobody knows when this coordinator works: it is asked for again. */
export const askAgain = ({ lookAt: _planned, ...watch }: Watch, askAt: Instant, now: Instant): Watch => wakeAt({ ...watch, askAt }, askAt, now);

export const planLook = ({ askAt: _known, ...watch }: Watch, lookAt: Instant, now: Instant): Watch => wakeAt({ ...watch, lookAt }, lookAt, now);

/** When the pairs are to be looked at; `now` itself when this is the moment. A first morning that was missed is made up for in the next good moment. */
export function nextLook({ lookAt }: Watch, listening: Listening, now: Instant): Instant {
  if (lookAt === undefined) return firstMorning(listening, now);
  return lookAt > now ? lookAt : (goodMoment({ ...listening, sentAt: [] }, now) ?? now + days(7));
}

/** The first moment of a week, from `from` on, at which this person works and may be disturbed; a week that is over or begun without them is left out. */
function firstMorning(listening: Listening, from: Instant): Instant {
  const { person: { timeZone } } = listening;
  const week = weekOf(listening, from);
  const mornings = [week, shiftDate(week, { days: 7 })].map((date) => goodMoment({ ...listening, sentAt: [] }, startOfDay(date, timeZone)));
  return mornings.find((morning) => morning !== undefined && morning >= from) ?? from + days(7);
}

const weekOf = ({ person }: Listening, at: Instant): CalendarDate => startOfWeek(calendarOf(person).working.days, dateIn(person.timeZone, at));

/** Notes what a look found, owes the word about it, and plans the next week's look. `found` has one rule for each pair at risk. */
export function noteLook({ word: _before, ...watch }: Watch, listening: Listening, found: readonly RiskRule[], now: Instant): Watch {
  const { person: { id, timeZone } } = listening;
  const nextWeek = startOfDay(shiftDate(weekOf(listening, now), { days: 7 }), timeZone);
  const next = planLook(watch, firstMorning(listening, nextWeek), now);
  if (found.length === 0) return next;
  const on = dateIn(timeZone, now);
  const risks = riskRules.map((rule) => ({ rule, pairs: found.filter((one) => one === rule).length })).filter(({ pairs }) => pairs > 0);
  const tell: Tell = { kind: 'tell', id: `${watch.programme}:weekly:${on}`, to: id, notice: 'overview.weekly', about: { programme: watch.programme, on } };
  return owe({ ...next, word: { on, risks } }, [tell], now);
}
