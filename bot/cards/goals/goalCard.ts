import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { isAllReached } from '../../domain/goals/goals';
import { nameIn } from '../../domain/pairs/members';
import { type GoalsView, type GoalView } from '../../usecases/goals/viewGoals';
import { act, type Action, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { backToGoals, canWork, confirmButton, dataOf, dropFold, reportFold, type Say, sayLine, standing, wording } from './parts';

/** One goal with everything that can be done about it. */
export function goalCard(view: GoalsView, one: GoalView, reader: Reader, say?: Say): AdaptiveCard {
  const t = texts(reader.language);
  const { pair } = view;
  const last = t('goals.changed', { name: nameIn(pair, one.goal.by), date: formatDate(one.goal.changedAt, reader.language, reader.timeZone) });
  return card({
    language: reader.language,
    fallbackText: t('goals.title.goal'),
    body: [
      heading(t('goals.title.goal')), ...sayLine(say), ...wording(one, t), ...standing(one, view, reader), paragraph(last, { tone: 'subtle', small: true }),
      ...(isAllReached(pair) && canWork(view) ? [paragraph(t('goals.allReached'), { bold: true })] : []),
    ],
    actions: [...(canWork(view) ? moves(view, one, reader) : []), backToGoals(pair.id, t)],
  });
}

function moves(view: GoalsView, one: GoalView, reader: Reader): Action[] {
  const t = texts(reader.language);
  const data = dataOf(view.pair.id, one);
  if (one.goal.status !== 'open') return [...wrapUpButton(view, reader), act({ verb: 'goals.reopen', title: t('goals.button.reopen'), data })];
  return [...confirmButton(one, view, t), reportFold(one, view, t), act({ verb: 'goals.edit', title: t('common.button.edit'), data, associatedInputs: 'none' }), dropFold(one, view, reader)];
}

/** A proposal, never more: only people close a mentoring. */
export function wrapUpButton({ pair }: GoalsView, { language }: Reader): Action[] {
  const isOn = pair.status === 'agree' || pair.status === 'grow';
  return isOn && isAllReached(pair) ? [act({ verb: 'pair.wrapUp', title: texts(language)('goals.button.wrapUp'), data: { pair: pair.id, because: 'goalReached' }, associatedInputs: 'none' })] : [];
}
