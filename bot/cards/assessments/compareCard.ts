import { texts } from '../../content/texts';
import { compared } from '../../domain/assessments/assessment';
import { type AssessmentView } from '../../usecases/assessments/viewAssessment';
import { type AdaptiveCard, card, heading } from '../kit';
import { type Reader } from '../reader';
import { assessmentCard } from './assessmentCard';
import { backToOwn, comparison } from './parts';

/** Each capacity then and now, as soon as there are two assessments. */
export function compareCard(view: AssessmentView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const last = view.mine.at(-1);
  if (!last || view.mine.length < 2) return assessmentCard(view, reader);
  return card({
    language: reader.language,
    fallbackText: t('assessments.title.compare'),
    body: [heading(t('assessments.title.compare')), ...comparison(compared(last, view.mine.slice(0, -1)), t)],
    actions: [backToOwn(view.pair.id, t)],
  });
}
