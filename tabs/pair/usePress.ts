import { useCallback, useRef, useState } from 'react';
import { type Told } from '../../bot/contracts/pairPage';
import { Problem } from '../api/client';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';

interface Press {
  readonly busy: boolean;
  readonly problem?: Problem;
  /** What was done, as the bot would say it; empty before. */
  readonly said: string;
  /** Resolves to true when it was done. Whatever comes of it, the page then shows the newest. */
  readonly press: (path: string, body: unknown) => Promise<boolean>;
  /** What the button of a problem does: the same once more, or a look at the newest. */
  readonly again: () => void;
}

/** A button that changes something and is answered with a sentence. `changed` is said when somebody else was quicker. */
export function usePress(refresh: () => void, changed: string): Press {
  const { client } = useTab();
  const { busy, problem, run } = useDeed();
  const [said, setSaid] = useState('');
  const last = useRef<() => Promise<boolean>>(undefined);
  const press = useCallback((path: string, body: unknown): Promise<boolean> => {
    const deed = (): Promise<boolean> => {
      setSaid('');
      return run(async () => {
        const { sentence } = await client.post<Told>(path, body).catch((error: unknown) => {
          if (error instanceof Problem && error.todo === 'reload') refresh();
          throw error;
        });
        setSaid(sentence);
        refresh();
      });
    };
    last.current = deed;
    return deed();
  }, [client, refresh, run]);
  const again = useCallback((): void => {
    void (problem?.todo === 'again' && last.current ? last.current() : run(async () => refresh()));
  }, [problem, refresh, run]);
  const told = problem?.code === 'changedMeanwhile' ? new Problem(problem.code, changed, problem.todo) : problem;
  return { busy, said, press, again, ...(told && { problem: told }) };
}
