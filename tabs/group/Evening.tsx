import { Body1Strong, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type EveningView } from '../../bot/contracts/groupPage';
import { Section } from '../kit/Section';

const useStyles = makeStyles({
  rounds: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))', gap: tokens.spacingHorizontalM },
  round: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM, minWidth: 0, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap' },
});

/** An evening of tables: one's way from table to table, or one's own table round by round. */
export function Evening({ evening: { title, begins, table, rounds } }: { readonly evening: EveningView }) {
  const styles = useStyles();
  return (
    <Section title={title}>
      {begins && <Text>{begins}</Text>}
      {table && <Text className={styles.text}><strong>{table.line}</strong> {table.subject}</Text>}
      <ul className={styles.rounds}>
        {rounds.map((round) => (
          <li key={round.title} className={styles.round}>
            <Body1Strong as="h3" block className={styles.title}>{round.title}</Body1Strong>
            <Caption1 className={styles.quiet}>{round.when}</Caption1>
            {round.subject && <Text className={styles.text}>{round.subject}</Text>}
            {round.host && <Text size={200}>{round.host}</Text>}
            <Text size={200} className={styles.quiet}>{round.company}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
