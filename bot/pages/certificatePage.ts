import { formatDate } from '../content/formats';
import { texts } from '../content/texts';
import { type Certificate } from '../usecases/closing/certificateOf';
import { escaped, page } from './html';

/** One sheet to print, in the language of whom it is for. */
export function certificatePage({ name, partnerNames, programmeName, role, from, until, sessions, language }: Certificate): string {
  const t = texts(language);
  const day = (date: string): string => formatDate(date, language, 'UTC');
  const lines = [
    t(`pages.certificate.${role}`, { programme: programmeName }),
    ...(partnerNames.length > 0 ? [t('pages.certificate.with', { names: partnerNames })] : []),
    t('pages.certificate.when', { from: day(from), until: day(until), count: sessions }),
  ];
  const title = t('pages.certificate.title');
  const body = `<div class="sheet"><h1>${escaped(title)}</h1><p>${escaped(t('pages.certificate.given'))}</p><p class="name" dir="auto">${escaped(name)}</p>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div><p class="hint">${escaped(t('pages.print'))}</p>`;
  return page({ language, title, body });
}
