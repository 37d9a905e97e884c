import { texts } from '../../content/texts';
import { presentMembers } from '../../domain/pairs/members';
import { dateIn } from '../../domain/time';
import { longestAction } from '../../usecases/goals/readWording';
import { type AdaptiveCard, type Choice, card, choiceInput, dateInput, hint, submit, textInput } from '../kit';
import { type Reader } from '../reader';
import { aboutLine, carried, type FromMessage, head, namesIn } from './parts';

export interface ActionDialog extends FromMessage {
  /** Fresh with every form, so that one form makes one action. */
  readonly action: string;
  readonly owner: string;
  readonly dueOn: string;
}

/** A message on its way into a pair's list of what is to be done. */
export function actionDialogCard(form: ActionDialog, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const [only, ...more] = form.pairs;
  const seen = only && more.length === 0 ? t('fromMessages.action.seenBy', { name: namesIn(only, reader) }) : t('fromMessages.action.seenByChosen');
  return card({
    language: reader.language, fallbackText: t('fromMessages.action.title'),
    body: [
      ...head(form, reader), ...aboutLine(form.about, t('fromMessages.action.cut'), t),
      textInput({ id: 'text', label: t('goals.actions.text'), value: form.text, multiline: true, maxLength: longestAction, required: true, errorMessage: t('goals.input.text.error') }),
      choiceInput({ id: 'owner', label: t('goals.actions.owner'), choices: owners(form), value: form.owner, required: true, errorMessage: t('goals.actions.owner.error') }),
      dateInput({ id: 'dueOn', label: t('goals.actions.due'), value: form.dueOn, min: dateIn(reader.timeZone, reader.now) }),
      hint(seen), ...(form.source.link === '' ? [] : [hint(t('fromMessages.action.link'))]),
    ],
    actions: [submit({ title: t('fromMessages.action.save'), style: 'positive', data: { ...carried(form), action: form.action } })],
  });
}

/** Everybody of all these pairs, the reader first: a card cannot ask anew when another pair is chosen. */
function owners({ pairs }: ActionDialog): Choice[] {
  const found = new Map(pairs.flatMap(({ me, pair }) => [me, ...presentMembers(pair)]).map(({ person, name }) => [person, name] as const));
  return [...found].map(([value, title]) => ({ title, value }));
}
