import { texts, type Translate } from '../../content/texts';
import { ratings } from '../../domain/reviews/review';
import { anonymityThreshold, commentThreshold } from '../../domain/report/threshold';
import { longestComment } from '../../usecases/reviews/saveReview';
import { type ReviewView } from '../../usecases/reviews/viewReview';
import { act, type AdaptiveCard, card, choiceInput, type Element, heading, hint, paragraph, textInput } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { backButton, changeButton, partnersOf } from './parts';

/** What was typed into a form that could not be kept as it is. */
export interface TypedReview {
  readonly note: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** The questions of one review, filled with what the reader answered before, and who will see the answers. */
export function reviewCard(view: ReviewView, reader: Reader, typed?: TypedReview): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, kind, programme } = view;
  const name = partnersOf(view, reader);
  return card({
    language: reader.language,
    fallbackText: t(`reviews.summary.${kind}`, { name }),
    body: [
      heading(t(`reviews.title.${kind}`)), ...noteLine(typed?.note), paragraph(t(`reviews.intro.${kind}`, { name })),
      ...view.questions.map((code) => choiceInput({
        id: code, label: t(`reviews.question.${code}`), value: typed ? typed.answers[code] : view.given?.answers[code]?.toString(),
        choices: ratings.map((rating) => ({ title: t(`reviews.rating.${rating}`), value: String(rating) })), required: true, errorMessage: t('reviews.input.error'),
      })),
      ...(view.takesComment ? comment(typed?.comment ?? view.given?.comment, commentThreshold(programme), t) : []),
      hint(t('reviews.who', { name, threshold: anonymityThreshold(programme) })),
    ],
    actions: [
      act({ verb: 'review.save', title: t('reviews.button.save'), data: { pair: pair.id, kind }, style: 'positive' }),
      ...(view.mayChangeMatch ? [changeButton(pair, name, t)] : []),
      backButton(pair, t),
    ],
  });
}

const comment = (value: string | undefined, count: number, t: Translate): Element[] => [
  textInput({ id: 'comment', label: t('reviews.comment'), value, multiline: true, maxLength: longestComment }),
  hint(t('reviews.comment.who', { count })),
];
