import { z } from 'zod';
import { eventually } from '../eventually';
import { activityFrom, type Conversation, type Identity, type Stage } from './activities';
import { cardType, tapCard, type Json } from './cards';
import { cardOf, type Mailbox, type SentActivity } from './mailbox';

/** Where a group talks; made by `groupChat` or `channel` of the fake Teams. */
export interface Group extends Conversation {
  readonly type: 'groupChat' | 'channel';
  readonly members: readonly Person[];
}

/** A title taps that button of the last card (or of `card`); a verb taps without looking at any card. */
export type Tap = string | { readonly title: string; readonly card: SentActivity } | { readonly verb: string; readonly data?: Json; readonly replyToId?: string };

/** What the bot answered to an activity: `body` is its JSON, undefined when empty. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The answer to a tap, as the bot worded it. */
export interface InvokeResponse {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

export interface Person extends Identity {
  readonly conversationId: string;
  /** In a group the bot is mentioned, as Teams demands. Rejects unless the bot answers 2xx. */
  says(text: string): Promise<void>;
  /** Taps a button; what the card's inputs demand is checked as a client does. Undefined after an Action.Submit. */
  taps(tap: Tap, inputs?: Json): Promise<InvokeResponse | undefined>;
  /** The fallback of clients without Action.Execute: a message without text. */
  submits(data: Json, replyToId?: string): Promise<void>;
  installs(): Promise<void>;
  uninstalls(): Promise<void>;
  /** Any activity, for what has no verb here (other invokes, redelivery, wrong shapes). Gives the bot's answer, whatever it is. */
  sends(particular: Json): Promise<BotAnswer>;
  /** The bot's messages here, oldest first, updates applied; typing left out. */
  inbox(): readonly SentActivity[];
  /** Throws when there is none. */
  lastCard(): unknown;
  /** The first message that fits (a text may stand anywhere in it). Rejects with what was seen, after 10 s unless told otherwise. */
  receives(fits: string | ((activity: SentActivity) => boolean), patienceMs?: number): Promise<SentActivity>;
  forgetsInbox(): void;
  /** The same person in a group. */
  in(group: Group): Person;
}

export interface World {
  readonly stage: Stage;
  readonly mailbox: Mailbox;
  deliver(activity: Json): Promise<BotAnswer>;
  setInstalled(conversationId: string, installed: boolean): void;
}

const invokeResponseSchema = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown().optional() });

export function makePerson(world: World, identity: Identity, conversation: Conversation): Person {
  const { stage, mailbox } = world;
  const here = conversation.id;
  const sends = (particular: Json) => world.deliver(activityFrom(stage, identity, conversation, particular));
  const mustSend = async (particular: Json): Promise<BotAnswer> => {
    const answer = await sends(particular);
    if (answer.status >= 300) throw new Error(`The bot answered ${answer.status} to ${identity.name}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const write = async (particular: Json): Promise<void> => {
    world.setInstalled(here, true);
    await mustSend({ type: 'message', ...particular });
  };
  const submits = (data: Json, replyToId?: string) => write({ value: data, ...(replyToId !== undefined && { replyToId }) });
  const inbox = () => mailbox.list(here);

  const executes = async (verb: string, data: Json, replyToId: string | undefined): Promise<InvokeResponse> => {
    world.setInstalled(here, true);
    const action = { type: 'Action.Execute', verb, data };
    const source = replyToId === undefined ? {} : { replyToId };
    const { body } = await mustSend({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, ...source });
    const { statusCode, type, value } = invokeResponseSchema.parse(body);
    if (type === cardType && replyToId !== undefined) mailbox.replaceCard(here, replyToId, value);
    return { statusCode, type, value };
  };

  return {
    ...identity,
    conversationId: here,
    says: (text) => write(conversation.type === 'personal' ? { text, textFormat: 'plain' } : mentioning(stage, text)),
    taps: async (tap, inputs = {}) => {
      if (typeof tap !== 'string' && 'verb' in tap) return executes(tap.verb, { ...tap.data, ...inputs }, tap.replyToId);
      const message = typeof tap === 'string' ? latestCard(inbox()) : tap.card;
      const { type, verb = '', data } = tapCard(cardOf(message), typeof tap === 'string' ? tap : tap.title, inputs);
      return type === 'Action.Execute' ? executes(verb, data, message.id) : void (await submits(data, message.id));
    },
    submits,
    installs: () => install(world, here, identity, mustSend),
    uninstalls: async () => {
      world.setInstalled(here, false);
      await mustSend({ type: 'installationUpdate', action: 'remove' });
    },
    sends,
    inbox,
    lastCard: () => cardOf(latestCard(inbox())),
    receives: (fits, patienceMs) => {
      const matches = typeof fits === 'string' ? (activity: SentActivity) => JSON.stringify(activity).includes(fits) : fits;
      const explain = () => `${identity.name} never received ${String(fits)}, but ${JSON.stringify(inbox())}.`;
      return eventually(() => inbox().find(matches), explain, patienceMs);
    },
    forgetsInbox: () => mailbox.clear(here),
    in: (group) => makePerson(world, identity, group),
  };
}

function latestCard(inbox: readonly SentActivity[]): SentActivity {
  const message = inbox.findLast((activity) => cardOf(activity) !== undefined);
  if (!message) throw new Error(`There is no card, only: ${JSON.stringify(inbox)}.`);
  return message;
}

/** Teams sends both activities on a personal installation, in no promised order. */
async function install(world: World, here: string, identity: Identity, send: (particular: Json) => Promise<BotAnswer>): Promise<void> {
  world.setInstalled(here, true);
  await send({ type: 'installationUpdate', action: 'add' });
  const person = { id: identity.teamsId, aadObjectId: identity.objectId };
  await send({ type: 'conversationUpdate', membersAdded: [person, { id: `28:${world.stage.appId}` }] });
}

function mentioning({ appId, botName }: Stage, text: string): Json {
  const mention = `<at>${botName}</at>`;
  return { text: `${mention} ${text}`, textFormat: 'plain', entities: [{ type: 'mention', mentioned: { id: `28:${appId}`, name: botName }, text: mention }] };
}
