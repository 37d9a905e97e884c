import { Button, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { type SessionSummary } from '../../bot/contracts/pairPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';

const useStyles = makeStyles({
  times: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Time = SessionSummary['times'][number];

interface Parts {
  readonly pair: string;
  readonly session: number;
  readonly times: SessionSummary['times'];
  readonly onChosen: (time: Time) => void;
  readonly refresh: () => Promise<void>;
}

/** The proposed times: one press takes one. */
export function Times({ pair, session, times, onChosen, refresh }: Parts) {
  const styles = useStyles();
  const { t, client } = useTab();
  const { run, busy, problem } = useDeed();
  const [pressed, setPressed] = useState<Time>();
  const id = useId();
  const choose = async (time: Time): Promise<void> => {
    const { at } = time;
    setPressed(time);
    const done = await run(() => client.post(`/api/pairs/${encodeURIComponent(pair)}/sessions/${session}/choose`, { at }));
    if (!done) return;
    onChosen(time);
    await refresh();
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.times}>
      <Caption1Strong id={id}>{t('tabPair.session.choose')}</Caption1Strong>
      <div className={styles.row}>
        {times.map((time) => <Button key={time.at} disabledFocusable={busy} aria-busy={busy && pressed?.at === time.at} onClick={() => void choose(time)}>{time.when}</Button>)}
      </div>
      {problem && <ProblemNote problem={problem} onAgain={() => void (problem.todo === 'again' && pressed ? choose(pressed) : refresh())} />}
    </div>
  );
}
