import * as z from 'zod';
import { type Outcomes } from '../../domain/report/outcomes';
import { type Results } from '../../domain/report/release';
import { reviewKinds } from '../../domain/reviews/review';
import { instant, text } from '../schemaParts';

const count = z.number();
const questions = z.array(z.object({ code: text, answers: count, mean: z.number() }));
const results: z.ZodType<Results> = z.object({
  what: z.literal('results'), programme: text, kind: z.enum(reviewKinds), threshold: count,
  releases: z.array(z.object({ number: count, at: instant, answers: count, questions, byRole: z.exactOptional(z.object({ mentor: questions, mentee: questions })) })),
  apart: z.exactOptional(z.object({ mentor: count, mentee: count })), comments: z.exactOptional(z.object({ answers: count, marks: z.array(text) })),
});

const measured = z.object({ value: z.number(), on: text });
const outcomes: z.ZodType<Outcomes> = z.object({
  what: z.literal('outcomes'), programme: text, figures: z.record(text, z.object({ before: z.exactOptional(measured), after: z.exactOptional(measured), by: text, at: instant })),
});

/** What a programme's report keeps: results as they were shown, and the outcomes as they were entered. */
export const releaseSchema = z.union([results, outcomes]);
