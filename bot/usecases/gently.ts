import { setTimeout as delay } from 'node:timers/promises';

/** Nobody who taps notices that somebody else was served first for so long. */
const sliceMs = 1;

/** Asked between two pieces of work: rests where a slice is over, else there is nothing to wait for. Real time: it has nothing to do with the product's clock. */
export function inSlices(): () => Promise<void> | undefined {
  let began = performance.now();
  const pause = async (): Promise<void> => {
    await restBriefly();
    began = performance.now();
  };
  return () => (performance.now() - began < sliceMs ? undefined : pause());
}

/** Leaves half of the time to people who tap; for work in the background, which nobody waits for. */
export const restBriefly = (): Promise<void> => delay(sliceMs);

/** Works on all of them, some at a time, begun in order, and rests in between. Rejects as soon as one fails or the signal is given, and begins no other. */
export async function someAtATime<Item, Result>(items: readonly Item[], size: number, work: (item: Item) => Promise<Result>, signal?: AbortSignal): Promise<Result[]> {
  const done = new Array<Result>(items.length);
  const rest = inSlices();
  const waiting = items.entries();
  let turn: Promise<void> = Promise.resolve();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (;;) {
      // In turn, because all of them would begin at once after a rest.
      await (turn = turn.then(rest));
      signal?.throwIfAborted();
      const next = waiting.next();
      if (failed || next.done) return;
      const [at, item] = next.value;
      done[at] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(size, items.length) }, () => worker().catch((error: unknown) => {
    failed = true;
    throw error;
  })));
  return done;
}
