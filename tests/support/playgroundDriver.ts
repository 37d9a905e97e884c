import WebSocket from 'ws';
import { z } from 'zod';
import { eventually } from './eventually';
import { cardType, tapCard, type CardAction, type Json } from './teams/cards';

/** A message of the bot as it stands now, after updates. */
export interface PlaygroundMessage {
  readonly conversationId: string;
  readonly messageId: string;
  readonly text: string | undefined;
  /** Adaptive Cards, whatever is in them. */
  readonly cards: readonly unknown[];
}

/** The person in front of a running Playground, without a browser: HTTP in, WebSocket out. */
export interface PlaygroundDriver {
  install(): Promise<void>;
  says(text: string): Promise<void>;
  /** Taps a button of the latest card that contains the text, and gives what came back: the card that replaces it, or undefined. */
  taps(cardText: string, title: string, inputs?: Json): Promise<unknown>;
  /** The latest card that fits. */
  waitForCard(fits: (card: unknown) => boolean): Promise<unknown>;
  /** The latest message whose text or card contains it. */
  waitForText(text: string): Promise<PlaygroundMessage>;
  /** What the bot sent, oldest first. */
  messages(): readonly PlaygroundMessage[];
  close(): Promise<void>;
}

const configSchema = z.object({ config: z.object({ currentUser: z.object({ id: z.string() }), personalChat: z.object({ id: z.string() }) }) });
const frameSchema = z.object({
  action: z.enum(['createMessage', 'updateMessage']),
  actionConversationId: z.string(),
  message: z.object({
    messageId: z.string(),
    text: z.string().optional(),
    attachments: z.array(z.object({ contentType: z.string(), content: z.unknown().optional() })).default([]),
  }),
});
const invokeResponseSchema = z.object({ type: z.string(), value: z.unknown().optional() });

export async function openPlayground(url: string): Promise<PlaygroundDriver> {
  const { config } = configSchema.parse(await (await fetch(`${url}/_internal/v1/testConfig`)).json());
  const [me, chat] = [config.currentUser.id, config.personalChat.id];
  const inbox = await openInbox(url);
  const post = poster(url);

  const tap = async (messageId: string, { type, verb, data, title }: CardAction): Promise<unknown> => {
    const common = { from: { id: me }, conversation: { id: chat }, replyToId: messageId };
    if (type === 'Action.Submit') return void (await post('/_conversation/v1/submit', { ...common, value: data }));
    const value = { action: { type, title, verb, data }, trigger: 'manual' };
    const answer = invokeResponseSchema.parse(await post('/_conversation/v1/invoke', { ...common, name: 'adaptiveCard/action', value }));
    if (answer.type === cardType) inbox.replaceCard(messageId, answer.value);
    else if (answer.type.includes('error')) throw new Error(`The bot refused "${title}": ${JSON.stringify(answer.value)}`);
    return answer.type === cardType ? answer.value : undefined;
  };

  return {
    install: async () => void (await post(`/_debug/conversation/${encodeURIComponent(chat)}/installation`, {})),
    says: async (text) => void (await post(`/_conversation/v1/conversations/${encodeURIComponent(chat)}/messages`, { from: { id: me }, text, textFormat: 'plain' })),
    taps: async (cardText, title, inputs) => {
      const message = await inbox.latest((each) => each.cards.some((card) => JSON.stringify(card).includes(cardText)), `a card with "${cardText}"`);
      return tap(message.messageId, tapCard(message.cards, title, inputs));
    },
    waitForCard: async (fits) => (await inbox.latest(({ cards }) => cards.some(fits), 'such a card')).cards.find(fits),
    waitForText: (text) => inbox.latest((message) => message.text?.includes(text) === true || JSON.stringify(message.cards).includes(text), `"${text}"`),
    messages: inbox.messages,
    close: inbox.close,
  };
}

const poster = (url: string) => async (path: string, body: unknown): Promise<unknown> => {
  const answer = await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The Playground answered ${answer.status} to ${path}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
};

async function openInbox(url: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  const received = new Map<string, PlaygroundMessage>();
  socket.on('message', (data: Buffer) => {
    const frame = frameSchema.safeParse(JSON.parse(data.toString('utf8')));
    if (!frame.success) return; // Typing indicators and the like.
    const { messageId, text, attachments } = frame.data.message;
    const cards = attachments.filter(({ contentType }) => contentType === cardType).map(({ content }) => content);
    received.set(messageId, { conversationId: frame.data.actionConversationId, messageId, text, cards });
  });
  await new Promise<void>((opened, failed) => socket.once('open', opened).once('error', failed));

  const messages = () => [...received.values()];
  return {
    messages,
    latest: (fits: (message: PlaygroundMessage) => boolean, what: string) =>
      eventually(
        () => messages().findLast(fits),
        () => `The Playground never showed ${what}; it showed ${JSON.stringify(messages())}.`,
      ),
    replaceCard: (messageId: string, card: unknown) => {
      const message = received.get(messageId);
      if (message) received.set(messageId, { ...message, cards: [card] });
    },
    close: async () => {
      const closed = new Promise<void>((done) => socket.once('close', () => done()));
      socket.close();
      await closed;
    },
  };
}
