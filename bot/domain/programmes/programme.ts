import { type CalendarDate } from '../time';
import { type PersonId, type Role } from '../people/person';
import { type EligibilityRule } from './eligibility';
import { type JourneyRules, type Structure } from './journey';

export type ProgrammeId = string;

export const pairingModes = ['choice', 'rankedWishes', 'coordinator', 'openBooking', 'nomination'] as const;
/**
 * How pairs come about: the mentee asks one or several mentors, ranks wishes that are tried one after the other, or books a slot that a
 * mentor offers; or the coordinator pairs everybody, or those who were nominated.
 */
export type PairingMode = (typeof pairingModes)[number];

/** True where mentees ask mentors themselves, one after the other or several at once. */
export const isByChoice = (pairing: PairingMode): boolean => pairing === 'choice' || pairing === 'rankedWishes';

/** True where the coordinator brings people together and nobody asks or books. */
export const isBroughtTogether = (pairing: PairingMode): boolean => pairing === 'coordinator' || pairing === 'nomination';

export type Focus = 'induction' | 'skills' | 'exposure' | 'career' | 'transition' | 'networking';

/** A programme's rules as data; a template is one of these without dates. */
export interface ProgrammeRules {
  readonly template: string;
  readonly structure: Structure;
  readonly pairing: PairingMode;
  readonly focus: readonly Focus[];
  readonly months: number;
  /** One person may be mentor and mentee in this programme at once. */
  readonly bothRoles: boolean;
  readonly eligibility: Readonly<Record<Role, readonly EligibilityRule[]>>;
  readonly limits: ProgrammeLimits;
  readonly criteria: CriteriaWeights;
  readonly journey: JourneyRules;
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
  /** Who sees where pairs stand and what was sent to the programme on purpose; never what is said. */
  readonly coordinators: readonly PersonId[];
  /** Days on which nobody is reminded. */
  readonly holidays: readonly CalendarDate[];
  /** Pages that the programme recommends, in its own words; https only. Five are shown. */
  readonly resources?: readonly Resource[];
}

export interface Resource {
  readonly title: string;
  readonly url: string;
}
