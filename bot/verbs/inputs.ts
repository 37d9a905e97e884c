import * as z from 'zod';
import { type TypedForm } from '../usecases/enrolments/form';

/** Clients send numbers and ticks as text, and leave out what is empty: types are taken as they come, meaning is checked later. */
export const loose = z.unknown().optional().transform((given) => (typeof given === 'string' ? given : typeof given === 'number' ? String(given) : ''));

/** A whole number, or NaN for anything else. */
export const looseNumber = loose.transform((given) => (/^\s*-?\d{1,9}\s*$/.test(given) ? Number(given) : NaN));

/** Several choices come joined with commas, from some clients as a list. More than a thousand characters were not chosen from a card. */
export const looseList = z.unknown().optional().transform((given) => {
  const parts = Array.isArray(given) ? given.filter((one) => typeof one === 'string') : loose.parse(given).slice(0, 2_000).split(',');
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))].slice(0, 100);
});

const looseTick = z.unknown().optional().transform((given) => given === true || given === 'true');

/** An id as our buttons carry it: printable, without spaces. What no document could be stored under is a forged or damaged card, not a question for storage. */
export const documentId = z.string().max(200).regex(/^[!-~]+$/);
export const programmeId = documentId.max(100);
export const role = z.enum(['mentor', 'mentee']);

/** Every input of the sign-up form, as typed. */
export const typedForm: z.ZodType<TypedForm> = z.object({
  title: loose, agency: loose, unit: loose, dutyStation: loose, grade: loose, email: loose, joinedOn: loose,
  speaks: looseList, practiceAreas: looseList, skills: looseList, wantsToLearn: looseList, goals: looseList, values: looseList, style: looseList, contact: looseList,
  objective: loose, expectations: loose, capacity: loose, gender: loose, genderAudience: loose, nationality: loose, nationalityAudience: loose, codeAccepted: looseTick,
});

/** The number of a session, a note or a page, as a button carries it. */
export const countFromOne = looseNumber.pipe(z.number().int().min(1).max(100_000));
/** The version of a text that a form was drawn from; 0 for a new one. */
export const versionFrom = looseNumber.pipe(z.number().int().min(0).max(1_000_000));
