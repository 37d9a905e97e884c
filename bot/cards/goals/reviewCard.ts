import { texts } from '../../content/texts';
import { openGoals } from '../../domain/goals/goals';
import { type GoalsView } from '../../usecases/goals/viewGoals';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { goalsCard } from './goalsCard';
import { backToGoals, canWork, dataOf, dropFold, standing, wording } from './parts';

/** One open goal after another: is it still right? `after` is the goal that was looked at last; when none is left, the list says so. */
export function reviewCard(view: GoalsView, after: string | undefined, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const place = view.pair.goals.findIndex(({ id }) => id === after);
  const open = openGoals(view.pair);
  const goal = view.pair.goals.slice(place + 1).find(({ status }) => status === 'open');
  const one = view.goals.find((each) => each.goal.id === goal?.id);
  if (!one || !canWork(view)) return goalsCard(view, reader, canWork(view) ? { say: { text: t('goals.review.done'), tone: 'good' } } : {});
  const title = t('goals.title.review', { number: open.indexOf(one.goal) + 1, count: open.length });
  const data = dataOf(view.pair.id, one);
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), ...wording(one, t), ...standing(one, view, reader), paragraph(t('goals.review.question'), { bold: true })],
    actions: [
      act({ verb: 'goals.review', title: t('goals.button.keep'), data: { pair: view.pair.id, after: one.goal.id }, style: 'positive', associatedInputs: 'none' }),
      act({ verb: 'goals.edit', title: t('goals.button.change'), data, associatedInputs: 'none' }),
      dropFold(one, view, reader, 'review'), backToGoals(view.pair.id, t),
    ],
  });
}
