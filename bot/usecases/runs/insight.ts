import * as z from 'zod';
import { type Bottleneck } from '../../domain/matching/explaining/bottlenecks';
import { type Help, liftableRules } from '../../domain/matching/explaining/help';
import { type PlanInsight } from '../../domain/matching/explaining/insight';
import { traitFields } from '../../domain/matching/explaining/missingMentor';
import { type WhyNot } from '../../domain/matching/explaining/whyNot';
import { hardRules } from '../../domain/matching/scoring/scorer';
import { type PersonId } from '../../domain/people/person';
import { text } from '../schemaParts';

/** What a plan leaves open, as it is kept beside it: ids and codes only. Whom somebody asked not to meet is not in it. */
export interface Insight extends PlanInsight {
  readonly free: readonly { readonly person: PersonId; readonly seats: number }[];
}

const rule = z.enum(hardRules);
const count = z.number();
const traits = z.array(z.object({ field: z.enum(traitFields), value: text }));
const help: z.ZodType<Help> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('come'), rules: z.array(rule) }), z.object({ kind: z.literal('language'), language: text }), z.object({ kind: z.literal('rule'), rule: z.enum(liftableRules) }),
  z.object({ kind: z.literal('forbidden') }), z.object({ kind: z.literal('seat'), mentors: z.array(text) }), z.object({ kind: z.literal('room'), mentors: z.array(text) }), z.object({ kind: z.literal('mentor'), traits }), z.object({ kind: z.literal('aim') }),
  z.object({ kind: z.literal('size'), from: count, to: count }), z.object({ kind: z.literal('more'), people: count }), z.object({ kind: z.literal('group'), traits, people: count }), z.object({ kind: z.literal('rounds'), rounds: count }), z.object({ kind: z.literal('host'), hosts: count }),
]);
const whyNot: z.ZodType<WhyNot & { readonly help: readonly Help[] }> = z.object({
  person: text, why: z.enum(['self', 'noMentors', 'ruledOut', 'full', 'wishes', 'noPlace']), rules: z.array(rule), mentors: count, fitting: count, ruledOut: z.array(z.object({ rule, mentors: count, alone: count })), help: z.array(help),
});
const bottleneck: z.ZodType<Bottleneck> = z.object({ traits, mentors: count, seats: count, people: count });

export const insightSchema: z.ZodType<Insight> = z.object({ unmatched: z.array(whyNot), bottlenecks: z.array(bottleneck), free: z.array(z.object({ person: text, seats: count })) });
