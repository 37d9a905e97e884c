import { type PersonId } from '../people/person';
import { type Instant } from '../time';

/**
 * What must happen because a document changed. Effects are saved in the same write as the change; the outbox performs them
 * at least once, so each is harmless when repeated: its id derives from its cause and whoever receives it decides by state.
 */
export type Effect = (Tell | Redraw | Change) & Retry;

/** Kept by the outbox on an effect that could not be performed yet. */
export interface Retry {
  readonly attempts?: number;
  readonly notBefore?: Instant;
}

/** Send a card to a person. It carries ids only; the card is drawn from the truth when it is sent. */
export interface Tell {
  readonly kind: 'tell';
  readonly id: string;
  readonly to: PersonId;
  readonly notice: string;
  readonly about: Readonly<Record<string, string>>;
}

/** Draw a card that was sent earlier again. `id` is that of the `tell` which sent it. */
export interface Redraw {
  readonly kind: 'redraw';
  readonly id: string;
  readonly to: PersonId;
  readonly tell: string;
}

/** Change another document. `name` is a use case that the outbox knows; `with` is its input. */
export interface Change {
  readonly kind: 'change';
  readonly id: string;
  readonly name: string;
  readonly with: Readonly<Record<string, string>>;
}

/** Mixed into a document that may owe effects or attention. */
export interface Due {
  readonly effects?: readonly Effect[] | undefined;
  /** When the sweep must look at this document again; absent: never. */
  readonly nextDue?: Instant | undefined;
}
