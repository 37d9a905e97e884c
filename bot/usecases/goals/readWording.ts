import * as z from 'zod';
import { type refused } from '../../domain/decision';
import { type CalendarDate, dateIn, type Instant } from '../../domain/time';
import { readFutureDate } from '../dates';
import { sourceSchema } from '../papers/source';
import { cleanText } from '../text';

export const longestStatement = 500;
export const longestMeasure = 250;
export const longestAction = 300;

/** What a goal's sealed words are: what to reach, and how one will know. */
export const goalWords = z.object({ statement: z.string(), measure: z.string() });
export type GoalWords = z.infer<typeof goalWords>;
/** What an action's are: what will be done, and the message that it was made from. */
export const actionWords = z.object({ text: z.string(), source: z.exactOptional(sourceSchema) });

/** A goal's form as it was typed. */
export interface TypedGoal {
  readonly statement: string;
  readonly measure: string;
  readonly dueOn: string;
}

interface Moment {
  readonly timeZone: string;
  readonly now: Instant;
}

type Read<Value> = { readonly kind: 'ok'; readonly value: Value } | ReturnType<typeof refused>;

/** Cleaned words and a day, or the first thing that is wrong. A day that the goal has already may stay although it has passed. */
export function readGoal({ statement, measure, dueOn }: TypedGoal, moment: Moment, kept?: CalendarDate): Read<{ readonly words: GoalWords; readonly dueOn?: CalendarDate }> {
  const said = cleanText(statement, { longest: longestStatement });
  if (said.kind === 'refused') return said;
  const measured = cleanText(measure, { longest: longestMeasure, optional: true });
  if (measured.kind === 'refused') return measured;
  const day: Read<CalendarDate | undefined> = dueOn.trim() !== '' && dueOn.trim() === kept ? { kind: 'ok', value: kept } : readDay(dueOn, moment);
  if (day.kind === 'refused') return day;
  return { kind: 'ok', value: { words: { statement: said.value, measure: measured.value }, ...(day.value && { dueOn: day.value }) } };
}

/** A day from tomorrow to a year ahead, or none. */
function readDay(raw: string, moment: Moment): Read<CalendarDate | undefined> {
  const day = readFutureDate(raw, moment);
  return day.kind === 'ok' ? { kind: 'ok', value: day.date } : day;
}

/** The same, but today will also do: for what takes a minute. */
export function readNearDay(raw: string, moment: Moment): Read<CalendarDate | undefined> {
  const today = dateIn(moment.timeZone, moment.now);
  return raw.trim() === today ? { kind: 'ok', value: today } : readDay(raw, moment);
}
