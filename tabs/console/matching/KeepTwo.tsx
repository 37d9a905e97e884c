import { Button, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { type PeoplePage } from '../../../bot/contracts/peoplePage';
import { type RunPart } from '../../../bot/contracts/matchingPage';
import { useTab } from '../../app/tabContext';
import { useConsoleText } from '../consoleTexts';
import { FindPerson, type FoundPerson } from '../FindPerson';
import { type Decision } from './useDecision';
import { useMatchingStyles } from './useMatchingStyles';

interface Parts {
  readonly base: string;
  readonly programme: string;
  readonly run: RunPart;
  readonly decision: Decision;
}

interface Typed {
  readonly text: string;
  /** Once somebody is chosen from those found. */
  readonly id: string;
}
const nobody: Typed = { text: '', id: '' };

/** Any two people, wherever the plan has put them: kept together from the next plan on, or apart. */
export function KeepTwo({ base, programme, run, decision }: Parts) {
  const { client } = useTab();
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [one, setOne] = useState(nobody);
  const [other, setOther] = useState(nobody);
  const [said, setSaid] = useState(false);
  const ask = useCallback(async (search: string, signal: AbortSignal): Promise<readonly FoundPerson[]> => {
    const { body } = await client.get<PeoplePage>(`/api/console/${encodeURIComponent(programme)}/people?${new URLSearchParams({ search, status: 'active' })}`, { signal });
    return body.people.map(({ person, role, name, line }) => ({ id: `${role}:${person}`, name, about: line }));
  }, [client, programme]);
  const send = async (what: 'pin' | 'forbid'): Promise<void> => {
    setSaid(false);
    const [mentee, mentor] = one.id.startsWith('mentor:') ? [other, one] : [one, other];
    if (!(await decision.send(`${base}/pairs`, { version: run.version, what, pairs: [{ mentee: personOf(mentee), mentor: personOf(mentor) }] }))) return;
    setOne(nobody);
    setOther(nobody);
    setSaid(true);
  };
  const isReady = one.id !== '' && other.id !== '';
  const field = (label: string, typed: Typed, set: (typed: Typed) => void) =>
    <FindPerson label={label} shown={typed.text} chosen={typed.id} ask={ask} onType={(text) => set({ text, id: '' })} onChoose={({ id, name }) => set({ text: name, id })} />;
  return (
    <div className={styles.stack}>
      <Text className={styles.quiet}>{run.keeping}</Text>
      <div className={styles.fields}>
        {field(t('tabMatching.keep.one'), one, setOne)}
        {field(t('tabMatching.keep.other'), other, setOther)}
      </div>
      <div className={styles.buttons}>
        <Button disabledFocusable={!isReady || decision.busy} onClick={() => void send('pin')}>{t('tabMatching.deed.pin')}</Button>
        <Button disabledFocusable={!isReady || decision.busy} onClick={() => void send('forbid')}>{t('tabMatching.deed.forbid')}</Button>
      </div>
      <div role="status">{said && <Text>{t('tabMatching.keep.done')}</Text>}</div>
    </div>
  );
}

const personOf = ({ id }: Typed): string => id.slice(id.indexOf(':') + 1);
