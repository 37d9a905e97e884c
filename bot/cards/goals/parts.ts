import { formatDate, formatList } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { progressChoices } from '../../domain/goals/progress';
import { usesGoals } from '../../domain/goals/whetherUsed';
import { nameIn } from '../../domain/pairs/members';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { type GoalView } from '../../usecases/goals/viewGoals';
import { act, type Action, type ActionData, choiceInput, type Element, paragraph, reveal, words } from '../kit';
import { type Reader } from '../reader';

/** What became of a tap, above a card that was drawn again. */
export interface Say {
  readonly text: string;
  readonly tone: 'good' | 'warning';
}
export const sayLine = (say: Say | undefined): Element[] => (say ? [paragraph(say.text, { tone: say.tone })] : []);

/** Goals and actions rest in a pause, after the end, and where the programme has given them up. */
export const canWork = ({ pair, programme }: Pick<PairContext, 'pair' | 'programme'>): boolean => pair.status !== 'paused' && pair.status !== 'ended' && usesGoals(programme.journey);

export const namesOfOthers = ({ others }: Pick<PairContext, 'others'>, { language }: Reader): string => formatList(others.map(({ name }) => name), language);

export const backToPair = (pair: string, t: Translate): Action => act({ verb: 'pair.show', title: t('pairs.button.back'), data: { pair }, associatedInputs: 'none' });
export const backToGoals = (pair: string, t: Translate): Action => act({ verb: 'goals.show', title: t('goals.button.list'), data: { pair }, associatedInputs: 'none' });

/** Which goal a button is about, and the version it was drawn from. */
export const dataOf = (pair: string, { goal }: GoalView): ActionData => ({ pair, goal: goal.id, from: goal.version });

/** How far a goal is, by when, and what waits for a confirmation: in words, never by colour alone. */
export function standing(view: GoalView, context: PairContext, reader: Reader): Element[] {
  const t = texts(reader.language);
  const { status, progress, dueOn, reported } = view.goal;
  if (status === 'reached') return [paragraph(t('goals.reached'), { tone: 'good' })];
  if (status === 'dropped') return [paragraph(t('goals.dropped'), { tone: 'subtle' })];
  const facts = [t('goals.progress', { progress }), dueOn ? t('goals.due', { date: formatDate(dueOn, reader.language, reader.timeZone) }) : t('goals.noDate')].join(' · ');
  const waits = reported && (reported.by === context.me.person
    ? paragraph(t('goals.reported.me', { progress: reported.progress }), { tone: 'subtle' })
    : paragraph(t('goals.reported.other', { name: nameIn(context.pair, reported.by), progress: reported.progress }), { tone: 'warning' }));
  return [paragraph(facts, { bold: true, small: true }), ...(waits ? [waits] : [])];
}

/** A goal's own words, with how one will know that it is reached. */
export function wording({ statement, measure }: Pick<GoalView, 'statement' | 'measure'>, t: Translate): Element[] {
  return [words(statement), ...(measure === '' ? [] : [paragraph(t('goals.measure'), { small: true, bold: true }), words(measure)])];
}

/** Confirms exactly what the card shows; undefined when nothing waits for this reader. */
export function confirmButton(view: GoalView, { pair, me }: PairContext, t: Translate): Action[] {
  const { reported } = view.goal;
  if (!reported || reported.by === me.person) return [];
  const data = { ...dataOf(pair.id, view), agreed: reported.progress };
  return [act({ verb: 'goals.confirm', title: t('goals.button.confirm', { progress: reported.progress }), data, style: 'positive', associatedInputs: 'none' })];
}

/** Unfolds the choice of a number, for the first report and for another than the partner's. */
export function reportFold(view: GoalView, { pair, me }: PairContext, t: Translate): Action {
  const { reported, progress } = view.goal;
  const isCorrection = reported !== undefined && reported.by !== me.person;
  return reveal({
    title: t(isCorrection ? 'goals.button.correct' : 'goals.button.report'),
    body: [choiceInput({
      id: 'progress', label: t('goals.input.progress'), value: String(reported?.progress ?? progress), required: true, errorMessage: t('goals.input.progress.error'),
      choices: progressChoices.map((choice) => ({ title: t('goals.percent', { progress: choice }), value: String(choice) })),
    })],
    actions: [act({ verb: 'goals.report', title: t('goals.button.reportSend'), data: dataOf(pair.id, view), style: 'positive' })],
  });
}

/** Asks once more before a goal is let go; `then` says which card follows. */
export const dropFold = (view: GoalView, context: PairContext, reader: Reader, then?: 'review'): Action => {
  const t = texts(reader.language);
  return reveal({
    title: t('goals.button.drop'),
    body: [paragraph(t('goals.drop.sure', { name: namesOfOthers(context, reader) }))],
    actions: [act({ verb: 'goals.drop', title: t('goals.button.dropSure'), data: { ...dataOf(context.pair.id, view), ...(then && { then }) }, associatedInputs: 'none' })],
  });
};
