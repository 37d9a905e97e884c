import { z } from 'zod';
import { type Json } from './teams/cards';
import { cardOf, type SentActivity } from './teams/mailbox';
import { type InvokeResponse, type Person } from './teams/person';

/** A button as it stands on a card: what it is called, what it does, and what it carries. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Json;
  /** The button that the card wants most. */
  readonly isFirst: boolean;
}

const buttonSchema = z.looseObject({ type: z.literal('Action.Execute'), title: z.string(), verb: z.string(), style: z.string().optional(), data: z.record(z.string(), z.unknown()).default({}) });

/** Every button that the bot answers, also those that are folded away, in reading order. */
export function buttonsOn(card: unknown): Button[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOn);
  if (typeof card !== 'object' || card === null) return [];
  const parsed = buttonSchema.safeParse(card);
  if (parsed.success) return [{ title: parsed.data.title, verb: parsed.data.verb, data: parsed.data.data, isFirst: parsed.data.style === 'positive' }];
  return Object.values(card).flatMap(buttonsOn);
}

/**
 * Taps the button with this verb (and, where several have it, this data) on the person's latest card that has one: titles differ from language to
 * language. Only the inputs that a client would send go with it: those of the fold the button is in and of what surrounds it.
 */
export async function press(person: Person, verb: string, { data = {}, inputs = {}, on }: { readonly data?: Json; readonly inputs?: Json; readonly on?: SentActivity } = {}): Promise<InvokeResponse> {
  const fits = (button: Button): boolean => button.verb === verb && Object.entries(data).every(([key, value]) => button.data[key] === value);
  const message = on ?? person.inbox().findLast((activity) => buttonsOn(cardOf(activity)).some(fits));
  const button = message && buttonsOn(cardOf(message)).find(fits);
  if (!message || !button) throw new Error(`${person.name} sees no button ${verb} ${JSON.stringify(data)}, only: ${buttonsOn(person.inbox().map(cardOf)).map((each) => each.verb).join(', ')}`);
  const attachments = (message.attachments ?? []).map((attachment) => ({ ...attachment, content: only(attachment.content, fits) }));
  const answer = await person.taps({ title: button.title, card: { ...message, attachments } }, inputs);
  if (!answer) throw new Error(`${verb} was answered as a message`);
  return answer;
}

/** The inputs that a client would send with this button: those of its fold and of what surrounds it. */
export function inputsOf(card: unknown, button: Button): InputOnCard[] {
  return inputsIn(only(card, ({ verb, title, data }) => verb === button.verb && title === button.title && JSON.stringify(data) === JSON.stringify(button.data)));
}

const inputSchema = z.looseObject({
  type: z.string().startsWith('Input.'), id: z.string(), value: z.unknown().optional(), isRequired: z.boolean().default(false), maxLength: z.number().optional(), isMultiSelect: z.boolean().default(false),
  choices: z.array(z.looseObject({ value: z.string() })).default([]), min: z.union([z.string(), z.number()]).optional(), max: z.union([z.string(), z.number()]).optional(),
});
export type InputOnCard = z.infer<typeof inputSchema>;

function inputsIn(part: unknown): InputOnCard[] {
  if (Array.isArray(part)) return part.flatMap(inputsIn);
  if (typeof part !== 'object' || part === null) return [];
  const parsed = inputSchema.safeParse(part);
  if (parsed.success) return [parsed.data];
  return Object.entries(part).flatMap(([key, value]) => (key === 'fallback' || key === 'data' ? [] : inputsIn(value)));
}

/** The card with that one button, and without the folds that it is not in. */
function only(part: unknown, fits: (button: Button) => boolean): unknown {
  if (Array.isArray(part)) return part.filter((item) => !isOther(item, fits)).map((item) => only(item, fits));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, only(value, fits)]));
}

const typed = z.looseObject({ type: z.string() });

function isOther(item: unknown, fits: (button: Button) => boolean): boolean {
  const parsed = typed.safeParse(item);
  if (!parsed.success || !parsed.data.type.startsWith('Action.')) return false;
  return !buttonsOn(item).some(fits);
}
