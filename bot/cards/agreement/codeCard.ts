import { conductPoints } from '../../content/handbook';
import { texts } from '../../content/texts';
import { type AgreementView } from '../../usecases/agreement/viewAgreement';
import { act, type AdaptiveCard, card, heading, paragraph, reasons } from '../kit';
import { type Reader } from '../reader';
import { backToAgreement } from './agreementCard';

/** The code of conduct, point by point, and who has accepted it. */
export function codeCard({ pair, me, code, may }: AgreementView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const hasAccepted = code.accepted.some(({ person }) => person === me.person);
  return card({
    language,
    fallbackText: t('agreement.code.title'),
    body: [
      heading(t('agreement.code.title')),
      paragraph(t('agreement.code.text')),
      reasons(conductPoints.map((point) => t(`handbook.conduct.${point}`))),
      ...(hasAccepted ? [paragraph(t('agreement.code.mine'), { tone: 'good' })] : []),
    ],
    actions: [...(may.acceptCode ? [act({ verb: 'agreement.acceptCode', title: t('agreement.button.accept'), data: { pair: pair.id }, style: 'positive' })] : []), backToAgreement(pair.id, t)],
  });
}
