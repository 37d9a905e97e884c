import { buttonName, visibilityLine } from '../../content/names';
import { texts } from '../../content/texts';
import { longestExpectations } from '../../usecases/preparation/saveExpectations';
import { type PreparationView } from '../../usecases/preparation/viewPreparation';
import { act, type AdaptiveCard, card, type Element, heading, hint, paragraph, textInput, words } from '../kit';
import { type Reader } from '../reader';
import { backToPreparation } from './parts';

/** What could not be saved, and why; `stored` when another device of the same person was quicker. */
export interface Mending {
  readonly problem: string;
  readonly typed: string;
  readonly stored?: string;
}

/** In a group, line breaks would take more room than a card has. */
const manyOthers = 3;

/** One's own expectations to be written, beneath those of the others. */
export function expectCard({ pair, own, expectations }: PreparationView, { language }: Reader, mending?: Mending): AdaptiveCard {
  const t = texts(language);
  const shown = (text: string): string => (expectations.length > manyOthers ? text.replaceAll(/\s+/g, ' ') : text);
  const meanwhile: Element[] = mending?.stored === undefined ? [] : [paragraph(t('preparation.expect.meanwhile'), { small: true }), words(mending.stored)];
  return card({
    language,
    fallbackText: t('preparation.expect.title'),
    body: [
      heading(t('preparation.expect.title')),
      ...(mending ? [paragraph(mending.problem, { tone: 'warning' })] : []),
      ...expectations.flatMap(({ member: { name }, text }) => [paragraph(t('preparation.expect.wrote', { name }), { small: true }), words(shown(text))]),
      ...meanwhile,
      paragraph(t('preparation.expect.text')),
      textInput({
        id: 'expectations', label: t('preparation.expect.input'), value: [...(mending?.typed ?? own.text)].slice(0, longestExpectations * 2).join(''), multiline: true, maxLength: longestExpectations,
        required: true, errorMessage: t('preparation.expect.input.error'),
      }),
      hint(visibilityLine(t, 'partners')),
    ],
    actions: [act({ verb: 'prepare.saveExpectations', title: buttonName(t, 'save'), data: { pair: pair.id, from: own.version }, style: 'positive' }), backToPreparation(pair.id, t)],
  });
}
