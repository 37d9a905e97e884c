import { setTimeout as sleep } from 'node:timers/promises';
import { type StorageError } from '../usecases/documents';
import { classifyCosmosError } from './cosmosErrors';

/**
 * Runs one request and, while Cosmos says 429, waits as long as it asks and runs it again, up to `patienceMs` in all; then throws `busy`.
 * The SDK's own retry is switched off for this: its limit does not bound a single long wait, and Teams gives up on a tap before it does.
 * Only `busy` is repeated here, because then nothing was done.
 */
export async function withPatience<Result>(collection: string, patienceMs: number, request: () => Promise<Result>): Promise<Result> {
  for (let left = patienceMs; ; ) {
    try {
      return await request();
    } catch (cause) {
      const error = classifyCosmosError(cause, collection);
      const wait = waitAsked(error);
      if (error.code !== 'busy' || wait > left) throw error;
      left -= wait;
      await sleep(wait);
    }
  }
}

/** At least 10 ms, so that an answer that asks for no wait cannot make a busy loop. */
const waitAsked = (error: StorageError) => Math.max(10, error.retryAfterMs ?? 100);
