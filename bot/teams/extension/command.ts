import { type AdaptiveCard } from '../../cards/kit';
import { type PersonId } from '../../domain/people/person';
import { type Instant } from '../../domain/time';
import { type UseCases } from '../../usecases';
import { type Turn } from '../../verbs/verb';

/** What somebody looks for under the compose box. */
export interface Search {
  /** As typed, trimmed; empty when the list has just been opened. */
  readonly text: string;
  readonly skip: number;
  /** At most 25: Teams shows no more. */
  readonly limit: number;
}

/** One line of the list, and the card that is put into the message when it is chosen. */
export interface Offer {
  readonly title: string;
  readonly text: string;
  readonly card: AdaptiveCard;
}

/** `sentence` stands where the list would: why there is nothing, and what to do. */
export type Found = { readonly kind: 'offers'; readonly offers: readonly Offer[] } | { readonly kind: 'sentence'; readonly text: string };

/** A command that looks something up while somebody writes a message. */
export interface SearchCommand {
  readonly id: string;
  readonly search: (search: Search, turn: Turn, app: UseCases) => Promise<Found>;
}

/** The message whose menu was used. */
export interface Message {
  /** Plain text; empty for a picture or a card. */
  readonly text: string;
  /** Where it stands in Teams. */
  readonly link?: string;
  /** Undefined for a bot or somebody of another organisation. */
  readonly author?: PersonId;
  readonly authorName: string;
  readonly sentAt?: Instant;
}

/** `insert` puts the card into the compose box; `sentence` is the dialog's last word. */
export type Shown =
  | { readonly kind: 'form'; readonly title: string; readonly card: AdaptiveCard }
  | { readonly kind: 'sentence'; readonly title: string; readonly text: string }
  | { readonly kind: 'insert'; readonly card: AdaptiveCard };

/** A command that opens a dialog: beside the compose box, or on a message. */
export interface DialogCommand {
  readonly id: string;
  readonly open: (message: Message | undefined, turn: Turn, app: UseCases) => Promise<Shown>;
  /** `data` is what the form's button and inputs sent, so it may be old or forged. */
  readonly submit: (data: unknown, message: Message | undefined, turn: Turn, app: UseCases) => Promise<Shown>;
}
