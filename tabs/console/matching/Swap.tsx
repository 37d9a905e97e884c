import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
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

/** Somebody of another proposal. */
interface Other {
  readonly proposal: string;
  readonly person: string;
  /** On the button: the two, or one of several. */
  readonly title: string;
}

/** Two mentees change mentors, groups or circles: who, with whom, what it would cost, and then the exchange itself. */
export function Swap({ base, run, row, decision, onClose }: Parts) {
  const { client } = useTab();
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [person, choosePerson] = useState(row.movable[0]?.person ?? '');
  const [name, type] = useState('');
  const found = useOthers(base, row, name);
  const [other, setOther] = useState<Other>();
  const [cost, setCost] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const exchange = (chosen: Other) => ({ proposal: row.id, other: chosen.proposal, person, otherPerson: chosen.person });
  const price = async (chosen: Other): Promise<void> => {
    setOther(undefined);
    setProblem(undefined);
    try {
      setCost((await client.get<SentencePage>(`${base}/swap?${new URLSearchParams(exchange(chosen))}`)).body.sentence);
      setOther(chosen);
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem('unexpected', '', 'again'));
    }
  };
  const swap = async (): Promise<void> => {
    if (other) await decision.send(`${base}/swap`, { version: run.version, ...exchange(other) });
    onClose();
  };
  const goes = (chosen: string): void => {
    choosePerson(chosen);
    setOther(undefined);
  };
  return (
    <div className={styles.ask}>
      {row.movable.length > 1 && (
        <Field label={t('tabMatching.swap.who')}>
          <Select className={styles.shrinks} select={{ className: styles.shrinks }} value={person} onChange={(_event, { value }) => goes(value)}>
            {row.movable.map((one) => <option key={one.person} value={one.person}>{one.name}</option>)}
          </Select>
        </Field>
      )}
      <Field label={t(run.isOfTwo ? 'tabMatching.swap.find' : 'tabMatching.swap.findPlace')}><Input className={styles.shrinks} input={{ className: styles.shrinks }} type="search" dir="auto" value={name} onChange={(_event, { value }) => type(value)} /></Field>
      <div role="status" className={styles.stack}>{found?.length === 0 && <Text>{t('tabMatching.swap.none')}</Text>}{other && <Text>{cost}</Text>}</div>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.buttons}>
        {found?.map((one) => <Button key={`${one.proposal} ${one.person}`} size="small" aria-pressed={other?.person === one.person} onClick={() => void price(one)}>{t('tabMatching.swap.with', { name: one.title })}</Button>)}
      </div>
      <div className={styles.buttons}>
        {other && <Button appearance="primary" size="small" disabledFocusable={decision.busy} onClick={() => void swap()}>{t('tabMatching.swap.confirm')}</Button>}
        <Button size="small" onClick={onClose}>{t('tabMatching.cancel')}</Button>
      </div>
    </div>
  );
}

/** Asked for when the typing pauses; undefined until then. */
function useOthers(base: string, row: ProposalLine, name: string): readonly Other[] | undefined {
  const { client } = useTab();
  const [found, setFound] = useState<readonly Other[]>();
  useEffect(() => {
    if (name.trim() === '') return undefined;
    const asked = new AbortController();
    const seek = async (): Promise<void> => {
      const { body } = await client.get<ProposalsPage>(`${base}/proposals?${new URLSearchParams({ name, only: 'proposed' })}`, { signal: asked.signal });
      setFound(body.rows.filter(({ id }) => id !== row.id).flatMap((line) => peopleIn(line, name)).slice(0, mostFound));
    };
    const timer = setTimeout(() => void seek().catch(() => undefined), pauseMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [client, base, name, row.id]);
  return found;
}

/** The mentee of two, whoever of them has the name; of several those who have it, or everybody where it is the mentor's. */
function peopleIn({ id, title, movable }: ProposalLine, name: string): readonly Other[] {
  if (movable.length === 1) return movable.map(({ person }) => ({ proposal: id, person, title }));
  const named = movable.filter((one) => folded(one.name).includes(folded(name)));
  return (named.length > 0 ? named : movable).map((one) => ({ proposal: id, person: one.person, title: one.name }));
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
