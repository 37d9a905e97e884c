import { z } from 'zod';
import { type Json } from './cards';
import { type Person } from './person';

/** A line under the compose box, and the card that choosing it puts into the message. */
export interface Line {
  readonly title: string;
  readonly text: string;
  readonly card: unknown;
}

/** What the compose box shows: lines, or one sentence in their place. */
export interface Listed {
  readonly lines: readonly Line[];
  readonly sentence?: string;
}

/** What a dialog shows, or that it closes and leaves a card in the message. */
export type Dialog = { readonly kind: 'form'; readonly title: string; readonly card: unknown } | { readonly kind: 'sentence'; readonly text: string } | { readonly kind: 'insert'; readonly card: unknown };

const card = z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: z.unknown() });
const line = card.extend({ preview: z.object({ contentType: z.literal('application/vnd.microsoft.card.thumbnail'), content: z.strictObject({ title: z.string().min(1), text: z.string() }) }) });
const listed = z.strictObject({
  composeExtension: z.union([z.strictObject({ type: z.literal('message'), text: z.string().min(1) }), z.strictObject({ type: z.literal('result'), attachmentLayout: z.literal('list'), attachments: z.array(line).max(25) })]),
});
const shown = z.union([
  z.strictObject({ task: z.strictObject({ type: z.literal('message'), value: z.string().min(1) }) }),
  z.strictObject({ task: z.strictObject({ type: z.literal('continue'), value: z.looseObject({ title: z.string().min(1), card }) }) }),
  z.strictObject({ composeExtension: z.strictObject({ type: z.literal('result'), attachmentLayout: z.literal('list'), attachments: z.array(card).length(1) }) }),
]);

/** Where the message is being written; in the person's chat with the bot unless told otherwise. */
export type Elsewhere = Json;

/** A chat of two people, as Teams tells a bot of it: personal too, but not the bot's own. */
export const betweenPeople = (tenantId: string): Elsewhere => ({ conversation: { id: '19:one_other@unq.gbl.spaces', conversationType: 'personal', tenantId } });

/** What the client sends: nothing typed yet is `initialRun`. */
export const queryOf = (commandId: string, text?: string, skip = 0): Json => ({
  commandId, parameters: [text === undefined ? { name: 'initialRun', value: 'true' } : { name: 'text', value: text }], queryOptions: { skip, count: 25 },
});

/** Looks something up under the compose box. Rejects an answer that Teams could not show. */
export async function looksUp(person: Person, commandId: string, text?: string, { skip = 0, where = {} }: { readonly skip?: number; readonly where?: Elsewhere } = {}): Promise<Listed> {
  return listOf(await answerTo(person, 'composeExtension/query', queryOf(commandId, text, skip), where));
}

export function listOf(body: unknown): Listed {
  const { composeExtension } = listed.parse(body);
  if (composeExtension.type === 'message') return { lines: [], sentence: composeExtension.text };
  return { lines: composeExtension.attachments.map(({ content, preview }) => ({ ...preview.content, card: content })) };
}

/** Opens the command's dialog. */
export const opensDialog = async (person: Person, commandId: string, where: Elsewhere = {}): Promise<Dialog> => dialogOf(await answerTo(person, 'composeExtension/fetchTask', { commandId, commandContext: 'compose' }, where));

/** Taps the button of the command's dialog: its data, with the inputs. */
export const sendsDialog = async (person: Person, commandId: string, data: unknown, where: Elsewhere = {}): Promise<Dialog> => dialogOf(await answerTo(person, 'composeExtension/submitAction', { commandId, commandContext: 'compose', data }, where));

export function dialogOf(body: unknown): Dialog {
  const parsed = shown.parse(body);
  if ('composeExtension' in parsed) return { kind: 'insert', card: parsed.composeExtension.attachments[0]?.content };
  if (parsed.task.type === 'message') return { kind: 'sentence', text: parsed.task.value };
  return { kind: 'form', title: parsed.task.value.title, card: parsed.task.value.card.content };
}

/** The bot's answer, which Teams demands to be 200 whatever was asked. */
export async function answerTo(person: Person, name: string, value: unknown, particular: Json = {}): Promise<unknown> {
  const { status, body } = await person.sends({ type: 'invoke', name, value, ...particular });
  if (status !== 200) throw new Error(`The bot answered ${status} to ${name}: ${JSON.stringify(body)}`);
  return body;
}
