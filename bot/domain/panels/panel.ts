import { type PersonId } from '../people/person';
import { type Instant } from '../time';

/** An evening of small tables: timed rounds, each table with a guest mentor and a subject. */
export interface Panel {
  readonly tables: readonly { readonly number: number; readonly host: PersonId; readonly subject: string }[];
  readonly rounds: readonly { readonly number: number; readonly startsAt: Instant; readonly minutes: number }[];
  /** For every guest the table of each round, in order of rounds. */
  readonly seats: readonly { readonly person: PersonId; readonly tables: readonly number[] }[];
}
