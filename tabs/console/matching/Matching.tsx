import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type MatchingPage, type RunPart } from '../../../bot/contracts/matchingPage';
import { usePage } from '../../api/usePage';
import { LivePart } from '../../kit/LivePart';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { fetched } from '../../kit/fetched';
import { type AreaProps } from '../Console';
import { useConsoleText } from '../consoleTexts';
import { Plan } from './Plan';
import { Proposals } from './Proposals';
import { RunStatus } from './RunStatus';
import { useDecision } from './useDecision';
import { useMatchingStyles } from './useMatchingStyles';

const Rules = fetched(() => import('./Rules'));
const OpenEnds = fetched(() => import('./OpenEnds'));
const KeptPairs = fetched(() => import('./KeptPairs'));

/** Somebody waits for a plan: it is looked at more often than other pages. */
const whileMakingMs = 1_500;

/** Bringing a programme's people together: a plan, what a coordinator makes of it, and the rules that it follows. */
export default function Matching({ programme: { id } }: AreaProps) {
  const styles = useMatchingStyles();
  const base = `/api/console/${encodeURIComponent(id)}/matching`;
  const page = usePage<MatchingPage>(base);
  const { refresh } = page;
  const isMaking = page.data?.run?.making !== undefined;
  useEffect(() => {
    if (!isMaking) return undefined;
    const timer = setInterval(() => void refresh(), whileMakingMs);
    return () => clearInterval(timer);
  }, [isMaking, refresh]);
  return (
    <div className={styles.parts}>
      <LivePart page={page}>
        {(matching) => (
          <>
            {matching.run && <Run base={`${base}/${matching.run.id}`} programme={id} run={matching.run} refresh={refresh} />}
            <Start base={base} matching={matching} refresh={refresh} />
            <Rules base={base} rules={matching.rules} refresh={refresh} />
          </>
        )}
      </LivePart>
    </div>
  );
}

interface RunParts {
  readonly base: string;
  readonly programme: string;
  readonly run: RunPart;
  readonly refresh: () => Promise<void>;
}

function Run({ base, programme, run, refresh }: RunParts) {
  return (
    <>
      <RunStatus base={base} run={run} refresh={refresh} />
      {run.plan && (
        <>
          <Plan key={run.plan.number} base={base} plan={run.plan} />
          <Proposals base={base} run={run} refresh={refresh} />
          <OpenEnds key={run.plan.number} base={base} />
          <KeptPairs base={base} programme={programme} run={run} refresh={refresh} />
        </>
      )}
    </>
  );
}

function Start({ base, matching: { canStart, hint, earlier }, refresh }: { readonly base: string; readonly matching: MatchingPage; readonly refresh: () => Promise<void> }) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const decision = useDecision(refresh);
  const [isAutomatic, setAutomatic] = useState(false);
  return (
    <Section title={t('tabConsole.area.matching')}>
      <Text>{hint}</Text>
      {canStart && (
        <>
          <Checkbox label={t('tabMatching.start.automatic')} checked={isAutomatic} onChange={(_event, { checked }) => setAutomatic(checked === true)} />
          <div><Button appearance="primary" disabledFocusable={decision.busy} onClick={() => void decision.send(`${base}/start`, { isAutomatic })}>{t('tabMatching.start.button')}</Button></div>
        </>
      )}
      {decision.problem && <ProblemNote problem={decision.problem} onAgain={() => void refresh()} />}
      {earlier.length > 0 && <details><summary>{t('tabMatching.earlier')}</summary><ul className={styles.points}>{earlier.map((line) => <li key={line}>{line}</li>)}</ul></details>}
    </Section>
  );
}
