import { setImmediate as rest } from 'node:timers/promises';

/** Lets people who tap be answered in between: nobody waits for a plan. */
export const restBriefly = (): Promise<void> => rest();

/** Works on all of them, some at a time, in order; rests after each batch. Rejects as soon as the signal is given. */
export async function inBatches<Item, Result>(items: readonly Item[], size: number, work: (item: Item) => Promise<Result>, signal?: AbortSignal): Promise<Result[]> {
  const done: Result[] = [];
  for (let from = 0; from < items.length; from += size) {
    signal?.throwIfAborted();
    done.push(...(await Promise.all(items.slice(from, from + size).map(work))));
    await restBriefly();
  }
  return done;
}
