import { formatDate, formatList } from '../../content/formats';
import { capacityAreas } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type AssessmentRow, type Compared, gapOf } from '../../domain/assessments/assessment';
import { type AssessmentPaper } from '../../usecases/assessments/viewAssessment';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { act, type Action, type ActionData, type Element, facts, paragraph, words } from '../kit';
import { type Reader } from '../reader';

/** A suggestion of the hand-book in the reader's language, or the person's own words. */
export function capacityName({ capacity, ownWords }: Pick<AssessmentRow, 'capacity' | 'ownWords'>, t: Translate): string {
  const code = capacityAreas.find((known) => known === capacity);
  return code ? t(`handbook.capacity.${code}`) : ownWords || '–';
}

/** What every button about an assessment carries: which one, and the version it was drawn from. */
export const idsOf = (pair: string, { number, version }: Pick<AssessmentPaper, 'number' | 'version'>): ActionData => ({ pair, number, from: version });

export const namesOf = ({ others }: Pick<PairContext, 'others'>, { language }: Reader): string => formatList(others.map(({ name }) => name), language);

export const backToOwn = (pair: string, t: Translate): Action => act({ verb: 'assessment.show', title: t('assessments.button.back'), data: { pair }, associatedInputs: 'none' });

/** One capacity: levels in words, then the plan as far as there is one. */
export function rowPart(row: AssessmentRow, { language, timeZone }: Reader): Element[] {
  const t = texts(language);
  const plan = [
    { label: t('assessments.action'), value: row.action }, { label: t('assessments.support'), value: row.support },
    { label: t('assessments.by'), value: row.by ? formatDate(row.by, language, timeZone) : '' },
  ].filter(({ value }) => value !== '');
  return [
    paragraph(capacityName(row, t), { bold: true }),
    paragraph(t('assessments.levels', { now: row.now, wanted: row.wanted, gap: gapOf(row) })),
    facts([...plan, { label: t('assessments.status'), value: t(`assessments.status.${row.status}`) }]),
  ];
}

export const careerGoal = (goal: string, t: Translate): Element[] => (goal === '' ? [] : [paragraph(t('assessments.goal'), { small: true, bold: true }), words(goal)]);

/** Each capacity then and now, in words. */
export const comparison = (list: readonly Compared[], t: Translate): Element[] => list.flatMap(({ row, before }) => {
  const levels = { now: row.now, wanted: row.wanted };
  const change = before === undefined ? t('assessments.changed.new', levels) : before === row.now ? t('assessments.changed.same', levels) : t('assessments.changed.fromTo', { before, ...levels });
  return [paragraph(capacityName(row, t), { bold: true }), paragraph(change)];
});
