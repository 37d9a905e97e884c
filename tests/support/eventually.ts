import { setTimeout as delay } from 'node:timers/promises';

/** Asks again until there is an answer. After `patienceMs` it rejects with what `explain` says; generous, so that a slow machine passes. */
export async function eventually<Found>(look: () => Found | undefined, explain: () => string, patienceMs = 30_000): Promise<Found> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(explain());
    await delay(15);
  }
}
