import * as z from 'zod';
import { type Mix } from '../../domain/matching/explaining/whyTogether';
import { type PartFacts } from '../../domain/matching/scoring/facts';
import { distances } from '../../domain/matching/scoring/values';
import { type MatchCriterion } from '../../domain/programmes/matchingRules';
import { text } from '../schemaParts';

/** How much the people of a group or circle differ. */
export const mixSchema: z.ZodType<Mix> = z.object({ grade: z.number(), dutyStation: z.number(), agency: z.number() });

const part = { value: z.number(), share: z.number() };
const codes = z.array(text);

/** Criteria that say what somebody wished for, or which gender: they count, and nobody is told. */
const unspoken = new Set<MatchCriterion>(['wishes', 'personal']);
export const maySay = ({ criterion }: { readonly criterion: MatchCriterion }): boolean => !unspoken.has(criterion);

/** What speaks for two people, as it is stored and as the optimiser says it. JSON leaves out what is unknown. */
export const factsSchema: z.ZodType<PartFacts> = z.discriminatedUnion('criterion', [
  z.object({ ...part, criterion: z.enum(['practiceAreas', 'skills', 'style', 'languages']), shared: codes }),
  z.object({ ...part, criterion: z.literal('goals'), goals: codes, values: codes }),
  z.object({ ...part, criterion: z.literal('workingHours'), hoursApart: z.number().optional() }).transform(({ hoursApart, ...rest }) => ({ ...rest, hoursApart })),
  z.object({ ...part, criterion: z.literal('distance'), distance: z.enum(distances), dutyStation: text }),
  z.object({ ...part, criterion: z.literal('grade'), gradesApart: z.number().optional() }).transform(({ gradesApart, ...rest }) => ({ ...rest, gradesApart })),
  z.object({ ...part, criterion: z.literal('wishes'), rank: z.number().optional() }).transform(({ rank, ...rest }) => ({ ...rest, rank })),
  z.object({ ...part, criterion: z.literal('personal') }),
]);
