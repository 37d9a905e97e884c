import { type AdaptiveCard } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { type Person } from '../../domain/people/person';
import { type UseCases } from '../../usecases';

/** To whom, what about, and whether it replaces a message that was sent earlier. */
export interface Telling {
  readonly to: Person;
  readonly about: Readonly<Record<string, string>>;
  readonly reader: Reader;
  /** A card drawn again shows what became of it; a new message is sent only while it still says something new. */
  readonly again: boolean;
}

export interface Told {
  readonly card: AdaptiveCard;
  /** The line of the notification; like everything personal, it never reaches a log. */
  readonly summary: string;
}

/** Draws one kind of message from the truth; undefined when there is nothing to say any more. */
export type Notice = (telling: Telling, app: UseCases) => Promise<Told | undefined>;
