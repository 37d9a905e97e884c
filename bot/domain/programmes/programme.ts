import { type Role } from '../people/person';
import { type CalendarDate } from '../time';
import { type EligibilityRule } from './eligibility';

export type ProgrammeId = string;

/** How pairs come about: the mentee asks one or several mentors, or ranks wishes that are tried one after the other. */
export type PairingMode = 'choice' | 'rankedWishes';

export type Focus = 'induction' | 'skills' | 'exposure' | 'career' | 'transition' | 'networking';

/** A programme's rules as data; a template is one of these without dates. */
export interface ProgrammeRules {
  readonly template: string;
  readonly pairing: PairingMode;
  readonly focus: readonly Focus[];
  readonly months: number;
  /** One person may be mentor and mentee in this programme at once. */
  readonly bothRoles: boolean;
  readonly eligibility: Readonly<Record<Role, readonly EligibilityRule[]>>;
  readonly limits: ProgrammeLimits;
  readonly criteria: CriteriaWeights;
}

export interface ProgrammeLimits {
  readonly menteesPerMentor: number;
  readonly mentorsPerMentee: number;
  /** Requests a mentee may have open at once (with ranked wishes: the length of the wish list). */
  readonly openRequests: number;
  readonly daysToAnswer: number;
  /** A mentor is reminded this many days before a request expires. */
  readonly remindDaysBefore: number;
  /** A pair that ends within this many days failed its trial: the requests withdrawn for it come back. */
  readonly trialDays: number;
}

/** Relative weights for ranking; 0 switches a criterion off. A negative `agency` means that a mentor of another agency is sought, with that weight. */
export interface CriteriaWeights {
  readonly practiceAreas: number;
  readonly skills: number;
  readonly languages: number;
  readonly timeZone: number;
  readonly dutyStation: number;
  readonly seniority: number;
  readonly agency: number;
  readonly responsiveness: number;
}

export interface Programme extends ProgrammeRules {
  readonly id: ProgrammeId;
  /** In the organisation's words; a name is not translated. */
  readonly name: string;
  readonly enrolment: { readonly opens: CalendarDate; readonly closes: CalendarDate };
  /** Rolling programmes have no common end: each pair starts on its own day. */
  readonly runs: { readonly from: CalendarDate; readonly until?: CalendarDate };
  readonly contact: { readonly name: string; readonly email: string };
}
