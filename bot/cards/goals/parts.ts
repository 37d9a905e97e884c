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
  const { status, reported } = view.goal;
  const line = standingLine(view, reader);
  if (status !== 'open') return [paragraph(line, { tone: status === 'reached' ? 'good' : 'subtle' })];
  const waits = reportedLine(view, context, reader);
  return [paragraph(line, { bold: true, small: true }), ...(waits ? [paragraph(waits, { tone: reported?.by === context.me.person ? 'subtle' : 'warning' })] : [])];
}

/** How far an open goal is and by when, or what became of it. */
export function standingLine({ goal: { status, progress, dueOn } }: GoalView, { language, timeZone }: Reader): string {
  const t = texts(language);
  if (status !== 'open') return t(`goals.${status}`);
  return [t('goals.progress', { progress }), dueOn ? t('goals.due', { date: formatDate(dueOn, language, timeZone) }) : t('goals.noDate')].join(' · ');
}

/** What waits for a confirmation, said to this reader. */
export function reportedLine({ goal: { reported } }: GoalView, { pair, me }: Pick<PairContext, 'pair' | 'me'>, { language }: Reader): string | undefined {
  const t = texts(language);
  if (!reported) return undefined;
  const { by, progress } = reported;
  return by === me.person ? t('goals.reported.me', { progress }) : t('goals.reported.other', { name: nameIn(pair, by), progress });
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
  return reveal({
    title: reportTitle(view, me, t),
    body: [choiceInput({
      id: 'progress', label: t('goals.input.progress'), value: String(reported?.progress ?? progress), required: true, errorMessage: t('goals.input.progress.error'),
      choices: progressChoices.map((choice) => ({ title: t('goals.percent', { progress: choice }), value: String(choice) })),
    })],
    actions: [act({ verb: 'goals.report', title: t('goals.button.reportSend'), data: dataOf(pair.id, view), style: 'positive' })],
  });
}

export function reportTitle({ goal: { reported } }: GoalView, me: PairContext['me'], t: Translate): string {
  const isCorrection = reported !== undefined && reported.by !== me.person;
  return t(isCorrection ? 'goals.button.correct' : 'goals.button.report');
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
