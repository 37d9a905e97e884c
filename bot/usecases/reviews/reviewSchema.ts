import * as z from 'zod';
import { ratings, type Review, reviewKinds } from '../../domain/reviews/review';
import { role, text } from '../schemaParts';

/** One person's answers, as they are stored: nobody, no pair and no day. */
export const reviewSchema: z.ZodType<Review> = z.object({
  programme: text, kind: z.enum(reviewKinds), role, answers: z.record(text, z.literal(ratings)), comment: z.exactOptional(text), month: text,
});
