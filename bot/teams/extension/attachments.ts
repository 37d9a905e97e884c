import * as z from 'zod';
import { type Translate } from '../../content/texts';
import { type MessageWords } from './plainMessage';

const text = z.string().nullish().catch(undefined);

/** What a message carries beside its text; the text says where. */
export const attachmentsSchema = z.array(z.object({ id: text, contentType: text, name: text, content: z.unknown().optional() })).max(1_000).catch([]);
type Attachments = z.infer<typeof attachmentsSchema>;

/** The message that this one answers. */
const reference = z.object({ messagePreview: z.string(), messageSender: z.object({ user: z.object({ displayName: z.string().nullish() }).nullish() }).nullish().catch(undefined) });

/** Pictures and attachments named in a word of the reader's; a file by its name, an answered message by its beginning. */
export function messageWords(attachments: Attachments, t: Translate): MessageWords {
  const known = new Map(attachments.map((one) => [one.id, one]));
  const nameOf = (id: string): string => {
    const { contentType, name, content } = known.get(id) ?? {};
    if (contentType === 'messageReference') return answered(content) ?? t('fromMessages.word.message');
    if (contentType?.startsWith('application/vnd.microsoft.card')) return t('fromMessages.word.card');
    return name ? t('fromMessages.word.file', { name: name.replace(/\s+/g, ' ') }) : t('fromMessages.word.attachment');
  };
  return { picture: t('fromMessages.word.picture'), attachment: nameOf };
}

function answered(content: unknown): string | undefined {
  const parsed = reference.safeParse(typeof content === 'string' ? jsonOf(content) : content);
  if (!parsed.success) return undefined;
  const { messagePreview, messageSender } = parsed.data;
  const name = messageSender?.user?.displayName;
  return `${name ? `${name}: ` : ''}${messagePreview}`.split('\n').map((line) => `> ${line.trim()}`).join('\n');
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}
