import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type FromWorker, jobSchema } from './messages';
import { workOn } from './work';

/** On Linux this thread alone; elsewhere it would be the whole server. Whoever taps comes first. */
const yielding = 10;
const tellEveryMs = 250;

function main(): void {
  if (process.platform === 'linux') setPriority(0, yielding);
  const { job } = jobSchema.parse(workerData);
  const say = (message: FromWorker): void => parentPort?.postMessage(message);
  let toldAt = -Infinity;
  const progress = (done: number): void => {
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    say({ kind: 'progress', done });
  };
  say({ kind: 'made', planned: workOn(job, progress) });
}

main();
