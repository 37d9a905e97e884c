import { TurnContext } from 'botbuilder';
import * as z from 'zod';
import { type PersonId } from '../domain/people/person';
import { type NotePresence } from '../usecases/people/notePresence';

/** Who sent an activity. Everything here comes from the authenticated channel, nothing from what a card or a message says. */
export interface Sender {
  readonly id: PersonId;
  readonly name: string;
  readonly place: 'personal' | 'group';
  readonly locale?: string;
  readonly timeZone?: string;
}

const tenantOf = z.object({ tenant: z.object({ id: z.string().min(1) }) });

/** Undefined for somebody without an account in a tenant, such as an anonymous meeting guest. */
export function senderOf({ activity }: TurnContext): Sender | undefined {
  const { from, conversation, locale, localTimezone } = activity;
  const channel = tenantOf.safeParse(activity.channelData);
  const tenant = conversation?.tenantId ?? (channel.success ? channel.data.tenant.id : undefined);
  if (!from?.aadObjectId || !tenant) return undefined;
  return {
    id: `${tenant}:${from.aadObjectId}`,
    name: from.name || '',
    place: isOwnChat(conversation) ? 'personal' : 'group',
    ...(locale && { locale }),
    ...(localTimezone && { timeZone: localTimezone }),
  };
}

/** Somebody's chat with the bot. Teams calls a chat of two people personal too; a bot's own chat with one of them has another kind of id. */
export const isOwnChat = ({ conversationType, id }: { readonly conversationType: string; readonly id: string }): boolean => conversationType === 'personal' && !id.startsWith('19:');

/** The sender as the use cases take note of them, with where to reach them later: only the personal chat is theirs alone. */
export function presenceOf({ activity }: TurnContext, sender: Sender): NotePresence {
  if (sender.place === 'group') return sender;
  const { serviceUrl, conversation, bot, user, channelId } = TurnContext.getConversationReference(activity);
  return { ...sender, conversation: { serviceUrl, conversation, bot, user, channelId } };
}
