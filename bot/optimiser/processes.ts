import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Optimiser, OptimiserStopped, type Planned, type Watching } from '../usecases/runs/optimiser';
import { oneAtATime } from './inProcess';
import { type FromWorker, type ToWorker } from './messages';

/** Ten thousand people need a fifth of it; a plan that needs more fails by itself instead of taking the server along. */
const mostMegabytes = 1_536;
/** V8's compiler and collector otherwise have threads of their own, which do not yield to people who tap (docs/decisions/0022). */
export const flags: readonly string[] = ['--single-threaded', `--max-old-space-size=${mostMegabytes}`];

/** A process for each plan, one at a time: it yields to whoever taps, gives its memory back when the plan is there, and cancelling it takes no cooperation. `file`: gives the worker's script. */
export function processOptimiser(file: () => Promise<string> | string): Optimiser {
  const running = new Set<ChildProcess>();
  let stopped = false;
  const make = async (job: Uint8Array, { signal, progress }: Watching): Promise<Planned> => {
    const script = await file();
    if (stopped || signal.aborted) throw new OptimiserStopped();
    // It is told nothing but the job: no setting, no key.
    const worker = fork(script, { serialization: 'advanced', execArgv: [...flags], env: {}, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    running.add(worker);
    try {
      return await answerOf(worker, job, { signal, progress, isStopping: () => stopped });
    } finally {
      running.delete(worker);
      await ended(worker);
    }
  };
  return {
    make: oneAtATime(make),
    stop: async () => {
      stopped = true;
      await Promise.all([...running].map(ended));
    },
  };
}

async function ended(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null || worker.pid === undefined) return;
  const exit = once(worker, 'exit');
  worker.kill('SIGKILL');
  await exit;
}

function answerOf(worker: ChildProcess, job: Uint8Array, { signal, progress, isStopping }: Watching & { readonly isStopping: () => boolean }): Promise<Planned> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new OptimiserStopped());
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'made') resolve(message.planned);
      else if (message.kind === 'failed') reject(new Error(message.message));
      else progress(message.done);
    });
    worker.on('error', reject);
    worker.once('exit', (code, killedBy) => {
      signal.removeEventListener('abort', cancel);
      // A terminal asks server and worker alike to end. Anything else, such as a machine short of memory, is told. After an answer nobody listens any more.
      reject(isStopping() || killedBy === 'SIGTERM' || killedBy === 'SIGINT' ? new OptimiserStopped() : new Error(`The optimiser ended by itself (${code ?? killedBy})`));
    });
    const asked: ToWorker = { job };
    // Why it could not be sent is told by its end.
    worker.send(asked, () => undefined);
  });
}
