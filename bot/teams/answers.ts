import { type AdaptiveCardInvokeResponse } from 'botbuilder';
import { type AdaptiveCard } from '../cards/kit';

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

/** Takes the place of the tapped card. (The SDK types the value as a plain record, which a card of ours is.) */
export const cardResponse = (card: AdaptiveCard): AdaptiveCardInvokeResponse => ({ statusCode: 200, type: cardType, value: { ...card } });

/** Is shown to the tapper alone; the card stays as it is. (Teams takes a bare string here; the SDK's type does not know that.) */
export const messageResponse = (text: string): AdaptiveCardInvokeResponse => JSON.parse(JSON.stringify({ statusCode: 200, type: messageType, value: text }));
