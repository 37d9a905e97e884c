import { buttonName } from '../../content/names';
import { checklist } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type PreparationView } from '../../usecases/preparation/viewPreparation';
import { act, type AdaptiveCard, card, choiceInput, heading, hint, paragraph } from '../kit';
import { type Reader } from '../reader';
import { backToPreparation, noteLines, type PreparationNote } from './parts';

/** The list that all tick together. It carries what was ticked when it was drawn: only what is changed on it counts as this person's doing. */
export function checklistCard({ pair, ticked, mayChange }: PreparationView, { language }: Reader, note?: PreparationNote): AdaptiveCard {
  const t = texts(language);
  const title = t('preparation.checklist.title');
  return card({
    language,
    fallbackText: title,
    body: [
      heading(title), ...noteLines(note), paragraph(t('preparation.checklist.text')),
      ...checklist.map((group) => choiceInput({ id: group.group, label: t(`handbook.checklistGroup.${group.group}`), multiple: true, value: ticked.filter((item) => group.items.some((one) => one === item)), choices: choicesOf(group, t) })),
      ...(checklist.every(({ items }) => items.every((item) => ticked.includes(item))) ? [hint(t('preparation.checklist.all'))] : []),
    ],
    actions: [
      ...(mayChange ? [act({ verb: 'prepare.tick', title: buttonName(t, 'save'), data: { pair: pair.id, drawn: ticked.join(',') }, style: 'positive' })] : []),
      backToPreparation(pair.id, t),
    ],
  });
}

const choicesOf = ({ items }: (typeof checklist)[number], t: Translate): { title: string; value: string }[] => items.map((item) => ({ title: t(`handbook.checklist.${item}`), value: item }));
