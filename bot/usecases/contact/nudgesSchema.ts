import * as z from 'zod';
import { nudgeKinds } from '../../domain/contact/nudgeKinds';
import { type Nudges } from '../../domain/contact/nudges';
import { due, instant, text } from '../schemaParts';

const items = z.array(z.object({ nudge: z.enum(nudgeKinds), key: text, pair: text, programme: text, since: instant }));

export const nudgesSchema: z.ZodType<Nudges> = z.object({
  person: text, waiting: items, batches: z.array(z.object({ id: text, items, at: instant })), sentAt: z.array(instant), made: z.number(),
  snoozed: z.exactOptional(z.object({ untilDate: text, until: instant })), lookAt: z.exactOptional(instant), ...due,
});
