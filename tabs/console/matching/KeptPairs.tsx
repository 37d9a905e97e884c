import { Button, Text } from '@fluentui/react-components';
import { type PairLine, type RunPart } from '../../../bot/contracts/matchingPage';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { KeepTwo } from './KeepTwo';
import { useDecision } from './useDecision';
import { useMatchingStyles } from './useMatchingStyles';

interface Parts {
  readonly base: string;
  readonly programme: string;
  readonly run: RunPart;
  readonly refresh: () => Promise<void>;
}

/** Who is kept together or apart in every further plan, also where no proposal shows it any more. */
export default function KeptPairs({ base, programme, run, refresh }: Parts) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const decision = useDecision(refresh);
  if (!run.isOpen) return null;
  const release = (what: 'unpin' | 'allow', { mentee, mentor }: PairLine): void => void decision.send(`${base}/pairs`, { version: run.version, what, pairs: [{ mentee, mentor }] });
  const list = (title: string, pairs: readonly PairLine[], what: 'unpin' | 'allow') => (
    <div className={styles.stack}>
      <Text weight="semibold">{title}</Text>
      {pairs.length === 0 && <Text className={styles.quiet}>{t('tabMatching.kept.none')}</Text>}
      <ul className={styles.list}>
        {pairs.map((pair) => (
          <li key={`${pair.mentee} ${pair.mentor}`} className={styles.head}>
            <Text dir="auto">{pair.names}</Text>
            <Button size="small" appearance="subtle" disabledFocusable={decision.busy} aria-label={t('tabMatching.deedOf', { deed: t(`tabMatching.deed.${what}`), name: pair.names })} onClick={() => release(what, pair)}>{t(`tabMatching.deed.${what}`)}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <Section title={t('tabMatching.kept')}>
      {list(t('tabMatching.kept.pins'), run.pins, 'unpin')}
      {list(t('tabMatching.kept.forbidden'), run.forbidden, 'allow')}
      {!run.making && <KeepTwo base={base} programme={programme} run={run} decision={decision} />}
      {decision.problem && <ProblemNote problem={decision.problem} onAgain={() => void refresh()} />}
    </Section>
  );
}
