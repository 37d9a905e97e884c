import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { type HomePage } from '../../bot/contracts/homePage';
import { usePage } from '../api/usePage';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { LivePart } from '../kit/LivePart';
import { Section } from '../kit/Section';
import { useKeptFocus } from '../kit/useKeptFocus';
import { ConsoleLink } from './ConsoleLink';
import { GoalList } from './GoalList';
import { MyDataSection } from './MyDataSection';
import { NextSteps } from './NextSteps';
import { PairList } from './PairList';
import { RequestLists } from './RequestLists';

const twoColumns = '@media (min-width: 900px)';
const useStyles = makeStyles({
  page: { boxSizing: 'border-box', maxWidth: '1200px', marginInline: 'auto', padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', '& > [role=status]:not(:empty)': { marginBlockEnd: tokens.spacingVerticalL }, '@media (min-width: 600px)': { padding: tokens.spacingHorizontalXXL } },
  heading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginBlockEnd: tokens.spacingVerticalL, overflowWrap: 'anywhere' },
  title: { margin: 0, outlineStyle: 'none' },
  // Its line is there before its words are: nothing jumps.
  greeting: { color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase400 },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL, alignItems: 'start', [twoColumns]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalL } },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** "My mentoring": what is next, everybody one meets, and everything that is one's own. */
export default function Home() {
  const { t } = useTab();
  const styles = useStyles();
  const page = usePage<HomePage>('/api/home');
  const refresh = (): void => void page.refresh();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div ref={root} className={styles.page}>
      <div className={styles.heading}>
        <Title3 as="h1" className={styles.title} tabIndex={-1}>{t('tab.button.home')}</Title3>
        <Text size={400} className={styles.greeting}>{page.data?.greeting}</Text>
      </div>
      <LivePart page={page}>
        {({ next, pairs, requests, goals, runsProgrammes, buttons }) => (
          <div className={styles.column}>
            <div className={styles.columns}>
              <div className={styles.column}>
                <NextSteps steps={next} onDone={refresh} />
                {pairs.length > 0 && <PairList pairs={pairs} />}
                {goals.length > 0 && <GoalList goals={goals} />}
              </div>
              <div className={styles.column}>
                {requests.length > 0 && <RequestLists lists={requests} onDone={refresh} />}
                {runsProgrammes && <ConsoleLink />}
                <Section title={t('tabHome.more')}><Buttons buttons={buttons} onDone={refresh} /></Section>
              </div>
            </div>
            <MyDataSection />
          </div>
        )}
      </LivePart>
    </div>
  );
}
