import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import { type JourneyView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  document: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  name: { display: 'block', '::first-letter': { textTransform: 'uppercase' } },
  done: { color: tokens.colorBrandForeground1 },
  subtle: { color: tokens.colorNeutralForeground2 },
});

/** What the programme asks for or offers on the way, and what of it is there. */
export function Documents({ documents }: Pick<JourneyView, 'documents'>) {
  const styles = useStyles();
  const { t } = useTab();
  if (documents.length === 0) return null;
  return (
    <Section title={t('tabPair.journey.documents')}>
      <ul className={styles.list}>
        {documents.map(({ name, required, done }) => (
          <li key={name} className={styles.document}>
            {done ? <CheckmarkCircle20Filled aria-hidden className={styles.done} /> : <Circle20Regular aria-hidden className={styles.subtle} />}
            <div>
              <Text block className={styles.name}>{name}</Text>
              <Caption1 block className={styles.subtle}>{done ? t('tabPair.journey.document.done') : t(required ? 'tabPair.journey.document.required' : 'tabPair.journey.document.offered')}</Caption1>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
