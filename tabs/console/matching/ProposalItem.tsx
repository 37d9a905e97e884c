import { Badge, Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type ProposalDeed, type ProposalLine, type RunPart } from '../../../bot/contracts/matchingPage';
import { useConsoleText } from '../consoleTexts';
import { Swap } from './Swap';
import { type Decision } from './useDecision';
import { useMatchingStyles } from './useMatchingStyles';

interface Parts {
  readonly base: string;
  readonly run: RunPart;
  readonly row: ProposalLine;
  readonly decision: Decision;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  /** Approving, announcing and taking back, of this one. */
  readonly onDecide: (deed: ProposalDeed) => void;
}

/** One proposal: who, why, how it stands, and what can be done with it. */
export function ProposalItem({ base, run, row, decision, isChosen, onChoose, onDecide }: Parts) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [isSwapping, setSwapping] = useState(false);
  const { title, where, score, reasons, nextBest, status, note, isPinned, deeds, pairs } = row;
  const ofPairs = (what: string, meant = pairs): void => void decision.send(`${base}/pairs`, { version: run.version, what, pairs: meant });
  const press: Readonly<Record<ProposalDeed, () => void>> = {
    approve: () => onDecide('approve'), retract: () => onDecide('retract'), announce: () => onDecide('announce'), withdraw: () => onDecide('withdraw'),
    pin: () => ofPairs('pin'), unpin: () => ofPairs('unpin'), forbid: () => ofPairs('forbid'), allow: () => ofPairs('allow'), swap: () => setSwapping(!isSwapping),
  };
  const canChoose = deeds.includes('approve') || deeds.includes('announce');
  // Announcing asks once more, for one as for many: it is chosen first.
  const shown = deeds.filter((deed) => deed !== 'announce');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        {canChoose && <Checkbox aria-label={t('tabMatching.choose', { name: title })} checked={isChosen} onChange={(_event, { checked }) => onChoose(checked === true)} />}
        <Text weight="semibold" dir="auto" className={styles.grows}>{title}</Text>
        {isPinned && <Badge appearance="outline" color="informative">{t('tabMatching.pinned')}</Badge>}
        <Badge appearance="tint" color="informative">{status}</Badge>
      </div>
      <Text className={styles.quiet}>{[score, where].filter((part) => part !== '').join(' · ')}</Text>
      {reasons.length > 0 && <ul className={styles.points}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
      {note && <Text className={styles.quiet}>{note}</Text>}
      {nextBest && <Text className={styles.quiet}>{nextBest.sentence}</Text>}
      <div className={styles.buttons}>
        {shown.map((deed) => (
          <Button key={deed} size="small" disabledFocusable={decision.busy} aria-expanded={deed === 'swap' ? isSwapping : undefined} aria-label={t('tabMatching.deedOf', { deed: t(`tabMatching.deed.${deed}`), name: title })} onClick={press[deed]}>{t(`tabMatching.deed.${deed}`)}</Button>
        ))}
        {nextBest && <Button size="small" appearance="subtle" disabledFocusable={decision.busy} aria-label={t('tabMatching.deedOf', { deed: nextBest.button, name: title })} onClick={() => ofPairs('choose', pairs.map(({ mentee }) => ({ mentee, mentor: nextBest.mentor })))}>{nextBest.button}</Button>}
      </div>
      {isSwapping && <Swap base={base} run={run} row={row} decision={decision} onClose={() => setSwapping(false)} />}
    </li>
  );
}
