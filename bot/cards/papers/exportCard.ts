import { texts } from '../../content/texts';
import { type AdaptiveCard, card, heading, openUrl, paragraph } from '../kit';
import { type Reader } from '../reader';
import { toJournal } from './parts';

/** A link to the whole journal as a page; undefined where no page can be reached. */
export function exportCard(url: string | undefined, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('papers.export.title');
  return card({
    language, fallbackText: title,
    body: [heading(title), paragraph(t(url === undefined ? 'papers.export.none' : 'papers.export.text'))],
    actions: [...(url !== undefined ? [openUrl({ title: t('papers.export.button'), url })] : []), toJournal(t)],
  });
}
