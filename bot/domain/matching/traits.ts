import { type Availability, type Profile } from '../enrolments/enrolment';
import { isTimeZone, zoneOffsetMinutes, type Instant } from '../time';

/**
 * All that ranking may look at. Gender and nationality are missing on purpose: a sensitive field can narrow a search that
 * somebody asked for, but never moves anybody up or down.
 */
export interface Traits {
  readonly practiceAreas: ReadonlySet<string>;
  /** Mentor: offered. Mentee: wanted. */
  readonly skills: ReadonlySet<string>;
  readonly speaks: ReadonlySet<string>;
  /** Minutes ahead of UTC; NaN when the zone is unknown. */
  readonly minutesAhead: number;
  readonly dutyStation: string;
  readonly agency: string;
  /** Place in the order of grades, 0 the most junior; NaN when the grade has no place there. */
  readonly rank: number;
}

export interface MentorTraits extends Traits {
  /** NaN before the first answer. */
  readonly answersInDays: number;
}

export interface TraitsContext {
  /** From the most junior to the most senior. */
  readonly grades: readonly string[];
  /** Clocks change: the distance between two zones is that of this moment. */
  readonly now: Instant;
}

export function traitsOf(profile: Profile, { grades, now }: TraitsContext): Traits {
  return {
    practiceAreas: new Set(profile.practiceAreas),
    skills: new Set(profile.skills),
    speaks: new Set(profile.speaks),
    minutesAhead: minutesAhead(profile.timeZone, now),
    dutyStation: profile.dutyStation,
    agency: profile.agency,
    rank: rankOf(profile.grade, grades),
  };
}

export function mentorTraitsOf(mentor: { readonly profile: Profile; readonly availability?: Availability }, context: TraitsContext): MentorTraits {
  return { ...traitsOf(mentor.profile, context), answersInDays: mentor.availability?.answersInDays ?? NaN };
}

export function rankOf(grade: string, grades: readonly string[]): number {
  const place = grades.indexOf(grade);
  return place < 0 ? NaN : place;
}

export function minutesAhead(timeZone: string, now: Instant): number {
  return isTimeZone(timeZone) ? zoneOffsetMinutes(timeZone, now) : NaN;
}
