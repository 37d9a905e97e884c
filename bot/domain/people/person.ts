import { type CalendarDate, type Instant } from '../time';
import { type Absence, type WorkingTime } from './workingTime';

/** `tenant:objectId`, from the authenticated activity or token. */
export type PersonId = string;

export const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
/** The six languages that Lodestar speaks. */
export type Language = (typeof languages)[number];

export const genders = ['woman', 'man', 'another'] as const;
export type Gender = (typeof genders)[number];

export const contactChannels = ['chat', 'video', 'phone', 'inPerson'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What the directory knows. Codes (practice areas, languages spoken) are those of `content/vocabulary`. */
export interface DirectoryEntry {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly agency: string;
  readonly unit: string;
  readonly dutyStation: string;
  readonly timeZone: string;
  readonly grade: string;
  readonly contract: string;
  /** First day in the organisation. */
  readonly joinedOn: CalendarDate;
  /** First day in the present post. */
  readonly inPostSince: CalendarDate;
  readonly speaks: readonly string[];
  readonly practiceAreas: readonly string[];
  readonly nationality?: string;
  readonly gender?: Gender;
  readonly managerId?: PersonId;
  /** Former junior professional, alumni, special assistant …: what eligibility may ask for. */
  readonly background: readonly string[];
}

/** How to reach a person in Teams; opaque outside `teams/`. Its service URL came from an authenticated activity. */
export type ConversationReference = Readonly<Record<string, unknown>>;

export interface QuietHours {
  /** Local hours, 0–23. From 20 to 8 means the evening and the night. */
  readonly from: number;
  readonly until: number;
}

/** The person's own document: how to reach them, in what language, and where they take part. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language;
  /** True once the person chose the language; until then it follows the client's locale. */
  readonly languageChosen: boolean;
  readonly timeZone: string;
  readonly quietHours: QuietHours;
  /** Absent: the usual hours on the days that are worked where the person's time zone is. */
  readonly working?: WorkingTime;
  /** Leave, as far as the person said so; earliest first. */
  readonly absences?: readonly Absence[];
  /** How many digests of reminders a calendar month may bring; absent: as many as usual. */
  readonly remindersPerMonth?: number;
  readonly conversation?: ConversationReference;
  /** Set when Teams said that the bot was removed or blocked; cleared when the person writes again. */
  readonly unreachableSince?: Instant;
  readonly welcomedAt?: Instant;
  readonly takesPartIn: readonly Participation[];
}

export type Role = 'mentor' | 'mentee';

export interface Participation {
  readonly programme: string;
  readonly role: Role;
}
