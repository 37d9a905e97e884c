import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Problem } from '../../api/client';
import { type ProposalLine, type ProposalsPage, type RunPart, type SentencePage } from '../../../bot/contracts/matchingPage';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { useConsoleText } from '../consoleTexts';
import { type Decision } from './useDecision';
import { useMatchingStyles } from './useMatchingStyles';

/** Typing pauses so long before a name is sought. */
const pauseMs = 400;
const mostFound = 5;

interface Parts {
  readonly base: string;
  readonly run: RunPart;
  readonly row: ProposalLine;
  readonly decision: Decision;
  readonly onClose: () => void;
}

/** Two mentees change mentors: whom with, what it would cost, and then the swap itself. */
export function Swap({ base, run, row, decision, onClose }: Parts) {
  const { client } = useTab();
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [name, type] = useState('');
  const [found, setFound] = useState<readonly ProposalLine[]>();
  const [other, setOther] = useState<ProposalLine>();
  const [cost, setCost] = useState('');
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (name.trim() === '') return undefined;
    const asked = new AbortController();
    const seek = async (): Promise<void> => {
      const { body } = await client.get<ProposalsPage>(`${base}/proposals?${new URLSearchParams({ name, only: 'proposed' })}`, { signal: asked.signal });
      setFound(body.rows.filter(({ id }) => id !== row.id).slice(0, mostFound));
    };
    const timer = setTimeout(() => void seek().catch(() => undefined), pauseMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [client, base, name, row.id]);
  const price = async (chosen: ProposalLine): Promise<void> => {
    setOther(undefined);
    setProblem(undefined);
    try {
      setCost((await client.get<SentencePage>(`${base}/swap?${new URLSearchParams({ proposal: row.id, other: chosen.id })}`)).body.sentence);
      setOther(chosen);
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem('unexpected', '', 'again'));
    }
  };
  const swap = async (): Promise<void> => {
    if (other) await decision.send(`${base}/swap`, { version: run.version, proposal: row.id, other: other.id });
    onClose();
  };
  return (
    <div className={styles.ask}>
      <Field label={t('tabMatching.swap.find')}><Input className={styles.shrinks} input={{ className: styles.shrinks }} type="search" dir="auto" value={name} onChange={(_event, { value }) => type(value)} /></Field>
      <div role="status" className={styles.stack}>{found?.length === 0 && <Text>{t('tabMatching.swap.none')}</Text>}{other && <Text>{cost}</Text>}</div>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.buttons}>
        {found?.map((one) => <Button key={one.id} size="small" aria-pressed={other?.id === one.id} onClick={() => void price(one)}>{t('tabMatching.swap.with', { name: one.title })}</Button>)}
      </div>
      <div className={styles.buttons}>
        {other && <Button appearance="primary" size="small" disabledFocusable={decision.busy} onClick={() => void swap()}>{t('tabMatching.swap.confirm')}</Button>}
        <Button size="small" onClick={onClose}>{t('tabMatching.cancel')}</Button>
      </div>
    </div>
  );
}
