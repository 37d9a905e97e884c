import { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { readFile } from 'node:fs/promises';
import { openOptimiser } from '../../bot/optimiser/openOptimiser';

// What a server does of a plan, in a process that can be killed: `node killedServer.entry.js <folder of the worker> <file of the job>`. Says the worker's process id as soon as the plan is under way.
async function main([folder = '', job = '']: readonly string[]): Promise<void> {
  let worker: ChildProcess | undefined;
  subscribe('child_process', (made) => {
    if (typeof made === 'object' && made !== null && 'process' in made && made.process instanceof ChildProcess) worker = made.process;
  });
  let isTold = false;
  const progress = (): void => {
    if (!isTold) process.stdout.write(`${worker?.pid}\n`);
    isTold = true;
  };
  await openOptimiser(folder).make(await readFile(job), { signal: new AbortController().signal, progress });
}

void main(process.argv.slice(2));
