import { useCallback, useRef, useState } from 'react';
import { Problem } from './client';

export interface Deed {
  readonly busy: boolean;
  /** Why the last one failed; gone with the next. */
  readonly problem?: Problem;
  /** True when it was done. A second press while the first is under way does nothing. */
  readonly run: (deed: () => Promise<unknown>) => Promise<boolean>;
}

/** Something that the person does by pressing: once at a time, and a failure is kept to be shown beside it. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const underWay = useRef(false);
  const run = useCallback(async (deed: () => Promise<unknown>): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await deed();
      return true;
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem('unexpected', '', 'again'));
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, run, ...(problem && { problem }) };
}
