import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type HomeGoalView } from '../../bot/contracts/homePage';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';
import { PairLink } from './PairLink';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  goal: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  statement: { whiteSpace: 'pre-wrap' },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  // Said in words above; the bar only shows it. Its frame is seen in high contrast, too.
  bar: { height: '6px', borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`, overflow: 'hidden' },
  filled: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
});

/** The open goals of all pairs in one list. */
export function GoalList({ goals }: { readonly goals: readonly HomeGoalView[] }) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <Section title={t('tabHome.goals')}>
      <ul className={styles.list}>
        {goals.map(({ id, pair, pairTitle, statement, due, progress, progressLine }) => (
          <li key={`${pair} ${id}`} className={styles.goal}>
            <Text className={styles.statement}>{statement}</Text>
            <div className={styles.facts}>
              <Caption1>{progressLine}</Caption1>
              {due && <Caption1>{due}</Caption1>}
              <Caption1><PairLink pair={pair}>{pairTitle}</PairLink></Caption1>
            </div>
            <div className={styles.bar} aria-hidden="true"><div className={styles.filled} style={{ width: `${progress}%` }} /></div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
