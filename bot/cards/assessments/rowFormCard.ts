import { visibilityLine } from '../../content/names';
import { capacityAreas } from '../../content/handbook';
import { texts } from '../../content/texts';
import { type AssessmentRow, levels, rowStatuses } from '../../domain/assessments/assessment';
import { dateIn, days } from '../../domain/time';
import { longestCapacity, longestPlan, longestSupport, ownCapacity, type TypedRow } from '../../usecases/assessments/readRow';
import { type AssessmentPaper } from '../../usecases/assessments/viewAssessment';
import { type Say, sayLine } from '../goals/parts';
import { act, type AdaptiveCard, card, choiceInput, dateInput, type Element, heading, hint, paragraph, reveal, textInput } from '../kit';
import { type Reader } from '../reader';
import { backToOwn, idsOf, rowPart } from './parts';

export interface RowForm {
  readonly pair: string;
  /** Which assessment, and the version that saving will replace. */
  readonly assessment: Pick<AssessmentPaper, 'number' | 'version' | 'sharedAt'>;
  /** The row's id; fresh for a new one. */
  readonly row: string;
  readonly isNew: boolean;
  readonly typed: TypedRow;
  /** As another device left it in the meantime. */
  readonly theirs?: AssessmentRow | undefined;
  readonly say?: Say | undefined;
}

export const emptyRow: TypedRow = { capacity: '', ownWords: '', now: NaN, wanted: NaN, action: '', support: '', by: '', status: 'open' };
export const typedRow = ({ capacity, by = '', ...row }: AssessmentRow): TypedRow => ({ ...row, capacity: capacity === '' ? ownCapacity : capacity, by });

/** One row of the assessment: small enough for a phone. */
export function rowFormCard(form: RowForm, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, assessment, row, isNew, typed, theirs, say } = form;
  const data = { ...idsOf(pair, assessment), row };
  const found = theirs ? [paragraph(t('assessments.conflict'), { tone: 'warning' }), ...rowPart(theirs, reader), paragraph(t('assessments.conflict.mine'), { bold: true })] : [];
  const remove = reveal({
    title: t('assessments.button.remove'), body: [paragraph(t('assessments.remove.sure'))],
    actions: [act({ verb: 'assessment.removeRow', title: t('assessments.button.removeSure'), data, associatedInputs: 'none' })],
  });
  return card({
    language: reader.language,
    fallbackText: t('assessments.title.row'),
    body: [heading(t('assessments.title.row')), ...sayLine(say), ...found, ...inputs(typed, reader), hint(visibilityLine(t, assessment.sharedAt === undefined ? 'onlyYou' : 'partners'))],
    actions: [act({ verb: 'assessment.saveRow', title: t('common.button.save'), data, style: 'positive' }), ...(isNew ? [] : [remove]), backToOwn(pair, t)],
  });
}

function inputs(typed: TypedRow, { language, timeZone, now }: Reader): Element[] {
  const t = texts(language);
  const level = (id: 'now' | 'wanted', label: string): Element => choiceInput({
    id, label, required: true, errorMessage: t('assessments.level.error'), placeholder: t('assessments.level.error'),
    choices: levels.map((one) => ({ title: t(`assessments.level.${one}`), value: String(one) })), ...(Number.isInteger(typed[id]) && { value: String(typed[id]) }),
  });
  const tomorrow = dateIn(timeZone, now + days(1));
  return [
    choiceInput({
      id: 'capacity', label: t('assessments.capacity'), required: true, errorMessage: t('assessments.capacity.error'), value: typed.capacity, placeholder: t('assessments.capacity.error'),
      choices: [...capacityAreas.map((code) => ({ title: t(`handbook.capacity.${code}`), value: code })), { title: t('assessments.capacity.own'), value: ownCapacity }],
    }),
    textInput({ id: 'ownWords', label: t('assessments.capacity.ownWords'), value: typed.ownWords, maxLength: longestCapacity }),
    level('now', t('assessments.now')), level('wanted', t('assessments.wanted')),
    textInput({ id: 'action', label: t('assessments.action.input'), value: typed.action, multiline: true, maxLength: longestPlan }),
    textInput({ id: 'support', label: t('assessments.support.input'), value: typed.support, multiline: true, maxLength: longestSupport }),
    // A day that has passed may stay; clients would refuse to send it.
    dateInput({ id: 'by', label: t('assessments.by'), value: typed.by, min: typed.by !== '' && typed.by < tomorrow ? undefined : tomorrow }),
    choiceInput({ id: 'status', label: t('assessments.status'), value: typed.status, choices: rowStatuses.map((one) => ({ title: t(`assessments.status.${one}`), value: one })) }),
  ];
}
