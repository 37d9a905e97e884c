import { useCallback, useState } from 'react';
import { Problem } from '../../api/client';
import { type Deed, useDeed } from '../../api/useDeed';
import { useTab } from '../../app/tabContext';
import { useConsoleText } from '../consoleTexts';

export interface Decision extends Deed {
  /** Sends it, and looks at the page again, also when somebody else was faster. Gives what the server said; undefined when it did not do it. */
  readonly send: <Answer>(path: string, body: object) => Promise<Answer | undefined>;
}

/** Something that a coordinator decides. Of two who decide at once the second is told so, and sees how it stands now. */
export function useDecision(refresh: () => Promise<void>, onOvertaken?: () => void): Decision {
  const { client } = useTab();
  const t = useConsoleText();
  const deed = useDeed();
  const [wasOvertaken, setOvertaken] = useState(false);
  const send = useCallback(async <Answer>(path: string, body: object): Promise<Answer | undefined> => {
    let answer: Answer | undefined;
    setOvertaken(false);
    await deed.run(async () => {
      try {
        answer = await client.post<Answer>(path, body);
      } catch (error) {
        const isOvertaken = error instanceof Problem && error.code === 'changedMeanwhile';
        setOvertaken(isOvertaken);
        if (isOvertaken) onOvertaken?.();
        throw error;
      } finally {
        await refresh();
      }
    });
    return answer;
  }, [client, deed.run, refresh, onOvertaken]);
  const { problem } = deed;
  return { ...deed, send, ...(problem && wasOvertaken && { problem: new Problem(problem.code, t('tabMatching.changed'), 'correct') }) };
}
