import { type HandbookItem } from '../../content/handbookItems';
import { texts } from '../../content/texts';
import { clipped } from '../ideas/parts';
import { type AdaptiveCard, card, heading, openUrl, paragraph } from '../kit';
import { type Reader } from '../reader';

/** Something of the hand-book, or a page with its address. */
export interface SharedResource extends HandbookItem {
  readonly url?: string;
}

const longestTitle = 60;

/** A thing of the hand-book in the sender's language, with its link where it has one. */
export function sharedResourceCard({ kind, name, text, note, url }: SharedResource, sender: string, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  return card({
    language,
    fallbackText: name ?? text,
    body: [
      heading(kind),
      ...(name === undefined ? [] : [paragraph(name, { bold: true })]),
      ...(text === '' ? [] : [paragraph(text)]),
      ...(note === undefined ? [] : [paragraph(note, { tone: 'subtle', small: true })]),
      ...(sender === '' ? [] : [paragraph(t('extension.resource.by', { name: sender }), { tone: 'subtle', small: true })]),
    ],
    actions: url === undefined ? [] : [openUrl({ title: clipped(name ?? text, longestTitle), url })],
  });
}
