import { type AdaptiveCard } from '../cards/kit';
import { type UseCases } from '../usecases';
import { type Clock } from '../usecases/ports';
import { type Turn } from '../verbs/verb';

/** What the bot needs from outside. */
export interface BotParts {
  readonly app: UseCases;
  readonly clock: Clock;
  /** Sends a card to the person's own chat; false when there is none yet. */
  readonly sendPrivately: (turn: Turn, card: AdaptiveCard) => Promise<boolean>;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}
