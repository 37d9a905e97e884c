import { type CriteriaWeights } from '../programmes/programme';
import { shared, type Measured } from './measure';
import { type Reason } from './reason';
import { type MentorTraits, type Traits } from './traits';

export interface Criterion {
  /** Whether the mentee's profile says enough; if not, the criterion is left out, so that an ideal mentor still scores 1. */
  readonly appliesTo: (mentee: Traits) => boolean;
  /** 0 (does not fit) to 1 (could not fit better). */
  readonly value: (measured: Measured) => number;
  /** Only what speaks for the mentor: "eight hours away" is a fact, not a reason. */
  readonly reason: (mentee: Traits, mentor: MentorTraits, measured: Measured) => Reason | undefined;
}

export const criteria: Readonly<Record<keyof CriteriaWeights, Criterion>> = {
  practiceAreas: {
    appliesTo: (mentee) => mentee.practiceAreas.size > 0,
    value: ({ areasShared, areasSought }) => share(areasShared, areasSought),
    reason: (mentee, mentor) => codesReason('practiceAreas', shared(mentee.practiceAreas, mentor.practiceAreas)),
  },
  skills: {
    appliesTo: (mentee) => mentee.skills.size > 0,
    value: ({ skillsShared, skillsSought }) => share(skillsShared, skillsSought),
    reason: (mentee, mentor) => codesReason('skills', shared(mentee.skills, mentor.skills)),
  },
  languages: {
    appliesTo: (mentee) => mentee.speaks.size > 0,
    value: ({ languagesShared, languagesSought }) => commonLanguage(languagesShared, languagesSought),
    reason: (mentee, mentor) => codesReason('speaks', shared(mentee.speaks, mentor.speaks)),
  },
  timeZone: {
    appliesTo: (mentee) => !Number.isNaN(mentee.minutesAhead),
    value: ({ minutesApart }) => sharedDay(minutesApart),
    reason: (_mentee, _mentor, { minutesApart }) => (sharedDay(minutesApart) >= 0.5 ? { kind: 'hoursAway', hours: Math.round(minutesApart / 60) } : undefined),
  },
  dutyStation: {
    appliesTo: (mentee) => mentee.dutyStation !== '',
    value: ({ sameDutyStation }) => (sameDutyStation ? 1 : 0),
    reason: (_mentee, { dutyStation }, { sameDutyStation }) => (sameDutyStation ? { kind: 'sameDutyStation', dutyStation } : undefined),
  },
  seniority: {
    appliesTo: (mentee) => !Number.isNaN(mentee.rank),
    value: ({ gradesAbove }) => seniorityBand(gradesAbove),
    reason: (_mentee, _mentor, { gradesAbove }) => (gradesAbove > 0 ? { kind: 'senior' } : undefined),
  },
  agency: {
    appliesTo: (mentee) => mentee.agency !== '',
    value: ({ agencyFits }) => (agencyFits ? 1 : 0),
    reason: (mentee, { agency }, { agencyFits }) => (agencyFits ? { kind: agency === mentee.agency ? 'sameAgency' : 'otherAgency', agency } : undefined),
  },
  responsiveness: {
    appliesTo: () => true,
    value: ({ answersInDays }) => promptness(answersInDays),
    reason: (_mentee, _mentor, { answersInDays }) => (answersInDays <= slowAnswer / 2 ? { kind: 'answersInDays', days: Math.max(1, Math.ceil(answersInDays)) } : undefined),
  },
};

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** One common language is enough to talk, so it is worth more than its share; whoever speaks five is not punished for it. */
function commonLanguage(common: number, spoken: number): number {
  return common === 0 ? 0 : 0.5 + 0.5 * share(common, spoken);
}

/** 1 on the same clock, falling to 0 at eight hours, where two working days no longer meet. */
function sharedDay(minutesApart: number): number {
  return Number.isNaN(minutesApart) ? 0 : Math.max(0, 1 - minutesApart / 480);
}

/**
 * Two to five grades above is what programmes ask for: far enough to see further, near enough to remember. One above counts
 * half; beyond five it falls by a tenth a grade, never below 0.2, because seniority alone harms nobody. Equal or below: 0.
 */
function seniorityBand(gradesAbove: number): number {
  if (Number.isNaN(gradesAbove) || gradesAbove <= 0) return 0;
  if (gradesAbove === 1) return 0.5;
  return gradesAbove <= 5 ? 1 : Math.max(0.2, (15 - gradesAbove) / 10);
}

const slowAnswer = 15;

/** 1 within a day, 0 from fifteen days on. A mentor who was never asked stands in the middle: being new is no fault and no merit. */
function promptness(answersInDays: number): number {
  if (Number.isNaN(answersInDays)) return 0.5;
  return Math.min(1, Math.max(0, (slowAnswer - answersInDays) / (slowAnswer - 1)));
}

function codesReason(kind: 'practiceAreas' | 'skills' | 'speaks', codes: readonly string[]): Reason | undefined {
  return codes.length > 0 ? { kind, codes } : undefined;
}
