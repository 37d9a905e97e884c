import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type PaperDeed, type PaperDeedView } from '../../bot/contracts/papersPage';
import { useDeed } from '../api/useDeed';
import { ProblemNote } from '../kit/ProblemNote';
import { keptIn } from './keptIn';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sure: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingVerticalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}` },
  text: { margin: 0 },
});

interface Parts {
  readonly deeds: readonly PaperDeedView[];
  readonly cancel: string;
  readonly perform: (deed: PaperDeed) => Promise<void>;
}

/** Buttons that each say what they mean, and ask, before they do it. */
export function PaperDeeds({ deeds, cancel, perform }: Parts) {
  const styles = useStyles();
  const { busy, problem, run } = useDeed();
  const [asked, setAsked] = useState<PaperDeed>();
  const sure = useRef<HTMLElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const returnTo = useRef<PaperDeed>(undefined);
  useEffect(() => {
    if (asked) sure.current?.focus();
    else if (returnTo.current) row.current?.querySelector<HTMLButtonElement>(`[data-deed="${returnTo.current}"]`)?.focus();
    returnTo.current = undefined;
  }, [asked]);
  const leave = (): void => {
    returnTo.current = asked;
    setAsked(undefined);
  };
  const chosen = deeds.find(({ deed }) => deed === asked);
  const confirm = async (deed: PaperDeed): Promise<void> => {
    if (await run(() => perform(deed))) setAsked(undefined);
  };
  if (chosen) {
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') leave();
    };
    return (
      <div role="group" aria-label={chosen.title} className={styles.sure} onKeyDown={escape}>
        <Text as="p" className={styles.text} role="status">{chosen.text}</Text>
        {problem && <ProblemNote problem={problem} onAgain={() => void confirm(chosen.deed)} />}
        <div className={styles.row}>
          <Button ref={keptIn(sure)} appearance="primary" disabledFocusable={busy} onClick={() => void confirm(chosen.deed)}>{chosen.sure}</Button>
          <Button onClick={leave}>{cancel}</Button>
        </div>
      </div>
    );
  }
  return deeds.length === 0 ? null : <div ref={row} className={styles.row}>{deeds.map(({ deed, title }) => <Button key={deed} data-deed={deed} size="small" onClick={() => setAsked(deed)}>{title}</Button>)}</div>;
}
