import { setTimeout as sleep } from 'node:timers/promises';
import { classifySqliteError } from './sqliteErrors';

/** What SQLite itself waits for another process, standing still; the rest of the wait is ours and lets other work go on. */
export const blockingWaitMs = 10;

/**
 * Runs one statement and, while another process holds the file, runs it again after a short random wait, up to `waitMs`; then throws `busy`.
 * SQLite's own wait grows to 100 ms a try and starves beside a process that writes without a pause.
 */
export async function whileBusy<Result>(collection: string, waitMs: number, statement: () => Result): Promise<Result> {
  const patienceEnds = performance.now() + waitMs;
  for (;;) {
    try {
      return statement();
    } catch (cause) {
      const error = classifySqliteError(cause, collection);
      if (error.code !== 'busy' || performance.now() > patienceEnds) throw error;
      await sleep(1 + Math.random() * 9);
    }
  }
}
