import { Badge, Button, Checkbox, Field, ProgressBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type RunPart } from '../../../bot/contracts/matchingPage';
import { Note } from '../../kit/Note';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { type Decision, useDecision } from './useDecision';
import { useMatchingStyles } from './useMatchingStyles';

interface Parts {
  readonly base: string;
  readonly run: RunPart;
  readonly refresh: () => Promise<void>;
}

/** Where the matching stands: a plan that is being made, why there is none, and what can be done about the whole. */
export function RunStatus({ base, run, refresh }: Parts) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const decision = useDecision(refresh);
  const { making, failed, gaps, isOpen, version } = run;
  const replan = (kind: 'fresh' | 'repair'): void => void decision.send(`${base}/replan`, { version, kind });
  return (
    <Section title={run.title}>
      <div role="status" className={styles.stack}>
        {making && <Field label={making.sentence}><ProgressBar aria-label={t('tabMatching.progress')} value={making.done} /></Field>}
        {failed && <Note intent="warning">{failed}</Note>}
        {gaps && <Note intent="info">{gaps}</Note>}
      </div>
      {run.counts.length > 0 && <ul className={styles.buttons} aria-label={t('tabMatching.proposals')}>{run.counts.map(({ status, label, count }) => <li key={status} className={styles.plain}><Badge appearance="outline" color="informative">{label} · {count}</Badge></li>)}</ul>}
      <Text className={styles.quiet}>{run.lastChange}</Text>
      {isOpen && (
        <Checkbox label={t('tabMatching.start.automatic')} checked={run.isAutomatic} disabled={making !== undefined} onChange={(_event, { checked }) => void decision.send(`${base}/automatic`, { version, isAutomatic: checked === true })} />
      )}
      <div className={styles.buttons}>
        {making && <Button onClick={() => void decision.send(`${base}/cancel`, {})}>{t('tabMatching.stop')}</Button>}
        {isOpen && !making && gaps && <Button appearance="primary" disabledFocusable={decision.busy} onClick={() => replan('repair')}>{t('tabMatching.repair')}</Button>}
        {isOpen && !making && <Button disabledFocusable={decision.busy} onClick={() => replan('fresh')}>{t('tabMatching.replan')}</Button>}
      </div>
      {isOpen && !making && <Close decision={decision} onClose={() => void decision.send(`${base}/close`, { version })} />}
      {decision.problem && <ProblemNote problem={decision.problem} onAgain={() => void refresh()} />}
    </Section>
  );
}

function Close({ decision, onClose }: { readonly decision: Decision; readonly onClose: () => void }) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) return <div><Button appearance="subtle" onClick={() => setAsking(true)}>{t('tabMatching.close')}</Button></div>;
  const close = (): void => {
    setAsking(false);
    onClose();
  };
  return (
    <div className={styles.ask}>
      <Text>{t('tabMatching.close.sure')}</Text>
      <div className={styles.buttons}>
        <Button disabledFocusable={decision.busy} onClick={close}>{t('tabMatching.close.confirm')}</Button>
        <Button onClick={() => setAsking(false)}>{t('tabMatching.cancel')}</Button>
      </div>
    </div>
  );
}
