import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type CalendarDate, type Instant } from '../time';

/** What the mentee wants to reach. Its words and its state are the pair's; progress counts once somebody else has confirmed it. */
export interface Goal {
  readonly id: string;
  /** Raised when the wording, the date or the status changes; a card carries the one it was drawn from, so that nothing is overwritten unseen. */
  readonly version: number;
  /** Statement and measure. */
  readonly text: Sealed;
  readonly dueOn?: CalendarDate;
  readonly status: 'open' | 'reached' | 'dropped';
  /** Percent, as last confirmed. */
  readonly progress: number;
  /** What one side reported and the other has not confirmed yet; 100 means reached. */
  readonly reported?: { readonly progress: number; readonly by: PersonId; readonly at: Instant };
  /** How far it was each time that progress was confirmed, oldest first; the last ones only. Absent where none was, also on goals from before steps were kept. */
  readonly steps?: readonly ProgressStep[];
  /** Who made the present version. */
  readonly by: PersonId;
  readonly changedAt: Instant;
}

export interface ProgressStep {
  /** Percent. */
  readonly progress: number;
  readonly at: Instant;
}

/** Something that one of them will do, carried from session to session until it is done. */
export interface ActionItem {
  readonly id: string;
  readonly text: Sealed;
  readonly owner: PersonId;
  readonly dueOn?: CalendarDate;
  readonly status: 'open' | 'done' | 'dropped';
  /** The session it was agreed in. */
  readonly session?: number;
  /** Who wrote it down, or handed it to its owner. */
  readonly by: PersonId;
  readonly createdAt: Instant;
  readonly doneAt?: Instant;
}
