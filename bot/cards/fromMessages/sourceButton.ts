import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type Source } from '../../domain/papers/source';
import { type Action, type Element, openUrl, paragraph, row } from '../kit';
import { type Reader } from '../reader';

/** Leads back to the message that something was made from. */
export const sourceButton = ({ link }: Source, t: Translate): Action => openUrl({ title: t('fromMessages.source.open'), url: link });

/** Whose message it was, and the way back to it. */
export function sourceParts(source: Source | undefined, reader: Reader): Element[] {
  if (!source) return [];
  const t = texts(reader.language);
  const whose = whoseMessage(source, reader);
  return [...(whose ? [paragraph(whose, { tone: 'subtle', small: true })] : []), row([sourceButton(source, t)])];
}

/** 'From a message by Mona Haddad, 3 May 2026'. */
export function whoseMessage({ author, sentAt }: Pick<Source, 'author' | 'sentAt'>, { language, timeZone }: Reader): string | undefined {
  const t = texts(language);
  if (author === undefined) return undefined;
  return sentAt === undefined ? t('fromMessages.source.by', { name: author }) : t('fromMessages.source.byOn', { name: author, date: formatDate(sentAt, language, timeZone) });
}
