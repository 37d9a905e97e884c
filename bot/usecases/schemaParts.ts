import * as z from 'zod';

/** What the schemas of stored documents are made of. */
export const text = z.string();
export const instant = z.number();
export const role = z.enum(['mentor', 'mentee']);

const retry = { attempts: z.exactOptional(z.number()), notBefore: z.exactOptional(instant) };
const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tell'), id: text, to: text, notice: text, about: z.record(text, text), ...retry }),
  z.object({ kind: z.literal('redraw'), id: text, to: text, tell: text, ...retry }),
  z.object({ kind: z.literal('change'), id: text, name: text, with: z.record(text, text), ...retry }),
]);

/** What a document that may owe effects or attention carries besides. */
export const due = { effects: z.exactOptional(z.array(effect)), nextDue: z.exactOptional(instant) };
