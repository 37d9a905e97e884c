import { Body1Strong, Button, Caption1, makeStyles, Switch, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type MailingPage } from '../../../bot/contracts/mailingsPage';
import { useDeed } from '../../api/useDeed';
import { usePage } from '../../api/usePage';
import { useTab } from '../../app/tabContext';
import { LivePart } from '../../kit/LivePart';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { Pages } from '../Pages';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  one: { display: 'flex', flexDirection: 'column', paddingBlock: tokens.spacingVerticalS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, minWidth: 0, overflowWrap: 'anywhere' },
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  text: { width: '100%' },
});

/** What came of one message, person by person; for whom it did not reach, the words to send by mail. */
export default function Mailing({ programme, mailing }: { readonly programme: string; readonly mailing: string }) {
  const t = useConsoleText();
  const styles = useStyles();
  const { client } = useTab();
  const { busy, problem, run } = useDeed();
  const [number, setNumber] = useState(0);
  const [unreached, setUnreached] = useState(false);
  const address = `/api/console/${encodeURIComponent(programme)}/mailings/${encodeURIComponent(mailing)}`;
  const page = usePage<MailingPage>(`${address}?${new URLSearchParams({ page: String(number), show: unreached ? 'unreached' : 'all' })}`);
  const cancel = (): Promise<boolean> => run(async () => {
    await client.post(`${address}/cancel`, {});
    await page.refresh();
  });
  const show = (only: boolean): void => {
    setUnreached(only);
    setNumber(0);
  };
  return (
    <LivePart page={page}>
      {(shown) => (
        <Section title={shown.title}>
          <Text>{shown.line}</Text>
          <div role="status" className={styles.counts}>{shown.counts.map((count) => <Text key={count} weight="semibold">{count}</Text>)}</div>
          {shown.mayCancel && <div><Button disabledFocusable={busy} onClick={() => void cancel()}>{t('tabRoster.cancel')}</Button></div>}
          {problem && <ProblemNote problem={problem} onAgain={() => void page.refresh()} />}
          <Switch label={t('tabRoster.unreached')} checked={unreached} onChange={(_event, { checked }) => show(checked)} />
          <ul className={styles.list} aria-label={t('tabRoster.recipients')}>
            {shown.people.map(({ name, email, status }, place) => (
              <li key={place} className={styles.one}>
                <Body1Strong>{name}</Body1Strong>
                <Caption1>{email}</Caption1>
                <Caption1>{status}</Caption1>
              </li>
            ))}
          </ul>
          <Pages page={shown.page} pages={shown.pages} open={setNumber} />
          {shown.mail && <ByMail mail={shown.mail} />}
        </Section>
      )}
    </LivePart>
  );
}

function ByMail({ mail: { subject, text } }: { readonly mail: NonNullable<MailingPage['mail']> }) {
  const t = useConsoleText();
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{t('tabRoster.mail')}</Text>
      <Text>{subject}</Text>
      <Textarea className={styles.text} dir="auto" readOnly rows={6} aria-label={t('tabRoster.mail.text')} value={text} onFocus={({ target }) => target.select()} />
    </>
  );
}
