import { StorageError, type CollectionDefinition, type Document } from '../usecases/documents';

// Cosmos DB's limit for a document is 2 MB; some of it goes to the keys around the body.
const largestBody = 2 * 1024 * 1024 - 8 * 1024;

/** A document as it lies in the store, before the schema has looked at it. */
export interface StoredDocument {
  readonly partition: string;
  readonly id: string;
  readonly etag: string;
  readonly body: unknown;
}

/**
 * JSON decides what is kept, on both stores: undefined properties vanish, dates become text, NaN becomes null.
 * Throws `tooLarge` above Cosmos DB's limit also on SQLite, so that it shows before production.
 */
export function bodyToJson(collection: string, body: unknown): string {
  const json: string | undefined = JSON.stringify(body);
  if (json === undefined || !json.startsWith('{')) throw new StorageError('unexpected', `${collection}: a body is an object`);
  const mayBeTooLarge = json.length * 3 > largestBody; // UTF-8 takes at most three bytes a UTF-16 unit: counting is rarely needed
  if (mayBeTooLarge && Buffer.byteLength(json) > largestBody) throw new StorageError('tooLarge', `${collection}: the body is larger than ${largestBody} bytes`);
  return json;
}

/** Applies the collection's schema. The message names the document and never its content: it ends up in logs. */
export function readDocument<Body>(definition: CollectionDefinition<Body>, stored: StoredDocument): Document<Body> {
  const { partition, id, etag } = stored;
  try {
    return { partition, id, etag, body: definition.parse(stored.body) };
  } catch (cause) {
    throw unreadable(definition.name, partition, id, cause);
  }
}

export const unreadable = (collection: string, partition: string, id: string, cause?: unknown) =>
  new StorageError('unreadable', `${collection}: the document ${JSON.stringify(id)} in ${JSON.stringify(partition)} is not readable`, { cause });
