import { type Reader } from '../../cards/reader';
import { formatDateTime } from '../../content/formats';
import { languageNames } from '../../content/language';
import { texts, type Translate } from '../../content/texts';
import { type MailingPage, type MailingPreviewPage, type MailingsPage } from '../../contracts/mailingsPage';
import { audiencesFor, type Mailing } from '../../domain/mailings/mailing';
import { type Language, languages, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type MailingPreview } from '../../usecases/mailings/sendMailing';
import { type DeliveredTo, type MailingsView, type MailingView } from '../../usecases/mailings/viewMailings';
import { longestWords, wordsFor } from '../../usecases/mailings/words';

export function mailingsPage({ mailings, kinds, newId }: MailingsView, reader: Reader): MailingsPage {
  const t = texts(reader.language);
  return {
    newId, longest: longestWords, languages: languages.map((code) => ({ value: code, title: languageNames[code] })),
    kinds: kinds.map((kind) => ({ kind, title: t(`mailings.kind.${kind}`), audiences: audiencesFor[kind].map((audience) => ({ value: audience, title: t(`mailings.audience.${audience}`) })) })),
    mailings: mailings.map((mailing) => ({ id: mailing.id, title: titleOf(mailing, reader, t), line: lineOf(mailing, t) })),
  };
}

const titleOf = ({ kind, at }: Mailing, { language, timeZone }: Reader, t: Translate): string => t('mailings.page.title', { kind: t(`mailings.kind.${kind}`), date: formatDateTime(at, language, timeZone) });
const lineOf = ({ audience, recipients, status }: Mailing, t: Translate): string =>
  `${t('mailings.page.line', { audience: t(`mailings.audience.${audience}`), people: t('mailings.page.people', { count: recipients }) })}${status === 'cancelled' ? ` · ${t('mailings.page.cancelled')}` : ''}`;

export function mailingPreviewPage({ kind, recipients, roles, reach, words, borrowed, programme }: MailingPreview, { language }: Reader): MailingPreviewPage {
  const t = texts(language);
  const lines = [t('mailings.preview.recipients', { count: recipients }), ...(['never', 'away'] as const).filter((one) => reach[one] > 0).map((one) => t(`mailings.preview.${one}`, { count: reach[one] }))];
  const said = (code: Language): MailingPreviewPage['languages'][number] => {
    const own = words[code];
    const note = own === undefined ? t('mailings.preview.standard') : borrowed.includes(code) ? t('mailings.preview.borrowed') : undefined;
    return { code, name: languageNames[code], text: own ?? standard(kind, roles, programme, code), ...(note !== undefined && { note }) };
  };
  return { lines, languages: languages.map(said), ...(recipients > 0 && { send: t('mailings.preview.send', { count: recipients }) }) };
}

/** What each role reads. An announcement always has words of its own. */
const standard = (kind: Mailing['kind'], roles: readonly Role[], { name }: Programme, language: Language): string => (kind === 'announcement' ? '' : roles.map((role) => texts(language)(`mailings.standard.${kind}.${role}`, { programme: name })).join('\n\n'));

export function mailingPage(view: MailingView, reader: Reader): MailingPage {
  const t = texts(reader.language);
  const { mailing, counts, people, page, pages, show } = view;
  const unreached = counts.unreachable + counts.failed > 0;
  return {
    title: titleOf(mailing, reader, t), line: lineOf(mailing, t), page, pages, show,
    counts: (['sent', 'waiting', 'moot', 'unreachable', 'failed'] as const).filter((as) => counts[as] > 0).map((as) => t(`mailings.count.${as}`, { count: counts[as] })),
    people: people.map((one) => ({ name: one.name || '–', email: one.email, status: statusOf(one, t) })),
    mayCancel: mailing.status === 'going' && counts.waiting > 0, ...(unreached && mailing.kind !== 'announcement' && { mail: mailOf(view, reader.language) }),
  };
}

function statusOf({ as, code = '' }: DeliveredTo, t: Translate): string {
  if (as === 'unreachable') return code === 'notInstalled' ? t('mailings.as.never') : t('mailings.as.away', { code });
  return as === 'failed' ? t('mailings.as.failed', { code }) : t(`mailings.as.${as}`);
}

/** The same words as a mail, with the way into the app. */
function mailOf({ mailing, programme, link, people }: MailingView, language: Language): NonNullable<MailingPage['mail']> {
  const t = texts(language);
  const roles = (['mentor', 'mentee'] as const).filter((role) => people.some((one) => one.role === role));
  const words = wordsFor(mailing, language) ?? standard(mailing.kind, roles, programme, language);
  return { subject: t('mailings.mail.subject', { programme: programme.name }), text: `${words}\n\n${link === undefined ? t('mailings.mail.find') : t('mailings.mail.link', { link })}` };
}
