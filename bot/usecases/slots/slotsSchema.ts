import * as z from 'zod';
import { type Slots } from '../../domain/slots/slots';
import { due, instant, text } from '../schemaParts';

const booking = z.object({ pair: text, mentee: text, menteeName: text, about: z.exactOptional(text) });

export const slotsSchema: z.ZodType<Slots> = z.object({
  programme: text, mentor: text, mentorName: text, speaks: z.array(text), practiceAreas: z.array(text), hasFree: z.boolean(),
  slots: z.array(z.object({ id: text, startsAt: instant, minutes: z.number(), bookings: z.number(), booked: z.exactOptional(booking) })), ...due,
});
