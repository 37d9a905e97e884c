import * as z from 'zod';
import { type Listing, type listingMoves, listingStatuses } from '../../domain/roster/listing';
import { due, instant, role, text } from '../schemaParts';
import { profileSchema } from '../schemas';

const action = z.enum(['list', 'note', 'nominate', 'invite', 'decline', 'wait', 'takeIn', 'join']) satisfies z.ZodType<keyof typeof listingMoves | 'list' | 'note'>;

export const listingSchema: z.ZodType<Listing> = z.object({
  programme: text, person: text, role, status: z.enum(listingStatuses), name: text, email: text, dutyStation: text,
  nomination: z.exactOptional(z.object({ by: text, at: instant })), mailing: z.exactOptional(text),
  application: z.exactOptional(z.object({ profile: profileSchema, capacity: z.exactOptional(z.number()), at: instant })),
  comesFirstSince: z.exactOptional(instant), since: instant, lastChange: z.object({ action, by: text, at: instant }), ...due,
});
