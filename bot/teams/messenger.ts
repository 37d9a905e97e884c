import { type Activity } from 'botbuilder';
import { type ConnectorClient } from 'botframework-connector';
import * as z from 'zod';
import { type Person } from '../domain/people/person';
import { type UseCases } from '../usecases';
import { type Clock, type Messenger, type Sending } from '../usecases/ports';
import { withCard } from './messages';
import { type Notice } from './notices/notice';
import { classifyFailure } from './sendFailures';

export interface MessengerParts {
  readonly app: () => UseCases;
  readonly clock: Clock;
  readonly notices: Readonly<Record<string, Notice>>;
  /** A client for one of Teams' service addresses; made once an address. */
  readonly clientFor: (serviceUrl: string) => Promise<ConnectorClient>;
}

const reference = z.object({
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string() }),
  bot: z.object({ id: z.string(), name: z.string().default('Lodestar') }),
  user: z.object({ id: z.string(), name: z.string().default('') }),
});

/** Long enough for a slow day at Teams, short enough that a claim in the ledger outlives it. */
const timeoutMs = 10_000;

/** Draws a notice and sends it to the person's own chat, or replaces an earlier message by it. */
export function makeMessenger({ app, clock, notices, clientFor }: MessengerParts): Messenger {
  return {
    async send(to, notice, about, activityId) {
      const draw = notices[notice];
      if (!draw) return { kind: 'failed', code: 'unknownNotice' };
      const reader = { language: to.language, timeZone: to.timeZone, now: clock.now() };
      const told = await draw({ to, about, reader, again: activityId !== undefined }, app());
      if (!told) return { kind: 'moot' };
      return post(to, withCard(told.card, undefined, told.summary), clientFor, activityId);
    },
  };
}

/** Sends one activity to the person's own chat and says in our words what came of it. */
export async function post(to: Person, activity: Partial<Activity>, clientFor: MessengerParts['clientFor'], activityId?: string): Promise<Sending> {
  const where = reference.safeParse(to.conversation);
  if (!where.success) return { kind: 'unreachable', code: 'notInstalled' };
  const { serviceUrl, conversation: { id: chat }, bot, user } = where.data;
  try {
    const client = await clientFor(serviceUrl);
    const message = { ...activity, from: bot, recipient: user, conversation: { id: chat, name: '', isGroup: false, conversationType: 'personal' } };
    if (activityId !== undefined) {
      await client.conversations.updateActivity(chat, activityId, { ...message, id: activityId }, { timeout: timeoutMs });
      return { kind: 'sent', activityId };
    }
    const { id } = await client.conversations.sendToConversation(chat, message, { timeout: timeoutMs });
    return { kind: 'sent', activityId: id };
  } catch (error) {
    return classifyFailure(error);
  }
}
