import { createHash } from 'node:crypto';
import * as z from 'zod';

/** What is wrong with a backup or with the place it should go to, as a sentence for whoever runs the tool. It never quotes a document. */
export class BackupError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'BackupError';
  }
}

export const formatVersion = 1;

/**
 * A backup is JSON lines in one gzip file: a head, the documents collection by collection, and an end with what was counted and the SHA-256 of all
 * lines before it. Bodies stand in it as they lie in storage: what is sealed there is sealed here.
 */
export const headSchema = z.object({ kind: z.literal('lodestar backup'), version: z.number(), savedAt: z.string(), collections: z.array(z.string()) });
export const documentSchema = z.object({ kind: z.literal('document'), collection: z.string(), partition: z.string(), id: z.string(), body: z.record(z.string(), z.unknown()) });
export const endSchema = z.object({ kind: z.literal('end'), documents: z.record(z.string(), z.number()), sha256: z.string() });

export type Head = z.infer<typeof headSchema>;
export type SavedDocument = z.infer<typeof documentSchema>;
export type End = z.infer<typeof endSchema>;
export type Counts = Readonly<Record<string, number>>;

/** Counts and hashes what goes by, on its way into a file or out of it. */
export function makeTally(collections: readonly string[]) {
  const hash = createHash('sha256');
  const documents: Record<string, number> = Object.fromEntries(collections.map((name) => [name, 0]));
  return {
    line: (text: string): void => void hash.update(text).update('\n'),
    document: (collection: string): void => void (documents[collection] = (documents[collection] ?? 0) + 1),
    end: (): End => ({ kind: 'end', documents: { ...documents }, sha256: hash.copy().digest('hex') }),
  };
}
