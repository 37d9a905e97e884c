import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import { type AdaptiveCard } from '../cards/kit';

/** Plain, so that nothing in it is taken for markup. */
export const plain = (text: string): Partial<Activity> => ({ type: ActivityTypes.Message, text, textFormat: 'plain' });

/** A card, with a line before it where there is something to say first; otherwise the notification shows the card's summary. */
export const withCard = (card: AdaptiveCard, line?: string, summary = card.fallbackText): Partial<Activity> => ({
  type: ActivityTypes.Message,
  attachments: [CardFactory.adaptiveCard(card)],
  ...(line ? { text: line, textFormat: 'plain' } : { summary }),
});
