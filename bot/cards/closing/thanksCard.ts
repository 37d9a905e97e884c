import { visibilityLine } from '../../content/names';
import { texts } from '../../content/texts';
import { type NoteOfThanks } from '../../usecases/closing/sayGoodbye';
import { act, type AdaptiveCard, card, heading, paragraph, words } from '../kit';
import { type Reader } from '../reader';

/** Somebody thanks the reader. */
export function thanksCard(pair: string, { name, words: said }: NoteOfThanks, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  return card({
    language,
    fallbackText: t('closing.summary.thanks', { name }),
    body: [heading(t('closing.thanks.title', { name })), words(said), paragraph(visibilityLine(t, 'partners'), { tone: 'subtle', small: true })],
    actions: [act({ verb: 'closing.show', title: t('pairs.button.closing'), data: { pair } })],
  });
}
