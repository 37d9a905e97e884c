import { type Language } from '../domain/people/person';
import { type CalendarDate, type Instant, days, hours } from '../domain/time';
import { localeTags } from './language';

// Making an Intl formatter costs a hundred times what using it does. Zones × languages are many, so the oldest goes when there are too many.
const mostFormats = 300;
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();
const listFormats = new Map<Language, Intl.ListFormat>();

const minutes = (count: number): number => hours(count / 60);
const dateOnly: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const dateAndTime: Intl.DateTimeFormatOptions = { ...dateOnly, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const shortDateAndTime: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const dayAndClock: Intl.DateTimeFormatOptions = { weekday: 'short', ...clock };
const dateStyles = { date: dateOnly, dateTime: dateAndTime, short: shortDateAndTime, clock, dayAndClock };

/** '12 May 2026'. A calendar date is the same day everywhere: the zone matters for an instant only. Throws RangeError for what is no date. */
export function formatDate(when: Instant | CalendarDate, language: Language, timeZone: string): string {
  return typeof when === 'string'
    ? dateFormat('date', language, 'UTC').format(Date.parse(`${when}T00:00:00Z`))
    : dateFormat('date', language, timeZone).format(when);
}

/** 'Tuesday, 12 May 2026 at 14:30', on the clock of that zone, in 24 hours as in all six languages of the United Nations. */
export function formatDateTime(when: Instant, language: Language, timeZone: string): string {
  return dateFormat('dateTime', language, timeZone).format(when);
}

/** 'Tue, 12 May, 14:30', for lists of times in the coming weeks. */
export function formatShortDateTime(when: Instant, language: Language, timeZone: string): string {
  return dateFormat('short', language, timeZone).format(when);
}

/** '14:30', or with the weekday 'Tue 14:30': the same moment on another clock, where it may be another day. */
export function formatClock(when: Instant, language: Language, timeZone: string, { weekday = false } = {}): string {
  return dateFormat(weekday ? 'dayAndClock' : 'clock', language, timeZone).format(when);
}

/**
 * 'in 2 days', 'in 5 hours', '20 minutes ago', 'now' (under a minute). Rounded towards `from`: a deadline never sounds later than it is.
 * Never 'tomorrow': 30 hours from now may be the day after.
 */
export function formatTimeLeft(from: Instant, until: Instant, language: Language): string {
  const left = until - from;
  const size = Math.abs(left);
  if (size < minutes(1)) return relativeFormat(language, 'auto').format(0, 'second');
  if (size < hours(1)) return relativeFormat(language, 'always').format(Math.trunc(left / minutes(1)), 'minute');
  if (size < days(1)) return relativeFormat(language, 'always').format(Math.trunc(left / hours(1)), 'hour');
  return relativeFormat(language, 'always').format(Math.trunc(left / days(1)), 'day');
}

/** 'health, trade and finance'. */
export function formatList(items: readonly string[], language: Language): string {
  return made(listFormats, language, () => new Intl.ListFormat(localeTags[language], { type: 'conjunction' })).format(items);
}

function dateFormat(kind: keyof typeof dateStyles, language: Language, timeZone: string): Intl.DateTimeFormat {
  return made(dateFormats, `${kind} ${language} ${timeZone}`, () => new Intl.DateTimeFormat(localeTags[language], { ...dateStyles[kind], timeZone }));
}

function relativeFormat(language: Language, numeric: 'always' | 'auto'): Intl.RelativeTimeFormat {
  return made(relativeFormats, `${language} ${numeric}`, () => new Intl.RelativeTimeFormat(localeTags[language], { numeric }));
}

function made<Key, Format>(known: Map<Key, Format>, key: Key, make: () => Format): Format {
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= mostFormats) known.delete(oldest);
  const format = make();
  known.set(key, format);
  return format;
}
