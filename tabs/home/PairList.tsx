import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type HomePairView } from '../../bot/contracts/homePage';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';
import { PairLink } from './PairLink';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', gap: tokens.spacingHorizontalM },
  pair: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM, minWidth: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Everybody one meets; each leads to the pair's own page. */
export function PairList({ pairs }: { readonly pairs: readonly HomePairView[] }) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <Section title={t('tabHome.pairs')}>
      <ul className={styles.list}>
        {pairs.map(({ id, title, programme, phase, session }) => (
          <li key={id} className={styles.pair}>
            <Text className={styles.title}><PairLink pair={id}>{title}</PairLink></Text>
            <Caption1 className={styles.quiet}>{programme}</Caption1>
            <Text size={200}>{phase}</Text>
            {session && <Text size={200}>{session}</Text>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
