import * as z from 'zod';
import { type Call } from '../../domain/sessions/call';
import { instant, text } from '../schemaParts';

export const placeKinds = ['groupChat', 'team', 'meeting'] as const;

const call: z.ZodType<Call> = z.object({ startedAt: z.exactOptional(instant), endedAt: z.exactOptional(instant), pair: z.exactOptional(text), session: z.exactOptional(z.number()) });

export const placeSchema = z.object({
  tenant: text, place: text, kind: z.enum(placeKinds),
  /** The last time. */
  addedAt: z.exactOptional(instant),
  /** Once a place, however often it is added. */
  welcomedAt: z.exactOptional(instant),
  /** Since when nothing is sent there. */
  removedAt: z.exactOptional(instant),
  call: z.exactOptional(call),
}).readonly();
