import { shakyPeriod } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type AnsweredReview } from '../../usecases/reviews/saveReview';
import { act, type AdaptiveCard, card, type Element, heading, paragraph, reasons } from '../kit';
import { noticeCard } from '../menu/noticeCard';
import { type Reader } from '../reader';
import { backButton, changeButton, partnersOf } from './parts';

/** Thanks for the answers; where they were low, what may help, whom to ask, and the way to another match. */
export function answeredCard(answered: AnsweredReview, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, kind, isLow, mayChangeMatch } = answered;
  return card({
    language: reader.language,
    fallbackText: t('reviews.thanks'),
    body: [heading(t('reviews.thanks')), paragraph(t('reviews.saved')), ...(isLow ? help(answered, t) : [])],
    actions: [
      backButton(pair, t),
      ...(isLow && mayChangeMatch ? [changeButton(pair, partnersOf(answered, reader), t)] : []),
      act({ verb: 'review.show', title: t('reviews.button.edit'), data: { pair: pair.id, kind }, associatedInputs: 'none' }),
    ],
  });
}

const help = ({ programme }: AnsweredReview, t: Translate): Element[] => [
  paragraph(t('reviews.low.intro'), { bold: true }),
  reasons(shakyPeriod.map((code) => t(`handbook.shakyPeriod.${code}`))),
  paragraph(t('reviews.low.contact', { name: programme.contact.name, email: programme.contact.email })),
];

/** For who has left a group that goes on without them. */
export function leftGroupCard(reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  return noticeCard({ title: t('reviews.left.title'), text: t('reviews.left.text'), actions: [act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') })] }, reader);
}
