import { Caption1Strong, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type SessionSummary } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({
  agenda: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bar: { display: 'flex', gap: tokens.spacingHorizontalXXS, height: tokens.spacingVerticalS },
  part: { backgroundColor: tokens.colorBrandBackground, borderRadius: tokens.borderRadiusSmall, minWidth: tokens.spacingHorizontalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalXXS },
});

/** How the time is meant to be spent: as long as it lasts, and in words. */
export function AgendaBar({ agenda }: { readonly agenda: SessionSummary['agenda'] }) {
  const styles = useStyles();
  const { t } = useTab();
  const id = useId();
  return (
    <div className={styles.agenda}>
      <Caption1Strong id={id}>{t('tabPair.session.agenda')}</Caption1Strong>
      <div className={styles.bar} aria-hidden>{agenda.map(({ part, minutes }) => <span key={part} className={styles.part} style={{ flexGrow: minutes }} />)}</div>
      <ul className={styles.list} aria-labelledby={id}>{agenda.map(({ part, label }) => <li key={part}><Text size={200}>{label}</Text></li>)}</ul>
    </div>
  );
}
