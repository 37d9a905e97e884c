import { type Background } from '../usecases/background';

export interface RunningBackground extends Background {
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
  /** Cancels everything, begins nothing else, and waits until it has ended. */
  stop(): Promise<void>;
}

interface Work {
  readonly done: Promise<void>;
  readonly cancel: AbortController;
}

export function makeBackground(report: (event: string, details: Readonly<Record<string, unknown>>) => void): RunningBackground {
  const running = new Map<string, Work>();
  let stopped = false;
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done));
  };
  return {
    begin(name, work) {
      if (stopped || running.has(name)) return;
      const cancel = new AbortController();
      // In a turn of its own: whoever begins it is answered first.
      const done = new Promise<void>((resolve) => setImmediate(resolve))
        .then(() => work(cancel.signal))
        .catch((error: unknown) => (cancel.signal.aborted ? undefined : report('background.failed', { work: name, error })))
        .finally(() => running.delete(name));
      running.set(name, { done, cancel });
    },
    cancel: (name) => running.get(name)?.cancel.abort(),
    idle,
    async stop() {
      stopped = true;
      for (const { cancel } of running.values()) cancel.abort();
      await idle();
    },
  };
}
