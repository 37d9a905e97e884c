import { buttonName } from '../../content/names';
import { type mentorRoles } from '../../content/handbook';
import { texts } from '../../content/texts';
import { type PreparationView } from '../../usecases/preparation/viewPreparation';
import { act, type AdaptiveCard, card, heading, paragraph, reasons, section } from '../kit';
import { type Reader } from '../reader';

export type MentorRole = (typeof mentorRoles)[number];

/** One role: what it is, what works, what backfires. */
export function roleViewCard({ pair, mentors, me }: PreparationView, { code, works, backfires }: MentorRole, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t(`handbook.mentorRole.${code}.name`);
  const liked = mentors.filter(({ roles }) => roles.includes(code));
  return card({
    language,
    fallbackText: title,
    body: [
      heading(title),
      paragraph(t(`handbook.mentorRole.${code}.is`)),
      ...liked.map(({ member }) => paragraph(member.person === me.person ? t('preparation.roles.mine', { roles: title }) : t('preparation.roles.chosen', { name: member.name, roles: title }), { tone: 'good' })),
      section(t('preparation.roles.works'), [reasons(works.map((way) => t(`handbook.works.${way}`)))]),
      section(t('preparation.roles.backfires'), [reasons(backfires.map((way) => t(`handbook.backfires.${way}`)))]),
    ],
    actions: [act({ verb: 'prepare.roles', title: buttonName(t, 'back'), data: { pair: pair.id } })],
  });
}
