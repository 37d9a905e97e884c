import { type ContactChannel, type Gender, type PersonId, type Role } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type CalendarDate, type Instant } from '../time';

/** A person's place in one programme, in one role: a row of its directory. Partition: the programme. Id: `role:personId`. */
export interface Enrolment {
  readonly programme: ProgrammeId;
  readonly person: PersonId;
  readonly role: Role;
  readonly status: 'active' | 'left';
  readonly profile: Profile;
  /** Mentors only: what the directory says of the seat; the seat itself is the truth. */
  readonly availability?: Availability;
  readonly codeAcceptedAt: Instant;
  readonly enrolledAt: Instant;
  /** Grows with every save, so that a directory kept in memory can ask for what is new. */
  readonly changedAt: Instant;
}

/** What the person lets others see in this programme. Free text is the person's own; it is shown as text, never as markup. */
export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly agency: string;
  readonly unit: string;
  readonly dutyStation: string;
  readonly timeZone: string;
  readonly grade: string;
  /** Codes of `content/vocabulary`. */
  readonly speaks: readonly string[];
  readonly practiceAreas: readonly string[];
  /** Mentor: skills offered. Mentee: skills wanted. */
  readonly skills: readonly string[];
  /** Mentor: what one would like to learn in return. */
  readonly wantsToLearn: readonly string[];
  /** What the mentoring is about, what matters to the person, and how they like to work: codes of `content/vocabulary`; absent in profiles of an earlier time. */
  readonly goals?: readonly string[];
  readonly values?: readonly string[];
  readonly style?: readonly string[];
  readonly contact: readonly ContactChannel[];
  /** Mentee: what the mentoring is for, and what is expected of the mentor. Mentor: what one offers. */
  readonly objective: string;
  readonly expectations: string;
  readonly joinedOn: CalendarDate;
  readonly background: readonly string[];
  /** Optional and self-declared; who may see each is `sensitive` below. */
  readonly nationality?: string;
  readonly gender?: Gender;
  readonly sensitive: { readonly gender: SensitiveAudience; readonly nationality: SensitiveAudience };
}

/** Who sees a sensitive field: nobody (kept for the person's own filters), one's partners, or everybody in the programme. */
export type SensitiveAudience = 'nobody' | 'partners' | 'programme';

export interface Availability {
  readonly capacity: number;
  readonly freeSeats: number;
  readonly pausedUntil?: CalendarDate;
  /** Median of the mentor's answers so far, in days; absent before the first. */
  readonly answersInDays?: number;
}

/** Can be asked: has a free seat and is not away. The seat, and nothing but a date passing, changes it. */
export const isOffered = (availability: Availability | undefined): boolean => availability !== undefined && availability.freeSeats > 0 && availability.pausedUntil === undefined;
