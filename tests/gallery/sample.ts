import { type AdaptiveCard } from '../../bot/cards/kit';
import { type Reader } from '../../bot/cards/reader';

/**
 * One card in the states that a person can meet it in. A state called 'longest' shows the longest texts that can occur: names, titles and
 * free text at their limits.
 */
export interface CardSample {
  readonly name: string;
  /** The feature word, as the folders are called. */
  readonly feature: string;
  readonly states: Readonly<Record<string, (reader: Reader) => AdaptiveCard>>;
}
