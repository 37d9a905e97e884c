import { setTimeout as pause } from 'node:timers/promises';
import { StorageError } from '../../usecases/documents';

/** Together well below the fifteen seconds after which Teams sends an activity again. */
const waitsMs = [200, 800, 2_000];

/** Tries again while storage is busy: nobody is there to be asked to tap once more. */
export async function patiently<Result>(run: () => Promise<Result>): Promise<Result> {
  for (const wait of waitsMs) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof StorageError) || (error.code !== 'busy' && error.code !== 'unavailable')) throw error;
      await pause(wait);
    }
  }
  return run();
}
