import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

interface Invited {
  readonly programme: Programme;
  readonly role: Role;
}

/** Not now: how long there is time, and the same ways on. */
export function laterCard({ programme, role }: Invited, { language, timeZone }: Reader): AdaptiveCard {
  const t = texts(language);
  const data = { programme: programme.id, role };
  return card({
    language, fallbackText: t('roster.later.title'),
    body: [heading(t('roster.later.title')), paragraph(t('roster.later.text', { programme: programme.name, date: formatDate(programme.enrolment.closes, language, timeZone) }))],
    actions: [act({ verb: 'signup.form', title: t(`signup.choose.as.${role}`), data }), act({ verb: 'roster.decline', title: t('mailings.button.decline'), data }), act(command('menu', t))],
  });
}

/** Said no, which is remembered. */
export function declinedCard({ programme }: Pick<Invited, 'programme'>, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  return card({ language, fallbackText: t('roster.declined.title'), body: [heading(t('roster.declined.title')), paragraph(t('roster.declined.text', { programme: programme.name }))], actions: [act(command('menu', t))] });
}
