import { type Client, Problem } from './client';

/** What whoever shows a pair is told. */
export interface BellListener {
  /** Something of the pair is another, or may be: look again. */
  readonly rang: () => void;
  /** The server cannot be reached just now; it rings when it can. */
  readonly lost: (problem: Problem) => void;
}

/** One waiting connection for everything that a tab shows of one pair: browsers keep few of them open to one host. */
export interface PairBell {
  readonly listen: (listener: BellListener) => () => void;
}

const firstPauseMs = 500;
const longestPauseMs = 10_000;
const bells = new WeakMap<Client, Map<string, PairBell>>();

/** The bell of the pair that a path of the API is about. Throws for paths about none. */
export function bellFor(client: Client, path: string): PairBell {
  const address = /^\/api\/pairs\/[^/?]+/.exec(path)?.[0];
  if (!address) throw new Error('Only what belongs to a pair can be followed');
  const known = bells.get(client) ?? new Map<string, PairBell>();
  bells.set(client, known);
  const bell = known.get(address) ?? pairBell(client, `${address}/changes`);
  known.set(address, bell);
  return bell;
}

function pairBell(client: Client, path: string): PairBell {
  const listeners = new Set<BellListener>();
  let running: AbortController | undefined;
  const ring = (): void => listeners.forEach(({ rang }) => rang());

  const follow = async (signal: AbortSignal): Promise<void> => {
    let version: string | undefined;
    let pauseMs = firstPauseMs;
    while (!signal.aborted) {
      try {
        // The first answer comes at once; so does the first after a lost connection, which is the sign that we are back.
        const next = version === undefined ? await client.get(path, { signal }) : await client.newer(path, version, { signal, waits: true });
        if (signal.aborted) return;
        pauseMs = firstPauseMs;
        if (next) {
          version = next.version;
          ring();
        }
      } catch (error) {
        if (signal.aborted) return;
        version = undefined;
        const problem = error instanceof Problem ? error : new Problem('unexpected', '', 'again');
        // Whoever may not read the pair any more finds out by looking.
        if (problem.todo === 'home') return ring();
        listeners.forEach(({ lost }) => lost(problem));
        await pause(pauseMs, signal);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  };

  return {
    listen: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        running = new AbortController();
        void follow(running.signal);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) running?.abort();
      };
    },
  };
}

/** The browser's word that the network is back ends the pause early. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
