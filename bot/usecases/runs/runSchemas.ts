import * as z from 'zod';
import { structures } from '../../domain/programmes/journey';
import { hardRules } from '../../domain/matching/scoring/scorer';
import { type PlanFigures, type PlanRefusal } from '../../domain/matching/planning/planTypes';
import { genders } from '../../domain/people/person';
import { type Preferences } from '../../domain/runs/preferences';
import { type Proposal, type proposalMoves, proposalStatuses } from '../../domain/runs/proposal';
import { makingStages, type MatchRun, runDeeds } from '../../domain/runs/run';
import { matchingRules } from '../programmeSchema';
import { due, instant, role, text } from '../schemaParts';
import { factsSchema, mixSchema } from './factsSchema';

const count = z.number().int().nonnegative();
const pair = z.object({ mentee: text, mentor: text });
const kept = z.object({ digest: text, parts: count });

const comparison = z.object({ matched: count, total: z.number() });
const figures: z.ZodType<PlanFigures> = z.object({
  matched: count, of: count, pairs: count, total: z.number(), mean: z.number(), worst: z.number(),
  best: z.exactOptional(comparison), greedy: z.exactOptional(comparison), firstCome: z.exactOptional(comparison), diversity: z.exactOptional(z.number()),
});

const people = z.array(text);
/** What plans of circles and evenings said while nobody could be kept together in them. */
const pinsNotHere = z.object({ kind: z.literal('refused'), reason: z.literal('pinsNotHere') }).transform((): PlanRefusal => ({ kind: 'refused', reason: 'pinsNoPlace', people: [] }));
const refusal: z.ZodType<PlanRefusal> = z.discriminatedUnion('reason', [
  z.object({ kind: z.literal('refused'), reason: z.literal('unknownPerson'), people }), z.object({ kind: z.literal('refused'), reason: z.literal('samePersonTwice'), people }),
  z.object({ kind: z.literal('refused'), reason: z.literal('pinBreaksRules'), pins: z.array(pair.extend({ rules: z.array(z.enum(hardRules)) })) }), z.object({ kind: z.literal('refused'), reason: z.literal('pinsTooMany'), people }),
  pinsNotHere, z.object({ kind: z.literal('refused'), reason: z.literal('pinsTooFew'), people }), z.object({ kind: z.literal('refused'), reason: z.literal('sizeImpossible') }),
  z.object({ kind: z.literal('refused'), reason: z.literal('tooFewTables'), tables: count, rounds: count }),
  z.object({ kind: z.literal('refused'), reason: z.literal('pinsApart'), people }), z.object({ kind: z.literal('refused'), reason: z.literal('pinsNoPlace'), people }),
]);

const sides = z.object({ mentees: count, mentors: count });
const kind = z.enum(['fresh', 'repair']);
const plan = z.object({
  number: count, by: text, at: instant, tookMs: z.number(), rules: matchingRules, kind, input: kept, people: sides, digest: text, proof: z.exactOptional(kept), figures, insight: kept, proposals: count,
});
const making = z.object({
  number: count, kind, by: text, since: instant, claim: z.exactOptional(z.object({ holder: text, until: instant })), stage: z.enum(makingStages), done: z.number(),
  input: z.exactOptional(kept.extend({ people: sides, rules: matchingRules, settled: text })), hasGaps: z.exactOptional(z.boolean()),
});
const failed = z.object({ number: count, at: instant, why: z.enum(['directory', 'nobody', 'planRefused', 'cancelled', 'unexpected']), refusal: z.exactOptional(refusal) });

export const runSchema: z.ZodType<MatchRun> = z.object({
  id: text, programme: text, by: text, at: instant, status: z.enum(['open', 'closed']), structure: z.enum(structures), seed: count, version: count, isAutomatic: z.boolean(),
  pins: z.array(pair), forbidden: z.array(pair), hasGaps: z.boolean(), plan: z.exactOptional(plan), making: z.exactOptional(making), failed: z.exactOptional(failed),
  lastChange: z.object({ by: text, at: instant, what: z.enum(runDeeds) }), ...due,
});

/** One piece of something large that belongs to a run: `text` is base64, sealed where it says what people wished for. Partition: programme and run. */
export interface RunPart {
  readonly of: string;
  readonly text: string;
}
export const runPartSchema: z.ZodType<RunPart> = z.object({ of: text, text });

const actions = z.enum(['propose', 'approve', 'retract', 'announce', 'accept', 'decline', 'lapse', 'withdraw', 'form', 'overtake'] satisfies readonly ('propose' | keyof typeof proposalMoves)[]);
export const proposalSchema: z.ZodType<Proposal> = z.object({
  id: text, programme: text, run: text, plan: count, structure: z.enum(structures), members: z.array(z.object({ person: text, name: text, role, dutyStation: text })), score: z.number(),
  reasons: z.array(factsSchema), mix: z.exactOptional(mixSchema), nextBest: z.exactOptional(z.object({ person: text, name: text, otherwise: z.exactOptional(z.object({ score: z.number(), cost: z.object({ people: z.number(), points: z.number() }), isExact: z.boolean() })) })),
  status: z.enum(proposalStatuses), version: count, fillsGap: z.exactOptional(z.boolean()), evening: z.exactOptional(z.object({ startsAt: instant, roundsAt: instant, subjects: z.array(text) })),
  answerBy: z.exactOptional(instant), silence: z.exactOptional(z.enum(['yes', 'no'])), answers: z.array(z.object({ person: text, answer: z.enum(['yes', 'no']), at: instant })),
  lastChange: z.object({ action: actions, by: text, at: instant }), ...due,
});

export const preferencesSchema: z.ZodType<Preferences> = z.object({ programme: text, person: text, role, wishes: z.array(text), avoids: z.array(text), gender: z.exactOptional(z.enum(genders)) });
