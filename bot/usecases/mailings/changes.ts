import * as z from 'zod';
import { type Ports } from '../ports';
import { makeGoMailing } from './sendMailing';

const text = z.string();

/** The changes of this feature that effects may name, each harmless when repeated. */
export function makeMailingsChanges(ports: Ports): Readonly<Record<string, (input: unknown) => Promise<void>>> {
  const go = makeGoMailing(ports);
  return { 'mailings.go': async (input) => go(z.object({ programme: text, mailing: text, batch: z.coerce.number() }).parse(input)) };
}
