import { texts } from '../../content/texts';
import { type PartPair } from '../../usecases/requests/listRequests';
import { act, type AdaptiveCard, card, heading, row } from '../kit';
import { type Reader } from '../reader';
import { partnerNames } from './partnerNames';

const mostShown = 18;
const perRow = 6;

/** Somebody with several pairs says which one a typed word was about. */
export function choosePairCard(pairs: readonly PartPair[], verb: string, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const buttons = pairs.slice(0, mostShown).map(({ pair, partners }) => act({ verb, title: partnerNames(partners, language), data: { pair } }));
  const rows = Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, index) => row(buttons.slice(index * perRow, (index + 1) * perRow)));
  return card({ language, fallbackText: t('pairs.choose'), body: [heading(t('pairs.choose')), ...rows], actions: [act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') })] });
}
