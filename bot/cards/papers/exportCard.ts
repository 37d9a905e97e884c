import { texts } from '../../content/texts';
import { type AdaptiveCard, card, heading, openUrl, paragraph, words } from '../kit';
import { type Reader } from '../reader';
import { toJournal } from './parts';

/** A link to the whole journal as a page; undefined where no page can be reached. On one machine it is no https address, which no card opens: it is shown to be copied. */
export function exportCard(url: string | undefined, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('papers.export.title');
  const isSecure = url?.startsWith('https://') === true;
  return card({
    language, fallbackText: title,
    body: [heading(title), paragraph(t(url === undefined ? 'papers.export.none' : 'papers.export.text')), ...(url !== undefined && !isSecure ? [words(url)] : [])],
    actions: [...(url !== undefined && isSecure ? [openUrl({ title: t('papers.export.button'), url })] : []), toJournal(t)],
  });
}
