import * as z from 'zod';
import { genders } from '../../domain/people/person';
import { type KnownPerson, knownStatuses } from '../../domain/roster/known';
import { due, instant, text } from '../schemaParts';

const entry = z.object({
  id: text, name: text, email: text, title: text, agency: text, unit: text, dutyStation: text, timeZone: text, grade: text, contract: text, joinedOn: text, inPostSince: text,
  speaks: z.array(text), practiceAreas: z.array(text), nationality: z.exactOptional(text), gender: z.exactOptional(z.enum(genders)), managerId: z.exactOptional(text), background: z.array(text),
});

export const knownSchema: z.ZodType<KnownPerson> = z.object({ tenant: text, status: z.enum(knownStatuses), source: z.enum(['file', 'directory']), entry, takenAt: instant, ...due });
