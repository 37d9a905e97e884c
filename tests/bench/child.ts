import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** A process that was started by the bench and answers its questions. */
export interface Child {
  readonly port: number;
  /** CPU time of the whole process since its start, user and system, in milliseconds. */
  cpuMs(): Promise<number>;
  /** Sends a question and gives the next answer. */
  ask(question: object): Promise<unknown>;
  stop(): Promise<void>;
}

const started = z.object({ port: z.number() });
const spent = z.object({ cpu: z.object({ user: z.number(), system: z.number() }) });

/** Starts a plain `node file.js` and waits until it listens. What it writes to standard output is dropped; errors are shown. */
export async function startChild(file: string, environment: Readonly<Record<string, string>>): Promise<Child> {
  const process_ = spawn(process.execPath, [file], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ask = async (question: object): Promise<unknown> => {
    const answer = nextMessage(process_);
    process_.send(question);
    return answer;
  };
  const { port } = started.parse(await nextMessage(process_));
  return {
    port,
    ask,
    async cpuMs() {
      const { cpu } = spent.parse(await ask({}));
      return (cpu.user + cpu.system) / 1000;
    },
    stop: () => stopChild(process_),
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const { signal } = over;
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]: unknown[]) => message),
      once(child, 'exit', { signal }).then(([code]) => Promise.reject(new Error(`A process of the bench ended with code ${String(code)}`))),
    ]);
  } finally {
    over.abort();
  }
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
