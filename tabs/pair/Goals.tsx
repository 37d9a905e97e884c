import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type GoalsView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { Section } from '../kit/Section';
import { GoalItem } from './GoalItem';
import { GoalsOverTime } from './GoalsOverTime';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  foot: { paddingBlockStart: tokens.spacingVerticalL, borderBlockStartWidth: tokens.strokeWidthThin, borderBlockStartStyle: 'solid', borderBlockStartColor: tokens.colorNeutralStroke2 },
  fold: { '& > summary': { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 } },
  folded: { marginBlockStart: tokens.spacingVerticalM },
});

interface Parts {
  readonly pair: string;
  readonly goals: GoalsView;
  readonly refresh: () => void;
}

/** What the pair wants to reach, how far each goal is, and what one can do about it. */
export default function Goals({ pair, goals, refresh }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  const { list, notes, report, buttons } = goals;
  const kept = list.filter(({ status }) => status !== 'dropped');
  const dropped = list.filter(({ status }) => status === 'dropped');
  const items = (some: GoalsView['list']) => some.map((goal) => <GoalItem key={goal.id} pair={pair} goal={goal} report={report} refresh={refresh} />);
  return (
    <Section title={t('tabPair.goals.title')}>
      {notes.map((note) => <Text key={note} block>{note}</Text>)}
      {kept.length > 0 && <ul role="list" className={styles.list}>{items(kept)}</ul>}
      {buttons.length > 0 && <div className={kept.length > 0 ? styles.foot : undefined}><Buttons buttons={buttons} onDone={refresh} /></div>}
      <GoalsOverTime list={list} report={report} />
      {dropped.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('tabPair.goals.dropped')}</summary>
          <ul role="list" className={mergeClasses(styles.list, styles.folded)}>{items(dropped)}</ul>
        </details>
      )}
    </Section>
  );
}
