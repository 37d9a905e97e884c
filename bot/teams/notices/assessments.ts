import { readAssessmentCard } from '../../cards/assessments/readAssessmentCard';
import { texts } from '../../content/texts';
import { type Notice } from './notice';

const shared: Notice = async ({ to, about, reader }, app) => {
  const read = await app.readAssessment({ pair: about.pair ?? '', author: about.author ?? '', number: Number(about.number), reader: to.id });
  if (read.kind === 'refused') return undefined;
  return { card: readAssessmentCard(read.value, reader), summary: texts(reader.language)('assessments.summary.shared', { name: read.value.name }) };
};

export const assessmentsNotices: Readonly<Record<string, Notice>> = { 'assessment.shared': shared };
