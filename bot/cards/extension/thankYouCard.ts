import { texts } from '../../content/texts';
import { type Thanks } from '../../usecases/extension/readThanks';
import { type AdaptiveCard, card, heading, paragraph, words } from '../kit';
import { type Reader } from '../reader';

/** Thanks, for everybody in the chat to read. It does not say that the two know each other from mentoring. */
export function thankYouCard({ name, said }: Thanks, sender: string, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('extension.thanks.title', { name });
  return card({
    language,
    fallbackText: title,
    body: [heading(title), words(said), ...(sender === '' ? [] : [paragraph(t('extension.thanks.from', { sender }), { tone: 'subtle' })])],
  });
}
