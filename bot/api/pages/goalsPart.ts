import { act } from '../../cards/kit';
import { goalNotes, goalSteps } from '../../cards/goals/goalsCard';
import { canWork, confirmButton, dataOf, reportedLine, reportTitle, standingLine } from '../../cards/goals/parts';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { type GoalsView as GoalsPart, type GoalView as GoalPart } from '../../contracts/pairPage';
import { progressChoices } from '../../domain/goals/progress';
import { type GoalsView, type GoalView } from '../../usecases/goals/viewGoals';
import { buttonsOf } from './buttons';

/** What the pair wants to reach, as on the bot's list: open goals first. */
export function goalsPart(view: GoalsView, reader: Reader): GoalsPart {
  const t = texts(reader.language);
  const { moment, allReached, none } = goalNotes(view, reader);
  const { before, after } = goalSteps(view, reader);
  return {
    list: view.goals.map((one, index) => goalPart(view, one, index + 1, reader)),
    notes: [moment, allReached, none].filter((note) => note !== undefined),
    report: { label: t('goals.input.progress'), send: t('goals.button.reportSend'), choices: progressChoices.map((progress) => ({ progress, name: t('goals.percent', { progress }) })) },
    buttons: buttonsOf([...before, ...after]),
  };
}

function goalPart(view: GoalsView, one: GoalView, number: number, reader: Reader): GoalPart {
  const t = texts(reader.language);
  const { language, timeZone } = reader;
  const { goal, statement, measure } = one;
  const { id, version, status, progress, steps = [], reported, dueOn } = goal;
  const mayReport = canWork(view) && status === 'open';
  const [confirm] = mayReport ? confirmButton(one, view, t) : [];
  const waits = reported && reportedLine(one, view, reader);
  return {
    id, version, status, progress, mayReport, name: t('goals.number', { number }), statement: statement || '–', measure, measureTitle: t('goals.measure'), standing: standingLine(one, reader),
    reportTitle: reportTitle(one, view.me, t), ...(dueOn && { due: formatDate(dueOn, language, timeZone) }),
    steps: steps.map((step) => ({ ...step, when: formatDate(step.at, language, timeZone), percent: t('goals.percent', { progress: step.progress }) })),
    ...(reported && waits && { reported: { progress: reported.progress, sentence: waits, mayConfirm: confirm !== undefined, confirm: confirm?.title ?? '' } }),
    buttons: buttonsOf([act({ verb: 'goals.view', title: t('goals.button.open', { number }), data: dataOf(view.pair.id, one), associatedInputs: 'none' })]),
  };
}
