import { digestCard } from '../../cards/contact/digestCard';
import { texts } from '../../content/texts';
import { type Notice } from './notice';

/** What waits for somebody in all their pairs; not sent when nothing does any more. */
const digest: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewDigest({ person: to.id, batch: about.batch ?? '' });
  if (view.kind === 'refused') return undefined;
  return { card: digestCard(view.value, reader), summary: texts(reader.language)('contact.digest.summary', { count: view.value.items.length }) };
};

export const contactNotices: Readonly<Record<string, Notice>> = { 'nudge.digest': digest };
