import { Body1Strong, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type MailingPreviewPage } from '../../../bot/contracts/mailingsPage';
import { useConsoleText } from '../consoleTexts';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start', minWidth: 0 },
  languages: { listStyleType: 'none', margin: 0, padding: 0, width: '100%', display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', gap: tokens.spacingHorizontalM },
  one: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0, padding: tokens.spacingHorizontalM, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  title: { margin: 0 },
});

/** What each language reads, and how many get it; nothing has been sent yet. */
export function Preview({ preview: { lines, languages, send }, busy, onSend }: { readonly preview: MailingPreviewPage; readonly busy: boolean; readonly onSend: () => void }) {
  const t = useConsoleText();
  const styles = useStyles();
  return (
    <div className={styles.preview}>
      <div role="status">{lines.map((line) => <Text key={line} block>{line}</Text>)}</div>
      <ul className={styles.languages} aria-label={t('tabRoster.preview')}>
        {languages.map(({ code, name, text, note }) => (
          <li key={code} className={styles.one}>
            <Body1Strong as="h3" className={styles.title}>{name}</Body1Strong>
            {note && <Caption1>{note}</Caption1>}
            <Text lang={code} dir="auto" className={styles.text}>{text}</Text>
          </li>
        ))}
      </ul>
      {send && <Button appearance="primary" disabledFocusable={busy} onClick={onSend}>{send}</Button>}
    </div>
  );
}
