import * as z from 'zod';
import { capacityAreas } from '../../content/handbook';
import { type Assessment, type AssessmentRow, levels, rowStatuses } from '../../domain/assessments/assessment';
import { refused } from '../../domain/decision';
import { readFutureDate } from '../dates';
import { cleanText } from '../text';

export const longestCapacity = 80;
export const longestPlan = 200;
export const longestSupport = 150;
export const longestCareerGoal = 300;

/** The choice that means "in my own words". */
export const ownCapacity = 'own';

/** What is sealed in the paper. */
export const assessmentWords: z.ZodType<Assessment> = z.object({
  goal: z.string(), finished: z.boolean(),
  rows: z.array(z.object({
    id: z.string(), capacity: z.string(), ownWords: z.string(), now: z.number(), wanted: z.number(), action: z.string(), support: z.string(), by: z.string().optional(), status: z.enum(rowStatuses),
  })),
});

/** A row's form as it was typed. */
export interface TypedRow {
  readonly capacity: string;
  readonly ownWords: string;
  readonly now: number;
  readonly wanted: number;
  readonly action: string;
  readonly support: string;
  readonly by: string;
  readonly status: string;
}

type ReadRow = { readonly kind: 'ok'; readonly row: Omit<AssessmentRow, 'id'> } | ReturnType<typeof refused>;
const isLevel = (given: number): boolean => levels.some((level) => level === given);

/** A row that makes sense, or the first thing that does not. A day that the row has already may stay although it has passed. */
export function readRow(typed: TypedRow, moment: { readonly timeZone: string; readonly now: number }, kept?: string): ReadRow {
  const code = capacityAreas.find((known) => known === typed.capacity);
  if (!code && typed.capacity !== ownCapacity) return refused('badChoice');
  const ownWords = cleanText(typed.ownWords, { longest: longestCapacity, optional: code !== undefined });
  if (ownWords.kind === 'refused') return ownWords;
  if (!isLevel(typed.now) || !isLevel(typed.wanted)) return refused('badNumber');
  const action = cleanText(typed.action, { longest: longestPlan, optional: true });
  if (action.kind === 'refused') return action;
  const support = cleanText(typed.support, { longest: longestSupport, optional: true });
  if (support.kind === 'refused') return support;
  const day = typed.by !== '' && typed.by === kept ? { kind: 'ok' as const, date: kept } : readFutureDate(typed.by, moment);
  if (day.kind === 'refused') return day;
  const status = rowStatuses.find((known) => known === typed.status) ?? 'open';
  const { now, wanted } = typed;
  return { kind: 'ok', row: { capacity: code ?? '', ownWords: code ? '' : ownWords.value, now, wanted, action: action.value, support: support.value, status, ...(day.date && { by: day.date }) } };
}
