import { StorageError } from '../usecases/documents';

/**
 * What an answer of Cosmos DB means to a use case (https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb):
 * busy = not done, come back after `retryAfterMs`; unavailable = nobody knows whether it was done, read before doing it again.
 */
const byStatus: Record<number, StorageError['code']> = {
  408: 'unavailable',
  410: 'unavailable', // a partition is moving
  413: 'tooLarge',
  429: 'busy',
  449: 'busy', // lost a race inside the server, nothing was written
  500: 'unavailable',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** Statuses that are no failure but the outcome of a race: the id is taken, the document changed, the document is gone. */
export type Race = 'taken' | 'changed' | 'gone';

export function raceOf(error: unknown): Race | undefined {
  const { status, substatus } = partsOf(error);
  if (status === 409) return 'taken';
  if (status === 412) return 'changed';
  return status === 404 && !substatus ? 'gone' : undefined;
}

export function classifyCosmosError(error: unknown, collection: string): StorageError {
  if (error instanceof StorageError) return error;
  const { status, substatus, retryAfterMs } = partsOf(error);
  const answer = status === undefined ? 'did not answer' : `answered ${status}${substatus ? `/${substatus}` : ''}`;
  return new StorageError(codeOf(error, status, substatus), `${collection}: Cosmos DB ${answer}`, { cause: error, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
}

function codeOf(error: unknown, status: number | undefined, substatus: number | undefined): StorageError['code'] {
  if (status === 404 && substatus === 1002) return 'unavailable'; // this replica has not caught up with what we wrote: not the same as "does not exist"
  if (status !== undefined) return byStatus[status] ?? 'unexpected';
  // Without a status the answer was none of Cosmos': the connection failed (a code such as ECONNRESET), or a proxy's page came that is not JSON.
  return error instanceof SyntaxError || hasTextCode(error) ? 'unavailable' : 'unexpected';
}

const hasTextCode = (error: unknown) => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

function partsOf(error: unknown): { status?: number; substatus?: number; retryAfterMs?: number } {
  if (typeof error !== 'object' || error === null) return {};
  return {
    ...('code' in error && typeof error.code === 'number' ? { status: error.code } : {}),
    ...('substatus' in error && typeof error.substatus === 'number' ? { substatus: error.substatus } : {}),
    ...('retryAfterInMs' in error && typeof error.retryAfterInMs === 'number' ? { retryAfterMs: error.retryAfterInMs } : {}),
  };
}
