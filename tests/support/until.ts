import { setTimeout as delay } from 'node:timers/promises';

/** Asks again until it is true; false when it was not within `patienceMs`. */
export async function until(isTrue: () => Promise<boolean>, patienceMs = 30_000): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    if (await isTrue()) return true;
    if (Date.now() > deadline) return false;
    await delay(15);
  }
}
