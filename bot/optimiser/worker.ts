import { setPriority } from 'node:os';
import { type FromWorker, toWorkerSchema } from './messages';
import { workOn } from './work';

/** The least there is: whoever taps comes first. */
const yielding = 19;
const tellEveryMs = 250;

const server = process.ppid;

function answer(asked: unknown): FromWorker {
  let toldAt = -Infinity;
  const progress = (done: number): void => {
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    // A server that was killed cannot say so, and nobody waits any more.
    if (process.ppid !== server) process.exit();
    say({ kind: 'progress', done });
  };
  try {
    return { kind: 'made', planned: workOn(toWorkerSchema.parse(asked).job, progress) };
  } catch (error) {
    // Its name alone: what a parser quotes may be somebody's words.
    return { kind: 'failed', message: `The optimiser failed: ${error instanceof Error ? error.name : 'no error'}` };
  }
}

function say(message: FromWorker, afterwards?: () => void): void {
  process.send?.(message, () => afterwards?.());
}

setPriority(0, yielding);
process.once('message', (asked) => say(answer(asked), () => process.connected && process.disconnect()));
