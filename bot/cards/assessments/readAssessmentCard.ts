import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { compared } from '../../domain/assessments/assessment';
import { type SharedAssessment } from '../../usecases/assessments/viewAssessment';
import { backToPair } from '../goals/parts';
import { type AdaptiveCard, card, heading, paragraph, section } from '../kit';
import { toOverview } from '../overview/parts';
import { type Reader } from '../reader';
import { careerGoal, comparison, rowPart } from './parts';

/** Somebody's self-assessment for whom it was shared with, and what has changed since earlier ones they may read too. */
export function readAssessmentCard({ pair, programme, name, assessment, earlier, isMember }: SharedAssessment, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('assessments.title.of', { name });
  const date = assessment.sharedAt ?? assessment.sentAt;
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      paragraph([t('assessments.number', { number: assessment.number }), ...(date === undefined ? [] : [formatDate(date, reader.language, reader.timeZone)])].join(' · '), { tone: 'subtle', small: true }),
      ...careerGoal(assessment.goal, t),
      ...assessment.rows.flatMap((row) => rowPart(row, reader)),
      ...(earlier.length > 0 ? [section(t('assessments.title.compare'), comparison(compared(assessment, earlier), t))] : []),
    ],
    actions: [isMember ? backToPair(pair, t) : toOverview(programme, t)],
  });
}
