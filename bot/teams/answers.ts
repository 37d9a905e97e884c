import { type AdaptiveCardInvokeResponse } from 'botbuilder';
import { texts } from '../content/texts';
import { type AdaptiveCard } from '../cards/kit';
import { type Reader } from '../cards/reader';
import { commandPhrases } from '../content/commands';
import { type Refusal } from '../domain/decision';
import { type Language } from '../domain/people/person';
import { StorageError } from '../usecases/documents';

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

/** Takes the place of the tapped card. (The SDK types the value as a plain record, which a card of ours is.) */
export const cardResponse = (card: AdaptiveCard): AdaptiveCardInvokeResponse => ({ statusCode: 200, type: cardType, value: { ...card } });

/** Is shown to the tapper alone; the card stays as it is. (Teams takes a bare string here; the SDK's type does not know that.) */
export const messageResponse = (text: string): AdaptiveCardInvokeResponse => JSON.parse(JSON.stringify({ statusCode: 200, type: messageType, value: text }));

/** One sentence for a refusal. A card that belongs to somebody else is explained, whoever tapped it. */
export function refusalText(reason: Refusal, { language }: Reader): string {
  const t = texts(language);
  return reason === 'notYours' ? t('chat.notYours', { word: commandPhrases[language].myRequests[0] ?? '' }) : t(`errors.${reason}`);
}

/** One sentence for a surprise; `reference` is the number under which the log has it. */
export function surpriseText(error: unknown, reference: string, language: Language): string {
  const t = texts(language);
  return error instanceof StorageError && error.code === 'busy' ? t('chat.busy') : t('chat.unexpected', { reference });
}
