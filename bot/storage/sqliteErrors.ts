import { StorageError } from '../usecases/documents';

// Primary result codes, https://www.sqlite.org/rescode.html
const codes: Record<number, StorageError['code']> = { 5: 'busy', 6: 'busy', 10: 'unavailable', 13: 'unavailable', 14: 'unavailable', 18: 'tooLarge' };

/** busy: another process held the file longer than we wait; unavailable: the disk is full or does not answer, or the store is closed. */
export function classifySqliteError(error: unknown, collection: string): StorageError {
  if (error instanceof StorageError) return error;
  const extended = extendedCode(error);
  const code = extended === undefined ? closedOrUnknown(error) : (codes[extended & 0xff] ?? 'unexpected');
  return new StorageError(code, `${collection}: SQLite answered ${extended ?? 'nothing'}`, { cause: error });
}

const closedOrUnknown = (error: unknown) => (hasCode(error) && error.code === 'ERR_INVALID_STATE' ? 'unavailable' : 'unexpected');
const hasCode = (error: unknown): error is { code: unknown } => typeof error === 'object' && error !== null && 'code' in error;

function extendedCode(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
}
