import { type Calendar, hoursOn, isAbsent, isWorkingDay, isWorkingMoment, type Span, type WorkingTime } from '../people/workingTime';
import { atLocalTime, type CalendarDate, dateIn, days, type Instant, shiftDate } from '../time';

/**
 * `shared`: within everybody's working hours. `stretched`: on everybody's working day, but early or late for somebody. Times ascend
 * and differ.
 */
export type Suggestion =
  | { readonly kind: 'shared' | 'stretched'; readonly times: readonly Instant[] }
  | { readonly kind: 'none'; readonly times: readonly [] };

export interface Wanted {
  /** No time before it. */
  readonly from: Instant;
  readonly minutes: number;
  /** How many times at most. */
  readonly most: number;
  /** Over how many days the times are spread, where there are enough of them: a week unless said otherwise. */
  readonly spreadDays?: number;
}

const halfHour = 30 * 60_000;
const horizonDays = 21;
/** Hours before and after the working day that may be asked of people, if it cannot be done with less. */
const stretches = [0, 2, 4];
/** Nobody is asked to meet outside these local hours, but as early and as late as they work themselves. */
const decent = { from: 7, until: 21 };

/** Starts on the half hour that suit everybody, within 21 days. The days counted are those of the first person. */
export function suggestTimes(calendars: readonly Calendar[], wanted: Wanted): Suggestion {
  const [first] = calendars;
  if (!first || wanted.most < 1) return { kind: 'none', times: [] };
  for (const stretch of stretches) {
    const starts = startsIn(commonSpans(calendars.map((calendar) => stretched(calendar, stretch)), wanted.from), wanted);
    if (starts.length > 0) return { kind: stretch === 0 ? 'shared' : 'stretched', times: pick(starts, first.timeZone, wanted) };
  }
  return { kind: 'none', times: [] };
}

/**
 * How a time suits: `stretched` when it is outside somebody's working hours, but on a day on which they are not away, between 7 and 21
 * where they are (on a day they work: or as early and as late as they do).
 */
export function fits(calendars: readonly Calendar[], at: Instant, minutes: number): 'shared' | 'stretched' | 'outside' {
  if (calendars.every((calendar) => isWorkingMoment(calendar, at, minutes))) return 'shared';
  return calendars.every((calendar) => isWorkingMoment(calendar, at, minutes) || isDecent(calendar, at, minutes)) ? 'stretched' : 'outside';
}

function isDecent(calendar: Calendar, at: Instant, minutes: number): boolean {
  const { timeZone, working } = calendar;
  const date = dateIn(timeZone, at);
  const { from, until } = isWorkingDay(calendar, date) ? widest(working) : decent;
  return !isAbsent(calendar, date) && at >= atLocalTime(date, from * 60, timeZone) && at + minutes * 60_000 <= atLocalTime(date, until * 60, timeZone);
}

function stretched(calendar: Calendar, hours: number): Calendar {
  const { working } = calendar;
  const { from, until } = widest(working);
  return { ...calendar, working: { ...working, from: Math.max(working.from - hours, from), until: Math.min(working.until + hours, until) } };
}

const widest = ({ from, until }: WorkingTime) => ({ from: Math.min(from, decent.from), until: Math.max(until, decent.until) });

/** The spans that lie in everybody's hours, in order. Spans, not moments, are compared: a moment's local time is dear to compute. */
function commonSpans(calendars: readonly Calendar[], from: Instant): readonly Span[] {
  const [first = [], ...others] = calendars.map((calendar) => spansOf(calendar, from));
  return others.reduce<readonly Span[]>(overlaps, first);
}

function spansOf(calendar: Calendar, from: Instant): readonly Span[] {
  const today = dateIn(calendar.timeZone, from);
  // A day more: the horizon ends in the middle of one.
  return Array.from({ length: horizonDays + 1 }, (_, ahead) => hoursOn(calendar, shiftDate(today, { days: ahead }))).filter((span) => span !== undefined);
}

const overlaps = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  some
    .flatMap((one) => others.map((other) => ({ from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) })))
    .filter(({ from, until }) => from < until)
    .sort((one, other) => one.from - other.from);

function startsIn(spans: readonly Span[], { from, minutes }: Wanted): Instant[] {
  const starts: Instant[] = [];
  for (const span of spans) {
    const earliest = Math.ceil(Math.max(span.from, from) / halfHour) * halfHour;
    const latest = Math.min(span.until - Math.max(minutes, 1) * 60_000, from + days(horizonDays));
    for (let at = earliest; at <= latest; at += halfHour) starts.push(at);
  }
  return starts;
}

/** One a day, on days that lie apart, by turns early and late in what the day offers; several a day only when the days run out. */
function pick(starts: readonly Instant[], timeZone: string, { most, spreadDays = 7 }: Wanted): Instant[] {
  const byDay = Map.groupBy(starts, (at) => dateIn(timeZone, at));
  const chosen = apart(daysToUse([...byDay.keys()], most, spreadDays), most).flatMap((day, turn) => {
    const offered = byDay.get(day) ?? [];
    return offered[Math.floor((offered.length * (turn % 2 === 0 ? 1 : 3)) / 4)] ?? [];
  });
  const left = new Set(starts.filter((at) => !chosen.includes(at)));
  while (chosen.length < most && left.size > 0) {
    const next = farthest(left, chosen);
    chosen.push(next);
    left.delete(next);
  }
  return chosen.sort((one, other) => one - other);
}

/** The days within reach, and as many after them as are needed to have enough. */
function daysToUse(all: readonly CalendarDate[], most: number, spreadDays: number): readonly CalendarDate[] {
  const [first] = all;
  if (first === undefined) return [];
  const end = shiftDate(first, { days: spreadDays });
  return all.filter((day, place) => day < end || place < most);
}

function apart<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  const step = most > 1 ? (all.length - 1) / (most - 1) : 0;
  return Array.from({ length: most }, (_, turn) => all[Math.round(turn * step)]).filter((one) => one !== undefined);
}

function farthest(left: ReadonlySet<Instant>, chosen: readonly Instant[]): Instant {
  const distance = (at: Instant): number => Math.min(...chosen.map((other) => Math.abs(at - other)));
  return [...left].reduce((best, at) => (distance(at) > distance(best) ? at : best));
}
