import { rolePoints } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type Role } from '../../domain/people/person';
import { type PreparationView } from '../../usecases/preparation/viewPreparation';
import { act, type AdaptiveCard, card, heading, reasons, reveal, section } from '../kit';
import { type Reader } from '../reader';
import { backToPreparation } from './parts';

/** The hand-book's page about one's role; the rest about mentoring unfolds. */
export function rolePageCard({ pair, me }: PreparationView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t(`preparation.role.title.${me.role}`);
  return card({
    language,
    fallbackText: title,
    body: [
      heading(title),
      section(t('preparation.role.what'), [reasons(rolePoints.whatItIs.map((code) => t(`handbook.whatItIs.${code}`)))]),
      section(t('preparation.role.expected'), [reasons(expected(me.role, t))]),
      section(t('preparation.role.do'), [reasons(rolePoints.dos[me.role].map((code) => t(`handbook.do.${code}`)))]),
      section(t('preparation.role.dont'), [reasons(rolePoints.donts[me.role].map((code) => t(`handbook.dont.${code}`)))]),
    ],
    actions: [
      ...(pair.status === 'prepare' && pair.sessions.length === 0 ? [act({ verb: 'meetings.propose', title: t('pairs.button.step.planFirst'), data: { pair: pair.id }, style: 'positive' })] : []),
      reveal({
        title: t('preparation.button.more'),
        body: [
          section(t('preparation.role.benefit'), [reasons(benefits(me.role, t))]),
          section(t('preparation.role.whatNot'), [reasons(rolePoints.whatItIsNot.map((code) => t(`handbook.whatItIsNot.${code}`)))]),
          section(t('preparation.role.builds'), [reasons(rolePoints.trust.builds.map((code) => t(`handbook.trust.builds.${code}`)))]),
          section(t('preparation.role.erodes'), [reasons(rolePoints.trust.erodes.map((code) => t(`handbook.trust.erodes.${code}`)))]),
        ],
      }),
      backToPreparation(pair.id, t),
    ],
  });
}

const expected = (role: Role, t: Translate): string[] =>
  role === 'mentor' ? rolePoints.expected.mentor.map((code) => t(`handbook.expected.mentor.${code}`)) : rolePoints.expected.mentee.map((code) => t(`handbook.expected.mentee.${code}`));

const benefits = (role: Role, t: Translate): string[] =>
  role === 'mentor' ? rolePoints.benefits.mentor.map((code) => t(`handbook.benefit.mentor.${code}`)) : rolePoints.benefits.mentee.map((code) => t(`handbook.benefit.mentee.${code}`));
