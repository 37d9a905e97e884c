import * as z from 'zod';
import { type Joining } from '../../domain/groups/forming';
import { type Announcement } from '../../domain/panels/evening';
import { type Sealed } from '../../domain/requests/request';
import { type CalendarDate, type Instant } from '../../domain/time';
import { instant, role, text } from '../schemaParts';

/** Whom to bring together, and what is settled from the first moment. */
export interface Plan {
  readonly members: readonly Joining[];
  readonly startsOn?: CalendarDate;
  /** The one meeting of a single talk or of an evening. */
  readonly session?: { readonly startsAt: Instant; readonly minutes: number; readonly topic?: Sealed };
  readonly evening?: Announcement;
  /** What its members are told. */
  readonly notice: 'group.formed' | 'slot.booked' | 'panel.formed';
}

export const planSchema: z.ZodType<Plan> = z.object({
  members: z.array(z.object({ person: text, role })), startsOn: z.exactOptional(text),
  session: z.exactOptional(z.object({ startsAt: instant, minutes: z.number(), topic: z.exactOptional(text) })),
  evening: z.exactOptional(z.object({ roundsAt: instant, tables: z.array(z.object({ host: text, subject: text })) })),
  notice: z.enum(['group.formed', 'slot.booked', 'panel.formed']),
});
