import { texts } from '../../content/texts';
import { isAllReached, mostOpenGoals, openGoals, reviewMoment } from '../../domain/goals/goals';
import { type GoalsView, type GoalView } from '../../usecases/goals/viewGoals';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, row, section, words } from '../kit';
import { type Reader } from '../reader';
import { actionsPart } from './actionsPart';
import { wrapUpButton } from './goalCard';
import { backToPair, canWork, confirmButton, dataOf, type Say, sayLine, standing } from './parts';

/** With the longest texts in any script this many fit into a card. */
const goalsShown = 5;
const actionsShown = 8;

/** What a pair wants to reach and what is to be done about it, a page at a time (from 0). */
export function goalsCard(view: GoalsView, reader: Reader, { page = 0, say }: { readonly page?: number; readonly say?: Say | undefined } = {}): AdaptiveCard {
  const t = texts(reader.language);
  const pages = Math.max(1, Math.ceil(view.goals.length / goalsShown), Math.ceil(view.actions.length / actionsShown));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const goals = view.goals.slice(shown * goalsShown, (shown + 1) * goalsShown);
  const actions = view.actions.slice(shown * actionsShown, (shown + 1) * actionsShown);
  const { moment, allReached, none } = goalNotes(view, reader);
  return card({
    language: reader.language,
    fallbackText: t('goals.title.list'),
    body: [
      heading(t('goals.title.list')),
      ...sayLine(say),
      ...(moment ? [paragraph(moment)] : []),
      ...(allReached ? [paragraph(allReached, { bold: true })] : []),
      ...(none ? [paragraph(none)] : goals.map((one, index) => goalItem(one, shown * goalsShown + index + 1, view, reader))),
      ...(shown === 0 || actions.length > 0 ? actionsPart(view, actions, reader) : []),
      ...turning(view, shown, pages, reader),
    ],
    actions: nextSteps(view, reader),
  });
}

function goalItem(one: GoalView, number: number, view: GoalsView, reader: Reader): Element {
  const t = texts(reader.language);
  const open = act({ verb: 'goals.view', title: t('goals.button.open', { number }), data: dataOf(view.pair.id, one), associatedInputs: 'none' });
  return section(t('goals.number', { number }), [words(one.statement), ...standing(one, view, reader), row([...(canWork(view) ? confirmButton(one, view, t) : []), open])]);
}

function turning({ pair }: GoalsView, page: number, pages: number, { language }: Reader): Element[] {
  const t = texts(language);
  const to = (target: number, title: string): Action => act({ verb: 'goals.show', title, data: { pair: pair.id, page: target }, associatedInputs: 'none' });
  const buttons = [...(page > 0 ? [to(page - 1, t('common.button.previous'))] : []), ...(page < pages - 1 ? [to(page + 1, t('common.button.showMore'))] : [])];
  return buttons.length > 0 ? [row(buttons)] : [];
}

function nextSteps(view: GoalsView, reader: Reader): Action[] {
  const t = texts(reader.language);
  const data = { pair: view.pair.id };
  const back = backToPair(view.pair.id, t);
  if (!canWork(view)) return [back];
  const addAction = act({ verb: 'actions.new', title: t('goals.button.addAction'), data, associatedInputs: 'none' });
  const { before, after } = goalSteps(view, reader);
  return [...before, addAction, ...after, back];
}

/** What can be done about the goals together: rounding off and one more first, looking at each again after. None where they rest. */
export function goalSteps(view: GoalsView, reader: Reader): { readonly before: readonly Action[]; readonly after: readonly Action[] } {
  const t = texts(reader.language);
  const data = { pair: view.pair.id };
  if (!canWork(view)) return { before: [], after: [] };
  const open = openGoals(view.pair).length;
  return {
    before: [
      ...wrapUpButton(view, reader),
      ...(open < mostOpenGoals ? [act({ verb: 'goals.new', title: t('goals.button.add'), data, associatedInputs: 'none', ...(view.goals.length === 0 && { style: 'positive' as const }) })] : []),
    ],
    after: open > 0 ? [act({ verb: 'goals.review', title: t('goals.button.review'), data, associatedInputs: 'none' })] : [],
  };
}

/** What is to be said above the list: that it is time to look at each again, that all are reached, that there is none. */
export function goalNotes(view: GoalsView, reader: Reader): { readonly moment?: string; readonly allReached?: string; readonly none?: string } {
  const t = texts(reader.language);
  const moment = canWork(view) ? reviewMoment(view.pair, reader.now) : undefined;
  return {
    ...(moment && { moment: t(`goals.moment.${moment}`) }), ...(isAllReached(view.pair) && canWork(view) && { allReached: t('goals.allReached') }),
    ...(view.goals.length === 0 && { none: t('goals.none') }),
  };
}
