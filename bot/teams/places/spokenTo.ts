import { type Activity } from 'botbuilder';
import * as z from 'zod';
import { plainText } from '../commands/plainText';
import { isOwnChat } from '../identity';

/** A tap from a client without Action.Execute comes as a message. */
export const submitted = z.object({ verb: z.string() }).loose();

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }) });

/** In their own chat people speak to nobody else; where others are, only with a mention or a tap. */
export function isSpokenTo({ conversation, entities, recipient, value }: Activity): boolean {
  if (isOwnChat(conversation) || submitted.safeParse(value).success) return true;
  return (entities ?? []).some((entity) => mention.safeParse(entity).data?.mentioned.id === recipient.id);
}

const edited = z.object({ eventType: z.literal('editMessage') });

/** A message was changed by its author; not that it was deleted, or came back. */
export const isEdited = ({ channelData }: Activity): boolean => edited.safeParse(channelData).success;

/** The message's own text comes as an attachment, too. */
const texts = new Set(['text/html', 'text/plain']);
const card = 'application/vnd.microsoft.card.adaptive';

/** What comes without a word: `card`, such as one from the compose box, or `file` for what cannot be read: a file, a picture, a voice message. */
export function wordless({ text, attachments = [] }: Pick<Activity, 'text' | 'attachments'>): 'card' | 'file' | undefined {
  const things = attachments.filter(({ contentType }) => !texts.has(contentType));
  if (things.length === 0 || plainText(text ?? '').trim() !== '') return undefined;
  return things.every(({ contentType }) => contentType === card) ? 'card' : 'file';
}
