import { type CriteriaWeights } from '../programmes/programme';
import { type MentorTraits, type Traits } from './traits';

/**
 * What lies between a mentee and a mentor, in plain numbers: all that the criteria see. It can be measured on traits (here)
 * or on the columns of the index, and both come to the same score because the criteria are shared.
 */
export interface Measured {
  areasShared: number;
  areasSought: number;
  skillsShared: number;
  skillsSought: number;
  languagesShared: number;
  languagesSought: number;
  /** On the face of the clock, 0 to 720; NaN when a zone is unknown. */
  minutesApart: number;
  sameDutyStation: boolean;
  /** Grades that the mentor stands above the mentee, negative below; NaN when a grade is unknown. */
  gradesAbove: number;
  /** The mentor is of the mentee's agency, or of another where the programme seeks that. */
  agencyFits: boolean;
  /** NaN before the first answer. */
  answersInDays: number;
}

export function measure(mentee: Traits, mentor: MentorTraits, weights: CriteriaWeights): Measured {
  return {
    areasShared: shared(mentee.practiceAreas, mentor.practiceAreas).length,
    areasSought: mentee.practiceAreas.size,
    skillsShared: shared(mentee.skills, mentor.skills).length,
    skillsSought: mentee.skills.size,
    languagesShared: shared(mentee.speaks, mentor.speaks).length,
    languagesSought: mentee.speaks.size,
    minutesApart: clockDistance(mentee.minutesAhead, mentor.minutesAhead),
    sameDutyStation: mentor.dutyStation !== '' && mentor.dutyStation === mentee.dutyStation,
    gradesAbove: mentor.rank - mentee.rank,
    agencyFits: mentor.agency !== '' && (mentor.agency === mentee.agency) === seeksOwnAgency(weights),
    answersInDays: mentor.answersInDays,
  };
}

/** In the mentee's order. */
export function shared(mentee: ReadonlySet<string>, mentor: ReadonlySet<string>): string[] {
  return [...mentee].filter((code) => mentor.has(code));
}

/** Minutes between two clocks, at most 720: Kiritimati (+14) and Honolulu (−10) work at the same hours, a day apart. */
export function clockDistance(oneMinutesAhead: number, otherMinutesAhead: number): number {
  const apart = Math.abs(oneMinutesAhead - otherMinutesAhead) % 1440;
  return Math.min(apart, 1440 - apart);
}

/** The one weight that may be negative: a programme across agencies seeks a mentor from another one. */
export function seeksOwnAgency(weights: CriteriaWeights): boolean {
  return weights.agency >= 0;
}
