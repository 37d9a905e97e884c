import { type Client, type Fetched, Problem } from './client';

/** What a live page knows. `data` stays while the connection is lost: an old page with a sign is better than none. */
export interface LiveState<Body> {
  readonly data?: Body;
  /** Why there is nothing to show, or nothing newer. */
  readonly problem?: Problem;
  /** `lost`: not reached just now; it is tried again by itself. */
  readonly connection: 'connecting' | 'live' | 'lost';
}

export interface LivePage<Body> {
  readonly state: () => LiveState<Body>;
  /** While somebody listens, the page follows the server. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Looks now, after something was done. Resolves when the page shows it. */
  readonly refresh: () => Promise<void>;
}

const firstPauseMs = 500;
const longestPauseMs = 10_000;

/** A page of the API that follows the truth: it asks once, then waits for what is newer, and comes back by itself after a lost connection. */
export function livePage<Body>(client: Client, path: string): LivePage<Body> {
  let state: LiveState<Body> = { connection: 'connecting' };
  let version: string | undefined;
  let running: AbortController | undefined;
  const listeners = new Set<() => void>();
  const set = (next: LiveState<Body>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const take = (fetched: Fetched<Body>): void => {
    const isNew = fetched.version === undefined || fetched.version !== version;
    version = fetched.version;
    if (isNew || state.connection !== 'live') set({ data: fetched.body, connection: 'live' });
  };
  const fail = (problem: Problem): void => {
    const lost = problem.todo === 'again';
    set({ ...(lost && state.data !== undefined && { data: state.data }), problem, connection: lost ? 'lost' : 'live' });
  };

  const follow = async (signal: AbortSignal): Promise<void> => {
    let pauseMs = firstPauseMs;
    while (!signal.aborted) {
      try {
        // After a lost connection the first answer must come at once: it is also the sign that we are back.
        const next = version === undefined || state.connection !== 'live' ? await client.get<Body>(path, { signal }) : await client.waitFor<Body>(path, version, signal);
        if (signal.aborted) return;
        if (next) take(next);
        pauseMs = firstPauseMs;
        if (next?.version === undefined && version === undefined) return;
      } catch (error) {
        if (signal.aborted) return;
        const problem = error instanceof Problem ? error : new Problem('unexpected', '', 'again');
        fail(problem);
        if (problem.todo !== 'again') return;
        await pause(pauseMs, signal);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  };
  const start = (): void => {
    running?.abort();
    running = new AbortController();
    void follow(running.signal);
  };

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      if (listeners.size === 1) start();
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0) running?.abort();
      };
    },
    refresh: async () => {
      try {
        take(await client.get<Body>(path));
      } catch (error) {
        fail(error instanceof Problem ? error : new Problem('unexpected', '', 'again'));
      }
      if (listeners.size > 0) start();
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
