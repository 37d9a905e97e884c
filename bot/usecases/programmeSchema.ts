import * as z from 'zod';
import { type EligibilityRule } from '../domain/programmes/eligibility';
import { type JourneyRules, structures } from '../domain/programmes/journey';
import { diversities, type MatchingRules, sensitiveFields } from '../domain/programmes/matchingRules';
import { focuses, pairingModes, type Programme, type ProgrammeRules } from '../domain/programmes/programme';
import { type ProgrammeContent } from '../domain/programmes/setup/content';
import { stepCodes } from '../domain/programmes/setup/steps';
import { languages } from '../domain/people/person';
import { usualJourney } from '../domain/programmes/usualJourney';
import { instant, text } from './schemaParts';

const eligibilityRule: z.ZodType<EligibilityRule> = z.union([
  z.object({ kind: z.enum(['monthsInPostAtMost', 'monthsInPostAtLeast', 'monthsInOrganisationAtLeast']), months: z.number() }),
  z.object({ kind: z.enum(['gradeOneOf', 'contractOneOf', 'agencyOneOf', 'unitOneOf']), values: z.array(text) }),
  z.object({ kind: z.literal('backgroundOneOf'), values: z.array(text) }),
  z.object({ kind: z.literal('nominated') }),
]);

const weight = z.number();
const count = z.number().int().nonnegative();
const positive = z.number().int().positive();

const documentUse = z.object({ use: z.enum(['off', 'offered', 'required']), before: z.exactOptional(z.enum(['grow', 'close', 'ended'])) });
const sharing = z.enum(['pair', 'exists', 'coordinator']);
const eachDocument = <Value extends z.ZodType>(value: Value) => z.object({ agreement: value, codeOfConduct: value, goals: value, assessment: value, log: value, worksheet: value });
const range = z.object({ from: count, to: count }).refine(({ from, to }) => from <= to, 'from is not above to');

const journey: z.ZodType<JourneyRules> = z.object({
  cadence: z.object({
    recommendedDays: positive, minimumDays: positive, sessions: range, minutes: positive,
    agenda: z.object({ checkIn: count, urgent: count, topic: count }).refine(({ checkIn, urgent, topic }) => checkIn + urgent + topic === 60, 'an agenda splits one hour'),
  }),
  plan: z.array(z.object({ code: text, documents: z.array(z.enum(['agreement', 'codeOfConduct', 'goals', 'assessment', 'log', 'worksheet'])) })),
  documents: eachDocument(documentUse), sharing: eachDocument(sharing),
  reviews: z.object({ fitCheck: z.boolean(), midTerm: z.boolean(), final: z.boolean(), threshold: positive }),
  extension: z.object({ months: count, times: count }), closingDays: positive,
  risk: z.object({ firstSessionDays: positive, agreementDays: positive, silentDays: positive }),
  size: range, rounds: z.object({ count, minutes: count }), outcomes: z.object({ issue: text, figures: z.array(text) }),
});

const shareOf = z.number().finite().nonnegative();
export const matchingRules: z.ZodType<MatchingRules> = z.object({
  weights: z.object({ practiceAreas: shareOf, skills: shareOf, goals: shareOf, languages: shareOf, workingHours: shareOf, distance: shareOf, grade: shareOf, wishes: shareOf, style: shareOf, personal: shareOf }),
  grades: z.object({ from: z.number().int(), to: z.number().int(), isHard: z.boolean() }).refine(({ from, to }) => from <= to, 'from is not above to'),
  sameUnit: z.enum(['allowed', 'never']), agencies: z.enum(['any', 'own', 'other']), commonLanguage: z.enum(['preferred', 'needed']), earlierPairs: z.enum(['allowed', 'never']), aim: z.enum(['best', 'fair', 'stable']),
  sensitive: z.array(z.object({ field: z.enum(sensitiveFields), reason: text.min(1), by: text, at: instant })), diverse: z.exactOptional(z.enum(diversities)),
});

const rules = {
  template: text, structure: z.enum(structures).default('oneToOne'), pairing: z.enum(pairingModes),
  focus: z.array(z.enum(focuses)), months: z.number(), bothRoles: z.boolean(),
  eligibility: z.object({ mentor: z.array(eligibilityRule), mentee: z.array(eligibilityRule) }),
  limits: z.object({ menteesPerMentor: z.number(), mentorsPerMentee: z.number(), openRequests: z.number(), daysToAnswer: z.number(), remindDaysBefore: z.number(), trialDays: z.number() }),
  criteria: z.object({ practiceAreas: weight, skills: weight, languages: weight, timeZone: weight, dutyStation: weight, seniority: weight, agency: weight, responsiveness: weight }),
  journey: journey.default(usualJourney),
};

/** What every template must be; also what a programme keeps of it. */
export const programmeRulesSchema: z.ZodType<ProgrammeRules> = z.object(rules);

const words = z.object({ welcome: z.exactOptional(text), description: z.exactOptional(text), expectations: z.exactOptional(text) });

/** What programmes and drafts have in common besides the rules. */
const common = {
  ...rules, coordinators: z.array(text).default([]), holidays: z.array(text).default([]),
  staff: z.exactOptional(z.object({ administrators: z.array(z.object({ person: text, dutyStations: z.array(text) })), observers: z.array(text) })), matching: z.exactOptional(matchingRules),
  admits: z.exactOptional(z.object({ mentor: z.exactOptional(positive), mentee: z.exactOptional(positive) })),
  resources: z.exactOptional(z.array(z.object({ title: text.min(1), url: z.url({ protocol: /^https$/ }), language: z.exactOptional(z.enum(languages)) }))),
  texts: z.exactOptional(z.partialRecord(z.enum(languages), words)), businessCase: z.exactOptional(z.object({ issue: z.exactOptional(text), outcome: z.exactOptional(text) })),
  draft: z.exactOptional(text),
  history: z.exactOptional(z.array(z.object({ at: instant, by: text, step: z.enum(stepCodes) }))),
};

/** A stored programme. The first version knew no journey, no coordinators and no holidays. */
export const programmeSchema: z.ZodType<Programme> = z.object({
  ...common, id: text, name: text, enrolment: z.object({ opens: text, closes: text }), runs: z.object({ from: text, until: z.exactOptional(text) }), contact: z.object({ name: text, email: text }),
});

/** A programme in the making: its days may be missing, and its name may be empty. */
export const programmeContentSchema: z.ZodType<ProgrammeContent> = z.object({
  ...common, name: text, enrolment: z.object({ opens: z.exactOptional(text), closes: z.exactOptional(text) }), runs: z.object({ from: z.exactOptional(text), until: z.exactOptional(text) }), contact: z.object({ name: text, email: text }),
});
