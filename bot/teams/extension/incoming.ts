import * as z from 'zod';
import { type Translate } from '../../content/texts';
import { type PersonId } from '../../domain/people/person';
import { attachmentsSchema, messageWords } from './attachments';
import { type Message, type Search } from './command';
import { plainMessage } from './plainMessage';

/** Teams shows no more a page. */
const mostOffers = 25;

const parameter = z.object({ name: z.string(), value: z.unknown().optional() });
const query = z.object({
  commandId: z.string(),
  // Without words that can be read, the list is shown as it opens.
  parameters: z.array(parameter).catch([]),
  queryOptions: z.object({ skip: z.number().int().min(0).catch(0), count: z.number().int().min(1).catch(mostOffers) }).partial().catch({}),
});
const messagePayload = z.object({
  linkToMessage: z.string().optional().catch(undefined),
  createdDateTime: z.string().optional().catch(undefined),
  body: z.object({ contentType: z.string().optional(), content: z.string().nullish() }).optional().catch(undefined),
  from: z.object({ user: z.object({ id: z.string().nullish(), displayName: z.string().nullish(), userIdentityType: z.string().nullish() }).nullish() }).nullish().catch(undefined),
  attachments: attachmentsSchema.default([]),
});
const dialog = z.object({ commandId: z.string(), data: z.unknown().optional(), messagePayload: messagePayload.optional().catch(undefined) });
const pasted = z.object({ url: z.string() });

/** What a person typed into the list, for which command. Undefined for what is no query. */
export function readSearch(value: unknown): { readonly command: string; readonly search: Search } | undefined {
  const parsed = query.safeParse(value);
  if (!parsed.success) return undefined;
  const { commandId, parameters, queryOptions: { skip = 0, count = mostOffers } } = parsed.data;
  const typed = parameters.find(({ name }) => name === 'text')?.value;
  return { command: commandId, search: { text: typeof typed === 'string' ? typed.trim() : '', skip, limit: Math.min(count, mostOffers) } };
}

/** Which dialog is meant, what was sent from it, and the message that it is about; `tenant` and the words are the reader's. */
export function readDialog(value: unknown, tenant: string, t: Translate): { readonly command: string; readonly data: unknown; readonly message?: Message } | undefined {
  const parsed = dialog.safeParse(value);
  if (!parsed.success) return undefined;
  const { commandId: command, data, messagePayload: payload } = parsed.data;
  return { command, data, ...(payload && { message: messageOf(payload, tenant, t) }) };
}

function messageOf({ linkToMessage: link, createdDateTime, body, from, attachments }: z.infer<typeof messagePayload>, tenant: string, t: Translate): Message {
  const isOurs = from?.user?.userIdentityType === 'aadUser' || !from?.user?.userIdentityType;
  const author: PersonId | undefined = isOurs && from?.user?.id ? `${tenant}:${from.user.id}` : undefined;
  const sentAt = Date.parse(createdDateTime ?? '');
  return {
    text: plainMessage(body?.content ?? '', body?.contentType ?? 'text', messageWords(attachments, t)), authorName: from?.user?.displayName ?? '',
    ...(link && { link }), ...(author && { author }), ...(!Number.isNaN(sentAt) && { sentAt }),
  };
}

export const readLink = (value: unknown): string | undefined => pasted.safeParse(value).data?.url;
