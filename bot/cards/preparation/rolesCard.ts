import { buttonName } from '../../content/names';
import { mentorRoles } from '../../content/handbook';
import { texts } from '../../content/texts';
import { type PreparationView } from '../../usecases/preparation/viewPreparation';
import { act, type AdaptiveCard, card, choiceInput, divider, type Element, heading, hint, paragraph, row } from '../kit';
import { type Reader } from '../reader';
import { backToPreparation, chosenRoles, noteLines, type PreparationNote } from './parts';

const perRow = 4;

/** The roles a mentor can play: a mentor chooses, everybody opens one to see what works and what backfires. */
export function rolesCard(view: PreparationView, { language }: Reader, note?: PreparationNote): AdaptiveCard {
  const t = texts(language);
  const { pair, me, mentors, mayChange } = view;
  const chooses = me.role === 'mentor' && mayChange;
  const mine = mentors.find(({ member }) => member.person === me.person)?.roles ?? [];
  const buttons = mentorRoles.map(({ code }) => act({ verb: 'prepare.roleView', title: t(`handbook.mentorRole.${code}.name`), data: { pair: pair.id, role: code }, associatedInputs: 'none' }));
  const choosing: Element[] = [
    choiceInput({ id: 'roles', label: t('preparation.roles.input'), multiple: true, value: mine, choices: mentorRoles.map(({ code }) => ({ title: `${t(`handbook.mentorRole.${code}.name`)}: ${t(`handbook.mentorRole.${code}.is`)}`, value: code })) }),
    hint(t('preparation.roles.hint')),
  ];
  return card({
    language,
    fallbackText: t('preparation.roles.title'),
    body: [
      heading(t('preparation.roles.title')), ...noteLines(note), ...(chooses ? choosing : chosenRoles(view, t)), divider(),
      paragraph(t('preparation.roles.text')), row(buttons.slice(0, perRow)), row(buttons.slice(perRow)),
    ],
    actions: [...(chooses ? [act({ verb: 'prepare.saveRoles', title: buttonName(t, 'save'), data: { pair: pair.id }, style: 'positive' })] : []), backToPreparation(pair.id, t)],
  });
}
