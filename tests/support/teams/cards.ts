import { z } from 'zod';

/** What a client knows of a card: enough to fill its inputs and tap its buttons. */
export type Json = Readonly<Record<string, unknown>>;

export const cardType = 'application/vnd.microsoft.card.adaptive';

export interface CardAction {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly title: string;
  readonly verb: string | undefined;
  /** The action's own data under what the person typed, as Teams merges them. */
  readonly data: Json;
}

const actionSchema = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string().default(''),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
  associatedInputs: z.enum(['auto', 'none']).default('auto'),
});
const showCardSchema = z.looseObject({ type: z.literal('Action.ShowCard'), card: z.unknown() });
const inputSchema = z.looseObject({
  type: z.string().startsWith('Input.'),
  id: z.string(),
  value: z.unknown().optional(),
  isRequired: z.boolean().default(false),
});

/**
 * Taps the button with this title as a client does: the inputs' initial values count where nothing was typed, and a required input left empty
 * stops the tap. Throws when the card has no such button or input.
 */
export function tapCard(card: unknown, title: string, typed: Json = {}): CardAction {
  const found = findButton(card, title, []);
  if (!found) throw new Error(`The card has no button "${title}", only: ${titlesOf(card).join(', ') || 'none'}.`);
  const { action, inputs } = found;
  const values = action.associatedInputs === 'none' ? {} : fill(inputs, typed);
  return { type: action.type, title, verb: action.verb, data: { ...action.data, ...values } };
}

type Action = z.infer<typeof actionSchema>;
type Input = z.infer<typeof inputSchema>;

/** A button in an unfolded part sends that part's inputs and those around it, never those of another part. */
function findButton(card: unknown, title: string, around: readonly Input[]): { readonly action: Action; readonly inputs: readonly Input[] } | undefined {
  const inputs = [...around, ...partsOf(card, inputSchema)];
  const action = partsOf(card, actionSchema).find((candidate) => candidate.title === title);
  if (action) return { action, inputs };
  for (const unfolded of partsOf(card, showCardSchema)) {
    const inside = findButton(unfolded.card, title, inputs);
    if (inside) return inside;
  }
  return undefined;
}

const titlesOf = (card: unknown): string[] => [...partsOf(card, actionSchema).map(({ title }) => title), ...partsOf(card, showCardSchema).flatMap(({ card: inner }) => titlesOf(inner))];

function fill(inputs: readonly Input[], typed: Json): Json {
  const unknown = Object.keys(typed).filter((id) => !inputs.some((input) => input.id === id));
  if (unknown.length > 0) throw new Error(`The card has no input ${unknown.join(', ')}, only: ${inputs.map(({ id }) => id).join(', ') || 'none'}.`);
  const values = Object.fromEntries(inputs.map(({ id, value }) => [id, typed[id] ?? value]).filter(([, value]) => value !== undefined));
  const missing = inputs.filter(({ id, isRequired }) => isRequired && (values[id] === undefined || values[id] === ''));
  if (missing.length > 0) throw new Error(`The card wants an answer to ${missing.map(({ id }) => id).join(', ')} before it can be sent.`);
  return values;
}

/** Every part of the card that fits, outermost first. Left out: `fallback`, which a client that knows the part never shows, and what an Action.ShowCard unfolds. */
function partsOf<Part>(card: unknown, schema: z.ZodType<Part>): Part[] {
  if (Array.isArray(card)) return card.flatMap((item) => partsOf(item, schema));
  if (typeof card !== 'object' || card === null) return [];
  const parsed = schema.safeParse(card);
  const isShowCard = showCardSchema.safeParse(card).success;
  const inner = Object.entries(card).flatMap(([key, value]) => (key === 'fallback' || key === 'data' || (key === 'card' && isShowCard) ? [] : partsOf(value, schema)));
  return parsed.success ? [parsed.data, ...inner] : inner;
}
