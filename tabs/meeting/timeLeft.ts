import { localeTags } from '../../bot/content/language';
import { type AgendaPartView, type MeetingView } from '../../bot/contracts/meetingPage';
import { type Language } from '../../bot/domain/people/person';

const minuteMs = 60_000;
/** When a part is nearly over: early enough to come to an end. */
export const soonMs = 2 * minuteMs;

export interface PartTime {
  /** Of the part that is on: its place in the agenda. */
  readonly place: number;
  /** Milliseconds; not below 0. */
  readonly left: number;
  readonly stage: 'on' | 'soon' | 'over';
}

/** How much of the running part is left; undefined while the timer stands still. */
export function partTime(agenda: readonly AgendaPartView[], timer: MeetingView['timer'], now: number): PartTime | undefined {
  const place = agenda.findIndex(({ part }) => part === timer?.part);
  const running = agenda[place];
  if (!timer || !running) return undefined;
  const whole = running.minutes * minuteMs;
  const left = Math.min(whole, Math.max(0, timer.startedAt + whole - now));
  // A part of three minutes is not "nearly over" after one.
  return { place, left, stage: left === 0 ? 'over' : left <= soonMs && whole > 2 * soonMs ? 'soon' : 'on' };
}

/** '7:05' */
export const clockText = (left: number): string => `${Math.floor(Math.ceil(left / 1_000) / 60)}:${String(Math.ceil(left / 1_000) % 60).padStart(2, '0')}`;

/** '8 minutes', in whole minutes that have begun. */
export const minutesText = (left: number, language: Language): string => new Intl.NumberFormat(localeTags[language], { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(Math.ceil(left / minuteMs));
