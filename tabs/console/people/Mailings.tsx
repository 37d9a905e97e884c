import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type MailingsPage } from '../../../bot/contracts/mailingsPage';
import { usePage } from '../../api/usePage';
import { LivePart } from '../../kit/LivePart';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { type Chosen } from './People';
import { WriteMailing } from './WriteMailing';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  one: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Parts {
  readonly programme: string;
  readonly chosen: readonly Chosen[];
  readonly forget: () => void;
  readonly open: (mailing: string) => void;
}

/** Invitations, reminders and announcements: writing one, and what came of the earlier ones. */
export default function Mailings({ programme, chosen, forget, open }: Parts) {
  const t = useConsoleText();
  const styles = useStyles();
  const page = usePage<MailingsPage>(`/api/console/${encodeURIComponent(programme)}/mailings`);
  return (
    <LivePart page={page}>
      {({ mailings, ...writing }) => (
        <>
          <WriteMailing programme={programme} page={writing} chosen={chosen} forget={forget} onSent={open} />
          <Section title={t('tabRoster.messages')}>
            {mailings.length === 0 && <Text>{t('tabRoster.messages.none')}</Text>}
            <ul className={styles.list}>
              {mailings.map(({ id, title, line }) => (
                <li key={id} className={styles.one}>
                  <Button size="small" className={styles.button} onClick={() => open(id)}>{title}</Button>
                  <Caption1>{line}</Caption1>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </LivePart>
  );
}
