import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { dateIn } from '../../domain/time';
import { type ActionView, type GoalsView } from '../../usecases/goals/viewGoals';
import { presentMembers } from '../../domain/pairs/members';
import { act, type Choice, choiceInput, type Element, paragraph, reveal, row, section } from '../kit';
import { type Reader } from '../reader';
import { shortText, sourcesFold } from './sourcesFold';
import { canWork } from './parts';

/** Inputs of the lists to tick off, one for each owner, are called this and a number. */
export const tickInput = 'done';
/** Open actions, each owner's apart, to be ticked off, handed over or dropped. */
export function actionsPart(view: GoalsView, shown: readonly ActionView[], reader: Reader): Element[] {
  const t = texts(reader.language);
  const title = t('goals.actions.title');
  if (shown.length === 0) return [section(title, [paragraph(t('goals.actions.none'), { tone: 'subtle' })])];
  const owners = [...new Set(shown.map(({ action }) => action.owner))].sort((one, other) => Number(other === view.me.person) - Number(one === view.me.person));
  const nameOf = (person: string): string => view.pair.members.find((member) => member.person === person)?.name ?? '–';
  const lists = owners.map((owner, index) => choiceInput({
    id: `${tickInput}${index}`, multiple: true, label: owner === view.me.person ? t('goals.actions.you') : t('goals.actions.of', { name: nameOf(owner) }),
    choices: shown.filter(({ action }) => action.owner === owner).map((one) => ({ title: titleOf(one, reader), value: one.action.id })),
  }));
  const sources = sourcesFold(shown, t);
  if (!canWork(view)) return [section(title, [...shown.map((one) => paragraph(`${nameOf(one.action.owner)}: ${titleOf(one, reader)}`)), ...(sources.length > 0 ? [row(sources)] : [])])];
  const tick = act({ verb: 'actions.tick', title: t('goals.button.tick'), data: { pair: view.pair.id }, style: 'positive' });
  return [section(title, [...lists, row([tick, moving(view, shown, reader), ...sources])])];
}

function titleOf({ action: { dueOn }, text }: ActionView, { language, timeZone, now }: Reader): string {
  if (dueOn === undefined) return text || '–';
  const isLate = dueOn < dateIn(timeZone, now);
  return texts(language)(isLate ? 'goals.actions.late' : 'goals.actions.item', { text, date: formatDate(dueOn, language, timeZone) });
}

function moving(view: GoalsView, shown: readonly ActionView[], { language }: Reader): ReturnType<typeof reveal> {
  const t = texts(language);
  const data = { pair: view.pair.id };
  return reveal({
    title: t('goals.button.moreActions'),
    body: [
      choiceInput({
        id: 'action', label: t('goals.actions.choose'), required: true, errorMessage: t('goals.actions.choose.error'), placeholder: t('goals.actions.choose'),
        choices: shown.map(({ action, text }) => ({ title: shortText(text), value: action.id })),
      }),
      choiceInput({ id: 'owner', label: t('goals.actions.owner'), choices: ownerChoices(view), value: view.me.person }),
    ],
    actions: [act({ verb: 'actions.reassign', title: t('goals.button.handOver'), data }), act({ verb: 'actions.drop', title: t('goals.button.dropAction'), data })],
  });
}

/** Everybody who could take an action on. */
export const ownerChoices = ({ pair }: Pick<GoalsView, 'pair'>): Choice[] => presentMembers(pair).map(({ person, name }) => ({ title: name, value: person }));
