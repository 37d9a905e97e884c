import { useCallback, useEffect, useState } from 'react';
import { Problem } from '../api/client';
import { useTab } from '../app/tabContext';

export interface Reading<Body> {
  readonly data?: Body;
  readonly problem?: Problem;
  /** Reads again; what is shown stays until the answer is there, and is given back too. */
  readonly again: () => Promise<Body | undefined>;
}

/**
 * A part of the API that is read when it is opened, and again whenever `version` changes: the list that it was opened from is live and says so.
 * A waiting connection for each opened text would soon use up the few that a browser allows.
 */
export function useReading<Body>(path: string, version: string | number = 0): Reading<Body> {
  const { client } = useTab();
  const [state, setState] = useState<Pick<Reading<Body>, 'data' | 'problem'>>({});
  const read = useCallback(async (signal?: AbortSignal): Promise<Body | undefined> => {
    try {
      const { body } = await client.get<Body>(path, signal ? { signal } : {});
      if (!signal?.aborted) setState({ data: body });
      return body;
    } catch (error) {
      if (signal?.aborted) return undefined;
      const problem = error instanceof Problem ? error : new Problem('unexpected', '', 'again');
      // What may not be read any more is gone at once; a lost connection takes nothing away.
      setState((before) => (problem.todo === 'again' && before.data !== undefined ? { data: before.data, problem } : { problem }));
      return undefined;
    }
  }, [client, path]);
  useEffect(() => {
    const gone = new AbortController();
    void read(gone.signal);
    return () => gone.abort();
  }, [read, version]);
  const again = useCallback(() => read(), [read]);
  return { ...state, again };
}
