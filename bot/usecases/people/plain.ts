import * as z from 'zod';
import { type Instant } from '../../domain/time';

/** Plain data, as it is written into a file. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain | undefined };
export const plainSchema: z.ZodType<Plain> = z.json();

/** What is stored is plain already. */
export const plain = (stored: unknown): Plain => plainSchema.parse(JSON.parse(JSON.stringify(stored)));

/** A moment as a file has it: ISO 8601 in UTC. */
export const isoOf = (at: Instant): string => new Date(at).toISOString();
