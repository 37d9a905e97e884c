import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useDeed } from '../../api/useDeed';
import { ProblemNote } from '../../kit/ProblemNote';
import { useConsoleText } from '../consoleTexts';
import { useSetupStyles } from './useSetupStyles';

interface Parts {
  readonly button: string;
  /** What will be different afterwards. */
  readonly sure: string;
  readonly yes: string;
  readonly isPrimary?: boolean;
  readonly deed: () => Promise<unknown>;
}

/** A button that asks once more before it does anything. */
export function Asking({ button, sure, yes, isPrimary = false, deed }: Parts) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const { busy, problem, run } = useDeed();
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={styles.column}>
      <div><Button appearance={isPrimary && !isAsked ? 'primary' : 'secondary'} aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>{button}</Button></div>
      {isAsked && (
        <div className={styles.column}>
          <Text as="p" className={styles.text}>{sure}</Text>
          <div className={styles.buttons}>
            <Button appearance={isPrimary ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={() => void run(deed)}>{yes}</Button>
            <Button onClick={() => setAsked(false)}>{t('tabSetup.opening.later')}</Button>
          </div>
        </div>
      )}
      {problem && <ProblemNote problem={problem} onAgain={() => void run(deed)} />}
    </div>
  );
}
