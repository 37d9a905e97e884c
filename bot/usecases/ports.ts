import { type Enrolment } from '../domain/enrolments/enrolment';
import { type MentorIndex } from '../domain/matching/mentorIndex';
import { type Due } from '../domain/effects/effect';
import { type Person, type PersonId } from '../domain/people/person';
import { type Programme, type ProgrammeId } from '../domain/programmes/programme';
import { type Sealed } from '../domain/requests/request';
import { type Instant } from '../domain/time';
import { type Background } from './background';
import { type Directory } from './directory';
import { type Documents } from './collections';
import { type Document } from './documents';
import { type Links } from './links';
import { type Photos } from './people/photos';
import { type Organisation, type PeopleFile } from './roster/peopleSource';
import { type Optimiser } from './runs/optimiser';
import { type CalendarPort } from './sessions/calendar';

/** Everything the use cases need from outside, built once in `main.ts`. */
export interface Ports {
  readonly clock: Clock;
  readonly documents: Documents;
  readonly programmes: Programmes;
  readonly directory: Directory;
  readonly mentors: MentorDirectory;
  readonly peopleFile: PeopleFile;
  readonly organisation: Organisation;
  readonly vault: Vault;
  /** Always the same for the same text, and traced back by nobody without the organisation's key: an id for what must not name its author. */
  readonly pseudonym: (text: string) => string;
  readonly links: Links;
  readonly calendar: CalendarPort;
  readonly photos: Photos;
  readonly optimiser: Optimiser;
  readonly background: Background;
  /** A fresh id for something that a person is about to make: the form carries it, so that the same form sent twice makes one thing. */
  readonly newId: () => string;
  /** Asks the outbox to perform what this document owes, now; awaiting it waits until that was tried once. Never throws. */
  readonly perform: (owner: EffectOwner) => Promise<void>;
}

export interface Clock {
  now(): Instant;
}

/** A saved document that may owe effects, with the collection it lives in. */
export interface EffectOwner {
  readonly collection: 'enrolments' | 'seats' | 'wishlists' | 'pairs' | 'papers' | 'nudges' | 'slots' | 'watches' | 'known' | 'listings' | 'mailings' | 'runs' | 'proposals';
  readonly document: Document<Due>;
  /** Ids of effects that were performed already, because somebody waited for them. */
  readonly performed?: readonly string[];
}

export interface Programmes {
  /** From memory, at most a minute old. */
  find(id: ProgrammeId): Promise<Programme | undefined>;
  /** Every programme, by name. */
  list(): Promise<readonly Programme[]>;
  /** One was just saved here: this process knows it at once, others within a minute. */
  note(programme: Programme): void;
}

/** Seals confidential text under a key per request or pair. Losing the key loses the text, on purpose. */
export interface Vault {
  seal(keyId: string, text: string): Promise<Sealed>;
  /** Undefined when the key was deleted. Throws when the text was tampered with. */
  open(keyId: string, sealed: Sealed): Promise<string | undefined>;
}

/** Sends to people in Teams. Built in `teams/`; the outbox is its only caller. */
export interface Messenger {
  /** Draws the notice from the truth and sends it, or replaces the message `activityId`. */
  send(to: Person, notice: string, about: Readonly<Record<string, string>>, activityId?: string): Promise<Sending>;
}

export type Sending =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** What it was about has changed: there is nothing to say any more. */
  | { readonly kind: 'moot' }
  /** Try again, not before `retryAfterMs` when the server said so. */
  | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number }
  /** The bot was removed, blocked, or the conversation is gone: never try again. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string };

/** The mentors of each programme, kept in memory to be searched. */
export interface MentorDirectory {
  /** Everything saved until a few seconds ago, and what this process was told by `note`. Undefined for an unknown programme. */
  of(programme: ProgrammeId): Promise<MentorIndex | undefined>;
  /** The best mentors for a mentee who can be asked now, best first; without any reasons. */
  bestFor(input: { readonly programme: ProgrammeId; readonly mentee: Enrolment; readonly exclude: ReadonlySet<PersonId>; readonly limit: number }): Promise<readonly PersonId[]>;
  /** A row was just saved here: whoever saved it finds it at once. */
  note(row: Enrolment): void;
}
