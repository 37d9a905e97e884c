import type * as z from 'zod';
import { type AdaptiveCard } from '../cards/kit';
import { type Reader } from '../cards/reader';
import { type Refusal } from '../domain/decision';
import { type Person, type PersonId } from '../domain/people/person';
import { type UseCases } from '../usecases';

/** Who acts, as the token says, and in what language and time zone they read. */
export interface Turn {
  readonly actor: PersonId;
  readonly person: Person;
  readonly reader: Reader;
  /** Cards with anything personal are shown in the personal chat only. */
  readonly place: 'personal' | 'group';
}

/**
 * What a verb or a command answers. A `card` takes the place of the card that was tapped; a `refusal` leaves it as it is and is told
 * to the tapper alone.
 */
export type Answer = { readonly kind: 'card'; readonly card: AdaptiveCard } | { readonly kind: 'refusal'; readonly reason: Refusal };

export interface Verb {
  readonly name: string;
  /** Parses the tap's data; undefined when it is not what this verb understands (an old or a forged card). */
  readonly handle: (data: unknown, turn: Turn, app: UseCases) => Promise<Answer | undefined>;
}

/** Binds a card's verb to one use case: parse, call, present. `schema` sees the card's data and inputs as one object. */
export function verb<Input>(name: string, schema: z.ZodType<Input>, handle: (input: Input, turn: Turn, app: UseCases) => Promise<Answer>): Verb {
  return {
    name,
    handle: async (data, turn, app) => {
      const parsed = schema.safeParse(data);
      return parsed.success ? handle(parsed.data, turn, app) : undefined;
    },
  };
}

export const show = (card: AdaptiveCard): Answer => ({ kind: 'card', card });
export const refuse = (reason: Refusal): Answer => ({ kind: 'refusal', reason });
