import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { type OverviewPage } from '../../../bot/contracts/overviewPage';
import { usePage } from '../../api/usePage';
import { LivePart } from '../../kit/LivePart';
import { Section } from '../../kit/Section';
import { useKeptFocus } from '../../kit/useKeptFocus';
import { Waiting } from '../../kit/Waiting';
import { fetched } from '../../kit/fetched';
import { type AreaProps } from '../Console';
import { useConsoleText } from '../consoleTexts';
import { Facts, Figures } from '../report/Figures';
import { Matches } from './Matches';

const Match = fetched(() => import('./Match'), Waiting);

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where a programme stands and what may help; or one of its pairs, in dates. */
export default function Overview({ programme, part }: AreaProps) {
  if (part !== '') return <Match key={part} programme={programme} match={part} />;
  return <Whole programme={programme.id} />;
}

function Whole({ programme }: { readonly programme: string }) {
  const t = useConsoleText();
  const styles = useStyles();
  const page = usePage<OverviewPage>(`/api/console/${encodeURIComponent(programme)}/figures`);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div ref={root} className={styles.parts}>
      <LivePart page={page}>
        {({ counted, facts, funnel, phases, nudging, note, seesPairs }) => (
          <>
            <Section title={t('tabReport.figures')}><Facts facts={facts} /><Caption1 className={styles.quiet}>{counted}</Caption1></Section>
            {seesPairs && <Matches programme={programme} onDone={() => void page.refresh()} />}
            <Section title={t('tabReport.funnel')}><Figures table={funnel} label={t('tabReport.funnel')} /></Section>
            <Section title={t('tabReport.phases')}><Figures table={phases} label={t('tabReport.phases')} /></Section>
            <Section title={t('tabReport.nudging')}>{nudging.map((sentence) => <Text key={sentence}>{sentence}</Text>)}</Section>
            {note && <Caption1 className={styles.quiet}>{note}</Caption1>}
          </>
        )}
      </LivePart>
    </div>
  );
}
