import { refused } from '../../domain/decision';
import { atLocalTime, type Instant, isCalendarDate, minuteOfDayIn, dateIn } from '../../domain/time';

/** A day and a time of day as the inputs sent them. */
export interface TypedTime {
  readonly date: string;
  readonly time: string;
}

type ReadTime = { readonly kind: 'ok'; readonly at?: Instant } | ReturnType<typeof refused>;

const timeOfDay = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/;

/** A moment on the clock of that zone; nothing when nothing was typed. A time that the clock skips does not exist. */
export function readTime({ date, time }: TypedTime, timeZone: string): ReadTime {
  const [day, clock] = [date.trim(), time.trim()];
  if (day === '' && clock === '') return { kind: 'ok' };
  if (!isCalendarDate(day)) return refused(day === '' ? 'badTime' : 'badDate');
  const [, hour, minute] = timeOfDay.exec(clock) ?? [];
  if (hour === undefined || minute === undefined) return refused('badTime');
  const wanted = Number(hour) * 60 + Number(minute);
  const at = atLocalTime(day, wanted, timeZone);
  return minuteOfDayIn(timeZone, at) === wanted && dateIn(timeZone, at) === day ? { kind: 'ok', at } : refused('badTime');
}

/** Moments that a card offered, as its buttons and boxes send them: whole minutes since 1970 in milliseconds. Undefined for anything else. */
export function readMoment(given: string): Instant | undefined {
  const at = /^\d{12,14}$/.test(given) ? Number(given) : NaN;
  return Number.isSafeInteger(at) && at % 60_000 === 0 ? at : undefined;
}
