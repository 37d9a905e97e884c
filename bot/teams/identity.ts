import { type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type PersonId } from '../domain/people/person';

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
    place: conversation.conversationType === 'personal' ? 'personal' : 'group',
    ...(locale && { locale }),
    ...(localTimezone && { timeZone: localTimezone }),
  };
}
