import { texts } from '../../content/texts';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { type ShownVersion } from '../../usecases/agreement/viewAgreement';
import { act, type AdaptiveCard, card, divider, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { backToAgreement, signatures } from './agreementCard';
import { agreementElements } from './textElements';

/** One version to be read, also one that does not hold any more; from it one can step further back. */
export function versionCard({ pair, shown, before }: PairContext & { readonly shown: ShownVersion; readonly before?: number }, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('agreement.version.title', { number: shown.number });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), ...signatures(shown, reader, t), divider(), ...(shown.text ? agreementElements(shown.text, t) : [paragraph(t('agreement.gone'), { tone: 'warning' })])],
    actions: [
      ...(before === undefined ? [] : [act({ verb: 'agreement.version', title: t('agreement.button.before'), data: { pair: pair.id, version: before } })]),
      backToAgreement(pair.id, t),
    ],
  });
}
