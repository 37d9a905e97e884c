import { useCallback, useEffect, useRef, useState } from 'react';
import { useTab } from '../app/tabContext';
import { Problem } from './client';
import { type LiveState } from './livePage';

/** Nobody waits for what happens here, so the server is not kept waiting either. */
const everyMs = 20_000;

/**
 * A page of the API that many documents make, so that nobody can be told when it changes: looked at again when the person comes back to it, every
 * twenty seconds while it is on screen, and by `refresh` after something was done. What was shown stays while the server cannot be reached.
 */
export function usePage<Body>(path: string): LiveState<Body> & { readonly refresh: () => Promise<void> } {
  const { client } = useTab();
  const [state, setState] = useState<LiveState<Body>>({ connection: 'connecting' });
  const running = useRef<AbortController>(undefined);
  const refresh = useCallback(async (): Promise<void> => {
    // The newest question is the one that counts: an older answer must not take its place.
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    try {
      const { body } = await client.get<Body>(path, { signal: own.signal });
      if (!own.signal.aborted) setState({ data: body, connection: 'live' });
    } catch (error) {
      if (own.signal.aborted) return;
      const problem = error instanceof Problem ? error : new Problem('unexpected', '', 'again');
      const isLost = problem.todo === 'again';
      setState(({ data }) => ({ ...(isLost && data !== undefined && { data }), problem, connection: isLost ? 'lost' : 'live' }));
    }
  }, [client, path]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void refresh();
    };
    void refresh();
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    addEventListener('online', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
      removeEventListener('online', look);
      running.current?.abort();
    };
  }, [refresh]);
  return { ...state, refresh };
}
