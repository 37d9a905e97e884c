import { type Gender, type PersonId } from '../../people/person';
import { type Instant } from '../../time';

/** Somebody to be matched, with all that matching may look at: codes and numbers, no free text. */
export interface MatchPerson {
  readonly id: PersonId;
  readonly practiceAreas: readonly string[];
  /** Mentor: offered. Mentee: wanted. */
  readonly skills: readonly string[];
  readonly goals: readonly string[];
  readonly values: readonly string[];
  readonly style: readonly string[];
  readonly speaks: readonly string[];
  /** Of these, what they would rather speak with a partner; absent: no matter which. */
  readonly prefers?: readonly string[];
  readonly timeZone: string;
  readonly dutyStation: string;
  readonly agency: string;
  readonly unit: string;
  readonly grade: string;
  readonly gender?: Gender;
  readonly nationality?: string;
  /** How many partners there is room for. */
  readonly seats: number;
  /** Everybody above them in the reporting line, as far as it is known. */
  readonly superiors: readonly PersonId[];
  /** Partners of earlier pairs, and whom they asked not to meet. */
  readonly earlier: readonly PersonId[];
  readonly avoids: readonly PersonId[];
  /** Dearest first. */
  readonly wishes: readonly PersonId[];
  readonly wishesGender?: Gender;
  readonly isPaused: boolean;
  readonly isEligible: boolean;
  /** Since when they have been waiting for a partner. */
  readonly waitingSince: Instant;
  /** Left without a partner by the last round, or left behind by one who went: they come first among equals. */
  readonly comesFirst: boolean;
}
