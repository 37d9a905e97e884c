import { type Refusal, refused } from '../decision';
import { isMember } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type Calendar } from '../people/workingTime';
import { type PersonId } from '../people/person';
import { days, type Instant } from '../time';
import { isToCome, type Session, sessionEnds } from './session';
import { fits, suggestTimes } from './suggestTimes';

/** Who plans, and when everybody concerned works. */
export interface Planner {
  readonly actor: PersonId;
  readonly calendars: readonly Calendar[];
}

/** How many sessions a pair has at most, in all and ahead, and how many times one proposal holds. A pair that says goodbye meets once more. */
export const sessionLimits = { all: 60, toCome: 12, whileClosing: 1, times: 5 } as const;
/** Minutes. */
export const sessionLengths = { from: 15, to: 240 } as const;
const furthest = days(366);

export const nextNumber = ({ sessions }: Pair): number => Math.max(0, ...sessions.map(({ number }) => number)) + 1;

const isAhead = (session: Session, now: Instant): boolean => isToCome(session) && (session.status === 'proposed' || sessionEnds(session) > now);

/** How many more sessions may be planned or proposed now. */
export function roomFor(pair: Pair, now: Instant): number {
  const ahead = pair.sessions.filter((session) => isAhead(session, now)).length;
  const most = pair.status === 'close' ? sessionLimits.whileClosing : sessionLimits.toCome;
  return Math.max(0, Math.min(sessionLimits.all - pair.sessions.length, most - ahead));
}

/** Why this person cannot make or change plans now; `adding` more sessions than there are. */
export function cannotPlan(pair: Pair, actor: PersonId, adding: number, now: Instant): ReturnType<typeof refused> | undefined {
  if (!isMember(pair, actor)) return refused('notYours');
  if (pair.status === 'ended') return refused('pairEnded');
  if (pair.status === 'paused') return refused('notNow');
  return adding > roomFor(pair, now) ? refused('tooManyMeetings') : undefined;
}

export const isLength = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= sessionLengths.from && minutes <= sessionLengths.to;

/** Why a session cannot be then: the past, too far ahead, or two at once. `except` is the session that would move there. */
export function unfitTime(pair: Pair, at: Instant, minutes: number, { now, except }: { readonly now: Instant; readonly except?: number }): Refusal | undefined {
  if (!Number.isSafeInteger(at)) return 'badTime';
  if (at <= now) return 'timePast';
  if (at > now + furthest) return 'dateTooFar';
  const meets = pair.sessions.some((other) => other.status === 'planned' && other.number !== except && (other.startsAt ?? 0) < at + minutes * 60_000 && at < sessionEnds(other));
  return meets ? 'meetsThen' : undefined;
}

const order = ['shared', 'stretched', 'outside'] as const;
export type Fit = (typeof order)[number];

/** How far outside of working hours a session may be: only as far as there is nothing better in the next weeks, so that nobody is left without any time at all. */
export function toleratedFit(calendars: readonly Calendar[], minutes: number, now: Instant): Fit {
  const { kind } = suggestTimes(calendars, { from: now, minutes, most: 1 });
  return kind === 'none' ? 'outside' : kind;
}

export const isTolerable = (calendars: readonly Calendar[], at: Instant, minutes: number, tolerated: Fit): boolean => order.indexOf(fits(calendars, at, minutes)) <= order.indexOf(tolerated);
