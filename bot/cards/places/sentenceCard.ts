import { texts } from '../../content/texts';
import { act, type AdaptiveCard, card, paragraph } from '../kit';
import { type Reader } from '../reader';

/** One sentence for somebody's own chat that they asked for elsewhere, with a way on. */
export const sentenceCard = (text: string, { language }: Pick<Reader, 'language'>): AdaptiveCard =>
  card({ language, fallbackText: text, body: [paragraph(text)], actions: [act({ verb: 'menu', title: texts(language)('menu.button.menu') })] });
