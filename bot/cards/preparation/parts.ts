import { buttonName } from '../../content/names';
import { mentorRoles } from '../../content/handbook';
import { type Translate } from '../../content/texts';
import { type PreparationView } from '../../usecases/preparation/viewPreparation';
import { act, type Action, type Element, paragraph } from '../kit';

/** What was just done, or why nothing was, said above the card. */
export interface PreparationNote {
  readonly text: string;
  readonly tone: 'good' | 'warning';
}

export const noteLines = (note: PreparationNote | undefined): Element[] => (note ? [paragraph(note.text, { tone: note.tone })] : []);

export const backToPreparation = (pair: string, t: Translate): Action => act({ verb: 'prepare.show', title: buttonName(t, 'back'), data: { pair }, associatedInputs: 'none' });

/** The names of chosen roles; a code that the hand-book has no more is left out. */
export const roleNames = (codes: readonly string[], t: Translate): string[] => mentorRoles.filter(({ code }) => codes.includes(code)).map(({ code }) => t(`handbook.mentorRole.${code}.name`));

/** Which roles each mentor has chosen, said to whoever reads. */
export function chosenRoles({ mentors, me }: PreparationView, t: Translate): Element[] {
  return mentors.map(({ member: { person, name }, roles }) => {
    const isMine = person === me.person;
    const names = roleNames(roles, t);
    if (names.length === 0) return paragraph(isMine ? t('preparation.roles.none.mine') : t('preparation.roles.none', { name }));
    return paragraph(isMine ? t('preparation.roles.mine', { roles: names }) : t('preparation.roles.chosen', { name, roles: names }));
  });
}
