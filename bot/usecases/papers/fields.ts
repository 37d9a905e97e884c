import * as z from 'zod';
import { refused } from '../../domain/decision';
import { isEmptyLog, type LogFields, logQuestions, longestAnswer, longestTopic } from '../../domain/papers/log';
import { longestNote, type NoteFields } from '../../domain/papers/note';
import { isCalendarDate } from '../../domain/time';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { sourceSchema } from './source';

const answer = z.string().default('');

/** What is sealed in a log and in a note; an older version may have asked for less. */
export const logFieldsSchema: z.ZodType<LogFields> = z.object({
  issues: answer, objectives: answer, followUp: answer, takeAways: answer, nextTopic: answer, nextOn: z.exactOptional(z.string()),
});
export const noteFieldsSchema: z.ZodType<NoteFields> = z.object({ text: answer, source: z.exactOptional(sourceSchema) });

/** A log's form as it came from the card. */
export type TypedLog = Readonly<Record<keyof LogFields, string>>;

/** Cleans what was typed. Refuses `textMissing` when no question has an answer, `textTooLong`, and `badDate`; a date may lie in the past, since logs are edited later. */
export function readLogFields(typed: TypedLog): Outcome<LogFields> {
  const cleaned: Record<string, string> = {};
  for (const field of [...logQuestions, 'nextTopic'] as const) {
    const text = cleanText(typed[field], { longest: field === 'nextTopic' ? longestTopic : longestAnswer, optional: true });
    if (text.kind === 'refused') return text;
    cleaned[field] = text.value;
  }
  const nextOn = typed.nextOn.trim();
  if (nextOn !== '' && !isCalendarDate(nextOn)) return refused('badDate');
  const fields = logFieldsSchema.parse({ ...cleaned, ...(nextOn !== '' && { nextOn }) });
  return isEmptyLog(fields) ? refused('textMissing') : { kind: 'done', value: fields };
}

export function readNoteFields(typed: string): Outcome<NoteFields> {
  const text = cleanText(typed, { longest: longestNote });
  return text.kind === 'refused' ? text : { kind: 'done', value: { text: text.value } };
}
