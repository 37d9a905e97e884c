import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type GroupMember } from '../../bot/contracts/groupPage';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))', gap: tokens.spacingHorizontalM },
  member: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Everybody who belongs to it, and how often they were there. */
export function Members({ members }: { readonly members: readonly GroupMember[] }) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <Section title={t('tabGroup.members')}>
      <ul className={styles.list}>
        {members.map(({ place, name, role, isMe, presence }) => (
          <li key={place} className={styles.member}>
            <Text weight={isMe ? 'semibold' : 'regular'}>{isMe ? t('tabGroup.me', { name }) : name}</Text>
            <Caption1 className={styles.quiet}>{role}</Caption1>
            {presence && <Caption1 className={styles.quiet}>{presence}</Caption1>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
