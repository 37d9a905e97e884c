import { Worker } from 'node:worker_threads';
import { type Optimiser, OptimiserStopped, type Planned, type Watching } from '../usecases/runs/optimiser';
import { oneAtATime } from './inProcess';
import { type FromWorker } from './messages';

/** Ten thousand people need a fifth of it; a plan that needs more fails by itself instead of taking the server along. */
const mostMegabytes = 1_536;

/** A thread for each plan, one at a time: it gives its memory back when the plan is there, and cancelling it takes no cooperation. `file`: gives the worker's script. */
export function threadOptimiser(file: () => Promise<string> | string): Optimiser {
  const running = new Set<Worker>();
  let stopped = false;
  const make = async (job: Uint8Array, { signal, progress }: Watching): Promise<Planned> => {
    const script = await file();
    if (stopped || signal.aborted) throw new OptimiserStopped();
    const worker = new Worker(script, { workerData: { job }, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes }, execArgv: [] });
    running.add(worker);
    try {
      return await answerOf(worker, { signal, progress });
    } finally {
      running.delete(worker);
      await worker.terminate();
    }
  };
  return {
    make: oneAtATime(make),
    stop: async () => {
      stopped = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker, { signal, progress }: Watching): Promise<Planned> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new OptimiserStopped());
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: FromWorker) => (message.kind === 'made' ? resolve(message.planned) : progress(message.done)));
    worker.once('error', reject);
    // Also of one that was terminated; after an answer nobody listens any more.
    worker.once('exit', () => {
      signal.removeEventListener('abort', cancel);
      reject(new OptimiserStopped());
    });
  });
}
