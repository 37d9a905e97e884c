import { iceBreakers } from '../../content/handbook';
import { texts } from '../../content/texts';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { act, type AdaptiveCard, card, heading, hint, paragraph } from '../kit';
import { type Reader } from '../reader';
import { backToPreparation } from './parts';

/** One light question to begin with; any index shows one, the next is one further on. */
export function iceBreakerCard({ pair }: PairContext, index: number, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const place = Number.isSafeInteger(index) ? ((index % iceBreakers.length) + iceBreakers.length) % iceBreakers.length : 0;
  const code = iceBreakers[place] ?? iceBreakers[0];
  return card({
    language,
    fallbackText: t('preparation.iceBreaker.title'),
    body: [heading(t('preparation.iceBreaker.title')), paragraph(t(`prompts.iceBreaker.${code}`), { bold: true }), hint(t('preparation.iceBreaker.text'))],
    actions: [act({ verb: 'prepare.iceBreaker', title: t('preparation.button.another'), data: { pair: pair.id, index: (place + 1) % iceBreakers.length } }), backToPreparation(pair.id, t)],
  });
}
