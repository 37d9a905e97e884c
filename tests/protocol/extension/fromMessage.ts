import { z } from 'zod';
import { type Paper } from '../../../bot/domain/papers/paper';
import { problemsOf } from '../../support/cardChecks';
import { type Product } from '../../support/product';
import { everythingIn } from '../../support/stored';
import { type Json } from '../../support/teams/cards';
import { type Person } from '../../support/teams/person';

type Command = 'saveNote' | 'makeAction';

/** Where the message is. */
export const link = 'https://teams.microsoft.com/l/message/19:one_two@unq.gbl.spaces/1700000000000?context=%7B%22contextType%22%3A%22chat%22%7D';

const task = z.object({ task: z.object({ type: z.string(), value: z.unknown() }) });
const dialog = z.object({ title: z.string(), card: z.object({ content: z.unknown() }) });
const input = z.looseObject({ id: z.string(), type: z.string().startsWith('Input.'), value: z.unknown().optional(), choices: z.array(z.object({ title: z.string(), value: z.string() })).optional() });
const submitted = z.looseObject({ type: z.literal('Action.Submit'), data: z.record(z.string(), z.unknown()) });

function found<Part>(card: unknown, schema: z.ZodType<Part>): Part[] {
  if (typeof card !== 'object' || card === null) return [];
  const parsed = schema.safeParse(card);
  return parsed.success ? [parsed.data] : Object.values(card).flatMap((part) => found(part, schema));
}

/** A dialog as it came: its last word, or a form with its inputs and its button's data. */
interface Dialog {
  readonly said?: string;
  readonly title?: string;
  readonly card?: unknown;
  readonly inputs: Readonly<Record<string, z.infer<typeof input>>>;
  readonly data: Json;
  readonly text: string;
}

export function read(body: unknown): Dialog {
  const { task: { type, value } } = task.parse(body);
  if (type === 'message') return { said: z.string().parse(value), inputs: {}, data: {}, text: String(value) };
  const { title, card: { content } } = dialog.parse(value);
  expect(problemsOf(content)).toEqual([]);
  return { title, card: content, inputs: Object.fromEntries(found(content, input).map((one) => [one.id, one])), data: found(content, submitted)[0]?.data ?? {}, text: JSON.stringify(content) };
}

export const payloadOf = (author: Person | undefined, content: string, more: Json = {}): Json => ({
  id: '1700000000000', messageType: 'message', createdDateTime: '2026-11-20T08:00:00.000Z', linkToMessage: link, body: { contentType: 'html', content }, attachments: [],
  ...(author && { from: { user: { id: author.objectId, displayName: author.name, userIdentityType: 'aadUser' } } }), ...more,
});

export async function invokes(person: Person, name: 'fetchTask' | 'submitAction', value: Json): Promise<Dialog> {
  const { status, body } = await person.sends({ type: 'invoke', name: `composeExtension/${name}`, value: { commandContext: 'message', ...value } });
  expect(status).toBe(200);
  return read(body);
}

export const opens = (person: Person, commandId: Command, messagePayload: Json | undefined) => invokes(person, 'fetchTask', { commandId, ...(messagePayload && { messagePayload }) });

/** As Teams does: what the inputs hold, on top of the button's data. */
export const submits = (person: Person, commandId: Command, { data, inputs }: Dialog, typed: Json = {}) =>
  invokes(person, 'submitAction', { commandId, data: { ...data, ...Object.fromEntries(Object.values(inputs).map(({ id, value = '' }) => [id, value])), ...typed } });

export const notesIn = async ({ documents }: Product, pair: string): Promise<readonly Paper[]> =>
  (await everythingIn(documents.papers)).map(({ body }) => body).filter((paper) => paper.pair === pair && paper.kind === 'note');

/** Taps a button in a pair; gives the card that comes back. */
export const tapIn = async (pair: string, person: Person, verb: string, data: Json = {}, inputs: Json = {}): Promise<unknown> => (await person.taps({ verb, data: { v: 1, pair, ...data } }, inputs))?.value;
