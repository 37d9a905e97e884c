import * as z from 'zod';
import { riskRules } from '../../domain/contact/contact';
import { type Watch } from '../../domain/overview/watch';
import { due, instant, text } from '../schemaParts';

export const watchSchema: z.ZodType<Watch> = z.object({
  programme: text, coordinator: text, lookAt: z.exactOptional(instant), askAt: z.exactOptional(instant),
  word: z.exactOptional(z.object({ on: text, risks: z.array(z.object({ rule: z.enum(riskRules), pairs: z.number() })) })), ...due,
});
