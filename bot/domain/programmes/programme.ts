import { type CalendarDate, type Instant } from '../time';
import { type Language, type PersonId, type Role } from '../people/person';
import { type EligibilityRule } from './eligibility';
import { type JourneyRules, type Structure } from './journey';
import { type MatchingRules } from './matchingRules';
import { type StepCode } from './setup/steps';
import { type ProgrammeStaff } from './staff';

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

export const focuses = ['induction', 'skills', 'exposure', 'career', 'transition', 'networking'] as const;
export type Focus = (typeof focuses)[number];

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
  /** Local administrators and observers; absent: none. */
  readonly staff?: ProgrammeStaff;
  /** How people are matched; absent: as usual. */
  readonly matching?: MatchingRules;
  /** How many are let in at most in each role, one or more; absent: as many as come. Whoever comes when every place is taken waits for one. */
  readonly admits?: { readonly mentor?: number; readonly mentee?: number };
  /** Days on which nobody is reminded. */
  readonly holidays: readonly CalendarDate[];
  /** Pages that the programme recommends, in its own words; https only. Five are shown. */
  readonly resources?: readonly Resource[];
  /** What participants read of it, in the organisation's words; a language without any reads the English ones. */
  readonly texts?: Partial<Readonly<Record<Language, ProgrammeText>>>;
  readonly businessCase?: BusinessCase;
  /** The draft that it was opened from: opening that one again opens no second. */
  readonly draft?: string;
  /** Who changed what, the newest last; no more than are looked at. */
  readonly history?: readonly ProgrammeChange[];
}

export interface Resource {
  readonly title: string;
  readonly url: string;
  /** Of the page; absent: for readers of every language. */
  readonly language?: Language;
}

export interface ProgrammeText {
  /** To whoever has just signed up. */
  readonly welcome?: string;
  /** In the list of programmes that one may join. */
  readonly description?: string;
  /** What to expect, above the sign-up form and among the resources. */
  readonly expectations?: string;
}

/** Why the programme exists, in its coordinators' words: `issue` where no code of `journey.outcomes` fits, and what shall be better at the end. */
export interface BusinessCase {
  readonly issue?: string;
  readonly outcome?: string;
}

export interface ProgrammeChange {
  readonly at: Instant;
  readonly by: PersonId;
  readonly step: StepCode;
}
