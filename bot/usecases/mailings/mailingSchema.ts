import * as z from 'zod';
import { audiences, type Mailing, type MailingBatch, type MailingDocument, mailingKinds } from '../../domain/mailings/mailing';
import { languages } from '../../domain/people/person';
import { due, instant, role, text } from '../schemaParts';

const mailing: z.ZodType<Mailing> = z.object({
  what: z.literal('mailing'), id: text, programme: text, by: text, at: instant, kind: z.enum(mailingKinds), audience: z.enum(audiences), words: z.partialRecord(z.enum(languages), text),
  status: z.enum(['going', 'cancelled']), recipients: z.number(), batchCount: z.number(), ...due,
});

const batch: z.ZodType<MailingBatch> = z.object({
  what: z.literal('batch'), mailing: text, programme: text, number: z.number(), recipients: z.array(z.object({ person: text, name: text, email: text, role })), startedAt: z.exactOptional(instant),
  tally: z.exactOptional(z.object({ sent: z.number(), moot: z.number(), unreached: z.array(z.object({ place: z.number(), status: z.enum(['unreachable', 'failed']), code: text })) })), ...due,
});

export const mailingSchema: z.ZodType<MailingDocument> = z.union([mailing, batch]);
