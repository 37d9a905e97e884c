import * as z from 'zod';
import { parseCommand } from './teams/commands/parseCommand';
import { extensionInvokes } from './teams/extension/extension';
import { type Attributes } from './telemetry/telemetry';
import { verbs } from './verbs';

const activity = z.object({
  type: z.string().catch(''),
  name: z.string().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  value: z.object({ verb: z.unknown(), action: z.object({ verb: z.unknown() }).partial().optional().catch(undefined) }).partial().optional().catch(undefined),
});

const kinds = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'messageReaction', 'event', 'messageUpdate', 'messageDelete', 'typing']);
const invokes = new Set(['adaptiveCard/action', ...extensionInvokes, 'composeExtension/selectItem', 'task/fetch', 'task/submit', 'signin/verifyState', 'signin/tokenExchange']);

const oneOf = (known: { has(name: string): boolean }, name: unknown): string => (typeof name === 'string' && known.has(name) ? name : 'other');

/** What a turn is about, in names that this program has: of what somebody typed only the command that was understood. */
export function describeTurn(body: unknown): Attributes {
  const parsed = activity.safeParse(body);
  if (!parsed.success) return { kind: 'other', outcome: 'answered' };
  const { type, name, text, value } = parsed.data;
  const verb = value?.action?.verb ?? value?.verb;
  return {
    kind: oneOf(kinds, type),
    ...(type === 'invoke' && { invoke: oneOf(invokes, name) }),
    ...(verb !== undefined ? { verb: oneOf(verbs, verb) } : type === 'message' && { command: parseCommand(text ?? '') ?? 'none' }),
    outcome: 'answered',
  };
}
