import { formatDate } from '../../content/formats';
import { visibilityLine } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type SmartPart } from '../../domain/goals/smart';
import { nameIn } from '../../domain/pairs/members';
import { dateIn, days } from '../../domain/time';
import { longestMeasure, longestStatement, type TypedGoal } from '../../usecases/goals/readWording';
import { type GoalView } from '../../usecases/goals/viewGoals';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { act, type Action, type ActionData, type AdaptiveCard, card, dateInput, type Element, heading, hint, paragraph, reasons, textInput } from '../kit';
import { type Reader } from '../reader';
import { backToGoals, type Say, sayLine, wording } from './parts';

export interface GoalForm {
  /** A fresh id for a new goal, or the goal that is changed, … */
  readonly goal: string;
  /** … which was then drawn from this version. */
  readonly from?: number | undefined;
  readonly typed: TypedGoal;
  /** What the wording lacks, when it was looked at. */
  readonly lacks?: readonly SmartPart[] | undefined;
  /** As somebody else left it in the meantime. */
  readonly theirs?: GoalView | undefined;
  readonly say?: Say | undefined;
}

export const emptyGoal: TypedGoal = { statement: '', measure: '', dueOn: '' };
export const typedOf = ({ statement, measure, goal: { dueOn = '' } }: GoalView): TypedGoal => ({ statement, measure, dueOn });

/** The form of a goal, new or changed, with what was typed; hints help and never hold anybody back. */
export function goalFormCard(context: PairContext, form: GoalForm, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const title = t(form.theirs ? 'goals.title.conflict' : form.from === undefined ? 'goals.title.new' : 'goals.title.edit');
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), ...sayLine(form.say), ...(form.theirs ? both(form.theirs, context, reader) : []), ...lacking(form.lacks, t), ...inputs(form.typed, reader)],
    actions: [...saving(context.pair.id, form, t), backToGoals(context.pair.id, t)],
  });
}

function both(theirs: GoalView, { pair }: PairContext, { language, timeZone }: Reader): Element[] {
  const t = texts(language);
  const { by, dueOn } = theirs.goal;
  return [
    paragraph(t('goals.conflict.theirs', { name: nameIn(pair, by) }), { tone: 'warning' }), ...wording(theirs, t),
    paragraph(dueOn ? t('goals.due', { date: formatDate(dueOn, language, timeZone) }) : t('goals.noDate'), { small: true, bold: true }), paragraph(t('goals.conflict.mine'), { bold: true }),
  ];
}

function lacking(lacks: readonly SmartPart[] | undefined, t: Translate): Element[] {
  if (!lacks || lacks.length === 0) return [];
  return [paragraph(t('smart.intro'), { bold: true }), reasons(lacks.map((part) => `${t(`smart.part.${part}`)}: ${t(`smart.missing.${part}`)}`))];
}

function inputs({ statement, measure, dueOn }: TypedGoal, { language, timeZone, now }: Reader): Element[] {
  const t = texts(language);
  const tomorrow = dateIn(timeZone, now + days(1));
  return [
    textInput({ id: 'statement', label: t('goals.input.statement'), value: statement, multiline: true, maxLength: longestStatement, required: true, errorMessage: t('goals.input.text.error') }),
    textInput({ id: 'measure', label: t('goals.input.measure'), value: measure, multiline: true, maxLength: longestMeasure }),
    // A day that has passed may stay; clients would refuse to send it.
    dateInput({ id: 'dueOn', label: t('goals.input.due'), value: dueOn, min: dueOn !== '' && dueOn < tomorrow ? undefined : tomorrow }),
    hint(visibilityLine(t, 'partners')),
  ];
}

function saving(pair: string, { goal, from, lacks, theirs }: GoalForm, t: Translate): Action[] {
  const data: ActionData = { pair, goal, ...(from !== undefined && { from }) };
  const save = (title: string): Action => act({ verb: from === undefined ? 'goals.add' : 'goals.save', title, data, style: 'positive' });
  if (theirs) return [save(t('goals.button.saveMine')), act({ verb: 'goals.view', title: t('goals.button.keepTheirs'), data: { pair, goal }, associatedInputs: 'none' })];
  const looked = lacks !== undefined;
  return [...(looked ? [save(t('goals.button.saveAnyway'))] : []), act({ verb: 'goals.check', title: t(looked ? 'goals.button.checkAgain' : 'goals.button.check'), data, ...(!looked && { style: 'positive' as const }) })];
}
