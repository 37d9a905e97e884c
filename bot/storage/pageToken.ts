import { StorageError } from '../usecases/documents';
import { type StoredDocument } from './bodies';

/** Where a page ended: the last document's place in the order. `value` is set when the query orders by a field. */
export interface PageKey {
  readonly value?: string | number | boolean;
  readonly partition: string;
  readonly id: string;
}

export function pageTokenAfter(last: StoredDocument, orderField: string | undefined): string {
  const value = orderField === undefined ? null : valueOf(last.body, orderField);
  return Buffer.from(JSON.stringify([last.partition, last.id, value])).toString('base64url');
}

/** A token comes back from outside (a tab may hold it), so it is read as strictly as any input. Throws `StorageError`. */
export function readPageToken(token: string, hasValue: boolean): PageKey {
  const parts = decode(token);
  if (!Array.isArray(parts)) throw foreign();
  const [partition, id, value]: unknown[] = parts;
  if (typeof partition !== 'string' || typeof id !== 'string') throw foreign();
  if (!hasValue && value === null) return { partition, id };
  if (hasValue && isScalar(value)) return { value, partition, id };
  throw foreign();
}

function valueOf(body: unknown, field: string): unknown {
  return typeof body === 'object' && body !== null ? Object.entries(body).find(([name]) => name === field)?.[1] : undefined;
}

const isScalar = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);
const foreign = () => new StorageError('unexpected', 'The page token does not belong to this query');

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    throw foreign();
  }
}
