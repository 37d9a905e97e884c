import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type PairPage } from '../../bot/contracts/pairPage';
import { useLivePage } from '../api/useLivePage';
import { useTab } from '../app/tabContext';
import { LivePart } from '../kit/LivePart';
import { StageAgreement } from './StageAgreement';
import { StageGoals } from './StageGoals';

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: '900px', boxSizing: 'border-box', marginInline: 'auto', padding: 'clamp(16px, 4vw, 40px)', minWidth: 0, overflowWrap: 'anywhere' },
  kind: { minHeight: '100vh', display: 'grid', placeItems: 'center', padding: tokens.spacingHorizontalXXXL, boxSizing: 'border-box', textAlign: 'center' },
});

interface Parts {
  readonly pair: string;
  readonly shows: 'goals' | 'agreement';
}

/**
 * Goals or agreement, large, for everybody in the meeting: the same for each member, live, and to be looked at only. It is made of what all
 * members share. Each client asks with its own token, so that somebody else in the meeting is told so and sees nothing.
 */
export default function Stage({ pair, shows }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  const page = useLivePage<PairPage>(`/api/pairs/${encodeURIComponent(pair)}`);
  if (page.problem?.code === 'notYours') return <div className={styles.kind}><Text as="h1" size={500}>{t('tabPair.stage.stranger')}</Text></div>;
  return (
    <LivePart page={page}>
      {({ title, goals, agreement }) => (
        <div className={styles.stage}>
          <Text block size={400}>{title}</Text>
          {shows === 'goals' ? <StageGoals goals={goals} /> : <StageAgreement agreement={agreement} />}
        </div>
      )}
    </LivePart>
  );
}
