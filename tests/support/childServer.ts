import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** The server in a process of its own. */
export interface ChildServer {
  readonly botUrl: string;
  /** Everything that it wrote to its log. */
  output(): string;
  advance(ms: number): Promise<void>;
  sweep(): Promise<void>;
  /** Resolves when the server performs nothing any more. */
  idle(): Promise<void>;
  /** As whoever runs servers asks them to end. */
  signal(name: NodeJS.Signals): void;
  /** Resolves with its exit code when the process is gone; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

const listening = z.object({ kind: z.literal('listening'), port: z.number() });

export async function startChildServer(file: string, environment: Readonly<Record<string, string>>): Promise<ChildServer> {
  const child = fork(file, { env: environment, silent: true, execArgv: [] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const answer = await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error(`The server did not start: ${output.join('')}`)))]);
  const { port } = listening.parse(answer[0]);
  return {
    botUrl: `http://127.0.0.1:${port}/api/messages`,
    output: () => output.join(''),
    advance: (ms) => tell(child, { do: 'advance', ms }),
    sweep: () => tell(child, { do: 'sweep' }),
    idle: () => tell(child, { do: 'idle' }),
    signal: (name) => void child.kill(name),
    ended,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function tell(child: ChildProcess, command: object): Promise<void> {
  const answered = once(child, 'message');
  child.send(command);
  await answered;
}
