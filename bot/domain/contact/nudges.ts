import { alreadyDone, type Decision, moved } from '../decision';
import { type Due, type Tell } from '../effects/effect';
import { owe } from '../effects/owing';
import { type PersonId } from '../people/person';
import { isReachable } from '../people/presence';
import { type ProgrammeId } from '../programmes/programme';
import { type CalendarDate, days, hours, type Instant } from '../time';
import { goodMoment, type Reminding } from './goodMoment';
import { type NudgeKind, nudgeKinds } from './nudgeKinds';
import { subjectOf } from './occasions';

/** One reminder that waits, or was part of a digest. Ids only: what it says is read from the pair when it is shown. */
export interface NudgeItem {
  readonly nudge: NudgeKind;
  readonly key: string;
  readonly pair: string;
  readonly programme: ProgrammeId;
  readonly since: Instant;
}

export interface Batch {
  readonly id: string;
  readonly items: readonly NudgeItem[];
  readonly at: Instant;
}

/** A person's reminders from all their pairs: what waits to be said, and what was said lately. */
export interface Nudges extends Due {
  readonly person: PersonId;
  readonly waiting: readonly NudgeItem[];
  /** The newest last. */
  readonly batches: readonly Batch[];
  /** Digests of this month and the last, for the budget. */
  readonly sentAt: readonly Instant[];
  /** How many digests there ever were; names the next one. */
  readonly made: number;
  readonly snoozed?: Snooze;
  /** When what waits is looked at next. */
  readonly lookAt?: Instant;
}

/** The day is one of the person's own time zone. */
export interface Snooze {
  readonly untilDate: CalendarDate;
  readonly until: Instant;
}

export const noNudges = (person: PersonId): Nudges => ({ person, waiting: [], batches: [], sentAt: [], made: 0 });

const batchesKept = 10;
const sentKept = days(70);
const mostWaiting = 60;
const mostShown = 5;
/** What comes within so long is said together. */
const gathering = hours(3);
/** Left for later when nobody can say when: leave of more than a year, or nobody there to be reached. */
const lookAgainAfter = days(7);
/** The same thing is not said twice within so long, even when the first digest had to wait. */
const notAgainWithin = days(3);

export const nudgesTimersDue = ({ waiting, lookAt }: Nudges): Instant | undefined => (waiting.length > 0 ? lookAt : undefined);

/** Another reminder for the next digest; the second of a thing takes the place of the first that still waits. The same one again, or one that was said, changes nothing. */
export function offerNudge(nudges: Nudges, item: NudgeItem, now: Instant): Decision<Nudges> {
  const isSame = (other: NudgeItem): boolean => other.pair === item.pair && other.key === item.key;
  if (nudges.waiting.some(isSame) || nudges.batches.some(({ items }) => items.some(isSame))) return alreadyDone(nudges);
  const isAbout = isAboutTheSame(item);
  if (nudges.batches.some(({ items, at }) => at > now - notAgainWithin && items.some(isAbout))) return alreadyDone(nudges);
  const before = nudges.waiting.find(isAbout);
  const waiting = [...nudges.waiting.filter((other) => other !== before), { ...item, since: before?.since ?? item.since }].slice(-mostWaiting);
  return moved(wakeUp({ ...nudges, waiting, lookAt: Math.min(nudges.lookAt ?? Infinity, now + gathering) }));
}

const isAboutTheSame = (item: NudgeItem) => (other: NudgeItem): boolean => other.pair === item.pair && subjectOf(other.key) === subjectOf(item.key);

/** Sets when the sweep must look again, keeping an earlier time that effects need. */
function wakeUp(nudges: Nudges): Nudges {
  const timersDue = nudgesTimersDue(nudges);
  const { nextDue: _before, ...rest } = nudges;
  const moments = [timersDue, nudges.effects?.length ? nudges.nextDue : undefined].filter((moment) => moment !== undefined);
  return moments.length > 0 ? { ...rest, nextDue: Math.min(...moments) } : rest;
}

export interface Collecting extends Omit<Reminding, 'sentAt' | 'snoozedUntil'> {
  /** Whether what it says is still so; undefined: nobody looked, so it stays. */
  readonly holds: (item: NudgeItem) => boolean | undefined;
}

/**
 * Drops what is moot and, at a good moment, puts what waits into one digest and owes its sending; else notes when that moment is. While one
 * waits to be sent nothing else is: it counts for the day on which it goes. For somebody who cannot be reached all of it waits until they are back.
 */
export function collectNudges(before: Nudges, { holds, person, holidays }: Collecting, now: Instant): Nudges {
  const nudges = countUnsent(before, now);
  if (nudges.waiting.length === 0) return nudges;
  const waiting = nudges.waiting.filter((item) => holds(item) !== false);
  const [first] = waiting;
  if (!first) return wakeUp(without(nudges, 'lookAt', { waiting }));
  const reminding: Reminding = { person, holidays, sentAt: nudges.sentAt, snoozedUntil: nudges.snoozed?.until };
  const oldest = Math.min(...waiting.map(({ since }) => since));
  const good = isReachable(person) ? goodMoment(reminding, Math.max(now, oldest + gathering)) : undefined;
  const ready = waiting.filter((item) => holds(item) === true);
  if (good !== now) return wakeUp({ ...nudges, waiting, lookAt: good ?? now + lookAgainAfter });
  if (ready.length === 0) return wakeUp({ ...nudges, waiting, lookAt: now + gathering });
  return send({ ...nudges, waiting }, chosen(ready), now);
}

/** A digest that could not be sent yet counts for the moment at which it is tried again. */
function countUnsent(nudges: Nudges, now: Instant): Nudges {
  const unsent = (nudges.effects ?? []).some(({ kind }) => kind === 'tell');
  return unsent && (nudges.sentAt.at(-1) ?? now) < now - gathering ? { ...nudges, sentAt: [...nudges.sentAt.slice(0, -1), now] } : nudges;
}

function send(nudges: Nudges, items: readonly NudgeItem[], now: Instant): Nudges {
  const id = String(nudges.made + 1);
  const waiting = nudges.waiting.filter((item) => !items.includes(item) && !covered(item, items));
  const tell: Tell = { kind: 'tell', id: tellOf(id), to: nudges.person, notice: 'nudge.digest', about: { batch: id } };
  const next: Nudges = {
    ...without(nudges, 'lookAt', { waiting }), made: nudges.made + 1, batches: [...nudges.batches, { id, items, at: now }].slice(-batchesKept), sentAt: [...nudges.sentAt.filter((sent) => sent > now - sentKept), now],
    ...(waiting.length > 0 && { lookAt: now + gathering }),
  };
  return owe(wakeUp(next), [tell], now);
}

/** The message that carries a digest. */
export const tellOf = (batch: string): string => `nudges:${batch}`;

/** Digests that never came through: what they said waits again and is not counted, unless the next reminder of the same thing waits already. */
export function takeBack(nudges: Nudges, unheard: readonly string[]): Nudges {
  const isUnheard = ({ id }: Batch): boolean => unheard.includes(id);
  const gone = nudges.batches.filter(isUnheard);
  if (gone.length === 0) return nudges;
  const back = gone.flatMap(({ items }) => items).filter((item) => !nudges.waiting.some(isAboutTheSame(item)));
  const effects = (nudges.effects ?? []).filter((effect) => effect.kind !== 'tell' || !unheard.includes(effect.about['batch'] ?? ''));
  const { sentAt } = nudges;
  return wakeUp({
    ...nudges, waiting: [...back, ...nudges.waiting].slice(-mostWaiting), batches: nudges.batches.filter((batch) => !isUnheard(batch)), sentAt: sentAt.slice(0, Math.max(0, sentAt.length - gone.length)),
    effects: effects.length > 0 ? effects : undefined,
  });
}

/** What somebody else waits for first, then what has waited longest; never more than can be read at a glance. */
function chosen(ready: readonly NudgeItem[]): NudgeItem[] {
  const order = (item: NudgeItem): number => nudgeKinds.indexOf(item.nudge);
  return ready.filter((item) => !covered(item, ready)).sort((one, other) => order(one) - order(other) || one.since - other.since).slice(0, mostShown);
}

/** To plan the next meeting is to reach out: one of the two is said. */
const covered = (item: NudgeItem, items: readonly NudgeItem[]): boolean => item.nudge === 'reachOut' && items.some(({ pair, nudge }) => pair === item.pair && (nudge === 'mentorFirst' || nudge === 'mentorNext' || nudge === 'planFirst' || nudge === 'planNext'));

/** Nothing is said until that day; asked again with the same day, nothing changes. Undefined ends it. */
export function snoozeNudges(nudges: Nudges, snooze: Snooze | undefined, now: Instant): Decision<Nudges> {
  if (nudges.snoozed?.until === snooze?.until) return alreadyDone(nudges);
  return moved(lookSoon(snooze ? { ...nudges, snoozed: snooze } : without(nudges, 'snoozed', {}), now));
}

/** Hours, leave or budget changed: what waits is looked at again, so that a better moment is found. */
export const lookSoon = (nudges: Nudges, now: Instant): Nudges => (nudges.waiting.length > 0 ? wakeUp({ ...nudges, lookAt: now }) : nudges);

function without(nudges: Nudges, field: 'lookAt' | 'snoozed', changes: Partial<Nudges>): Nudges {
  const { [field]: _gone, ...rest } = nudges;
  return { ...rest, ...changes };
}
