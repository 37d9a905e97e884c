import { visibilityLine } from '../../content/names';
import { texts } from '../../content/texts';
import { dateIn } from '../../domain/time';
import { longestAction } from '../../usecases/goals/readWording';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { act, type AdaptiveCard, card, choiceInput, dateInput, heading, hint, textInput } from '../kit';
import { type Reader } from '../reader';
import { ownerChoices } from './actionsPart';
import { backToGoals, type Say, sayLine } from './parts';

export interface ActionForm {
  /** Fresh with every form, so that one form makes one action. */
  readonly action: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly say?: Say | undefined;
}

/** What somebody will do, who, and by when. */
export function actionFormCard(context: PairContext, { action, text, owner, dueOn, say }: ActionForm, { language, timeZone, now }: Reader): AdaptiveCard {
  const t = texts(language);
  const pair = context.pair.id;
  const today = dateIn(timeZone, now);
  return card({
    language,
    fallbackText: t('goals.title.action'),
    body: [
      heading(t('goals.title.action')),
      ...sayLine(say),
      textInput({ id: 'text', label: t('goals.actions.text'), value: text, multiline: true, maxLength: longestAction, required: true, errorMessage: t('goals.input.text.error') }),
      choiceInput({ id: 'owner', label: t('goals.actions.owner'), choices: ownerChoices(context), value: owner, required: true, errorMessage: t('goals.actions.owner.error') }),
      dateInput({ id: 'dueOn', label: t('goals.actions.due'), value: dueOn, min: today }),
      hint(visibilityLine(t, 'partners')),
    ],
    actions: [act({ verb: 'actions.add', title: t('common.button.save'), data: { pair, action }, style: 'positive' }), backToGoals(pair, t)],
  });
}
