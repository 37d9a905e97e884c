import type * as z from 'zod';
import { type Sealed } from '../../domain/requests/request';
import { type Ports } from '../ports';

/** Several fields sealed as one text under the pair's key. */
export const sealFields = ({ vault }: Pick<Ports, 'vault'>, pair: string, fields: Readonly<Record<string, unknown>>): Promise<Sealed> => vault.seal(pair, JSON.stringify(fields));

/** What was sealed by `sealFields`; undefined when the key was deleted. Throws when it is not what the schema says. */
export async function openFields<Fields>({ vault }: Pick<Ports, 'vault'>, pair: string, sealed: Sealed, schema: z.ZodType<Fields>): Promise<Fields | undefined> {
  const opened = await vault.open(pair, sealed);
  return opened === undefined ? undefined : schema.parse(JSON.parse(opened));
}
