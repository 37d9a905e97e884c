import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

/** What both do before they agree: read, expect, tick the first meeting's list together. */
export interface Preparation {
  /** Items of the first-meeting checklist (codes of `content/handbook`) that somebody ticked. */
  readonly ticks: readonly { readonly item: string; readonly by: PersonId; readonly at: Instant }[];
  /** One's own expectations, for the others to read. */
  readonly expectations: readonly Expectation[];
  /** The roles that a mentor likes to play (codes of `content/handbook`). */
  readonly mentorRoles: readonly { readonly person: PersonId; readonly roles: readonly string[] }[];
  /** Who has opened the page about their role. */
  readonly read: readonly PersonId[];
}

export interface Expectation {
  readonly person: PersonId;
  readonly text: Sealed;
  readonly version: number;
  readonly at: Instant;
}

export const noPreparation: Preparation = { ticks: [], expectations: [], mentorRoles: [], read: [] };
