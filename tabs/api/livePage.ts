import { type Client, type Fetched, Problem } from './client';
import { bellFor } from './pairBell';

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

const longestIdleMs = 1_000;

/** A page about a pair that follows the truth: it asks once, and again whenever the pair's bell rings. */
export function livePage<Body>(client: Client, path: string): LivePage<Body> {
  const bell = bellFor(client, path);
  let state: LiveState<Body> = { connection: 'connecting' };
  let version: string | undefined;
  let leave: (() => void) | undefined;
  const listeners = new Set<() => void>();
  const set = (next: LiveState<Body>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const take = (fetched: Fetched<Body>): void => {
    version = fetched.version;
    set({ data: fetched.body, connection: 'live' });
  };
  const fail = (problem: Problem): void => {
    const lost = problem.todo === 'again';
    if (!lost) version = undefined;
    set({ ...(lost && state.data !== undefined && { data: state.data }), problem, connection: lost ? 'lost' : 'live' });
  };

  const look = onceAtATime(async (): Promise<void> => {
    try {
      const next = version === undefined ? await client.get<Body>(path) : await client.newer<Body>(path, version);
      if (next) take(next);
      else if (state.connection !== 'live') set({ ...(state.data !== undefined && { data: state.data }), connection: 'live' });
    } catch (error) {
      fail(error instanceof Problem ? error : new Problem('unexpected', '', 'again'));
    }
  });

  // The page itself comes first; what is newer can wait until it stands.
  const follow = async (): Promise<void> => {
    await look();
    await idle();
    if (listeners.size > 0 && state.problem?.todo !== 'home') leave ??= bell.listen({ rang: () => void look(), lost: fail });
  };
  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      if (listeners.size === 1) void follow();
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        leave?.();
        leave = undefined;
      };
    },
    refresh: async () => {
      await look();
      if (leave === undefined) await follow();
    },
  };
}

/** Lets the browser draw what has come before it is given more to do. Not every browser knows when it is idle. */
const idle = (): Promise<void> => new Promise((resolve) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: longestIdleMs });
  else setTimeout(resolve, longestIdleMs / 4);
});

/** Calls while one is under way share one more that begins afterwards: what they were called for may have come too late for it. */
function onceAtATime(run: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    underWay = run().finally(() => (underWay = undefined));
    return underWay;
  };
  return () => {
    if (!underWay) return start();
    next ??= underWay.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
}
