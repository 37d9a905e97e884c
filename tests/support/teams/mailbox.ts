import { z } from 'zod';
import { cardType } from './cards';

const sentSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).optional(),
  replyToId: z.string().optional(),
});

/** An activity of the bot as it stands now. */
export type SentActivity = z.infer<typeof sentSchema> & { readonly id: string };

/** What the bot sent, by conversation, oldest first, with updates and deletions applied. */
export class Mailbox {
  readonly #conversations = new Map<string, Map<string, SentActivity>>();
  #count = 0;

  /** Gives the id; throws when it is no activity. */
  add(conversationId: string, activity: unknown): string {
    const id = `bot-${++this.#count}`;
    this.#of(conversationId).set(id, { ...sentSchema.parse(activity), id });
    return id;
  }

  /** False when there is no such activity. */
  replace(conversationId: string, id: string, activity: unknown): boolean {
    const box = this.#of(conversationId);
    if (!box.has(id)) return false;
    box.set(id, { ...sentSchema.parse(activity), id });
    return true;
  }

  remove(conversationId: string, id: string): boolean {
    return this.#of(conversationId).delete(id);
  }

  /** What Teams does with a card that answers a tap. */
  replaceCard(conversationId: string, id: string, card: unknown): void {
    const found = this.#of(conversationId).get(id);
    if (found) this.#of(conversationId).set(id, { ...found, attachments: [{ contentType: cardType, content: card }] });
  }

  list(conversationId: string): readonly SentActivity[] {
    return [...this.#of(conversationId).values()].filter(({ type }) => type !== 'typing');
  }

  clear(conversationId: string): void {
    this.#of(conversationId).clear();
  }

  /** The threads of a channel share its box. */
  #of(conversationId: string): Map<string, SentActivity> {
    const [root = conversationId] = conversationId.split(';');
    const box = this.#conversations.get(root) ?? new Map<string, SentActivity>();
    this.#conversations.set(root, box);
    return box;
  }
}

/** The card that an activity shows, if any. */
export const cardOf = (activity: SentActivity): unknown => activity.attachments?.find(({ contentType }) => contentType === cardType)?.content;
