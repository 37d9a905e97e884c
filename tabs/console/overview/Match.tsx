import { Button, Caption1, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { type MatchPage } from '../../../bot/contracts/overviewPage';
import { type ConsoleProgramme } from '../../../bot/contracts/consolePage';
import { usePage } from '../../api/usePage';
import { addressOf } from '../../app/routes';
import { Buttons } from '../../kit/Buttons';
import { LivePart } from '../../kit/LivePart';
import { Section } from '../../kit/Section';
import { useKeptFocus } from '../../kit/useKeptFocus';
import { useConsoleText } from '../consoleTexts';
import { Facts } from '../report/Figures';
import { KindWord } from './KindWord';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  back: { alignSelf: 'flex-start' },
  title: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One pair, as far as whoever runs the programme may know it. */
export default function Match({ programme, match }: { readonly programme: ConsoleProgramme; readonly match: string }) {
  const t = useConsoleText();
  const styles = useStyles();
  const [, go] = useLocation();
  const page = usePage<MatchPage>(`/api/console/${encodeURIComponent(programme.id)}/matches/${encodeURIComponent(match)}`);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div ref={root} className={styles.parts}>
      <Button className={styles.back} onClick={() => go(addressOf.programme(programme.id, 'overview'))}>{t('tabReport.back')}</Button>
      <LivePart page={page}>
        {({ names, facts, risk, maySay, documents, reminders, kindWords, sent, hint }) => (
          <>
            <Title3 as="h2" className={styles.title} dir="auto">{names}</Title3>
            <Section title={t('tabReport.dates')}>
              <Facts facts={facts} small />
              {risk && <Text>{risk.state} {risk.step}</Text>}
              {maySay && <div><KindWord programme={programme.id} match={match} names={names} onDone={() => void page.refresh()} /></div>}
              {maySay && <Caption1 className={styles.quiet}>{t('tabReport.said')}</Caption1>}
            </Section>
            {documents.length > 0 && <Section title={t('tabReport.documents')}><Facts facts={documents} small /></Section>}
            <Section title={t('tabReport.kindWords')}><Lines lines={kindWords} /></Section>
            <Section title={t('tabReport.reminders')}><Lines lines={reminders} /></Section>
            {sent.length > 0 && (
              <Section title={t('tabReport.sent')}>
                {sent.map(({ title, when, button }) => <div key={`${title} ${when}`}><Text block>{title}</Text><Caption1 block className={styles.quiet}>{when}</Caption1>{button && <Buttons buttons={[button]} size="small" />}</div>)}
              </Section>
            )}
            <Caption1 className={styles.quiet}>{hint}</Caption1>
          </>
        )}
      </LivePart>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const t = useConsoleText();
  const styles = useStyles();
  return lines.length === 0 ? <Text>{t('tabReport.nothing')}</Text> : <ul className={styles.list}>{lines.map((one, place) => <li key={place}>{one}</li>)}</ul>;
}
