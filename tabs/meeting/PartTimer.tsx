import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type AgendaPartView } from '../../bot/contracts/meetingPage';
import { useTab } from '../app/tabContext';
import { Meter } from '../pair/Meter';
import { clockText, minutesText, type PartTime } from './timeLeft';

const useStyles = makeStyles({
  timer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  // Digits of one width: nothing moves from second to second.
  left: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** What is left of the part that is on: in seconds for the eye, in whole minutes for whoever has it read out, and never read out by itself. */
export function PartTimer({ part, time: { left, stage } }: { readonly part: AgendaPartView; readonly time: PartTime }) {
  const { t, language } = useTab();
  const styles = useStyles();
  const id = useId();
  const passed = Math.floor(100 - (left * 100) / (part.minutes * 60_000));
  return (
    <div className={styles.timer}>
      {stage === 'over' ? <Text id={id}>{t('tabMeeting.timer.over')}</Text> : (
        <div role="timer" aria-live="off">
          <span aria-hidden dir="ltr" className={styles.left}>{clockText(left)}</span>
          <span id={id} className={styles.spoken}>{t('tabMeeting.timer.left', { time: minutesText(left, language) })}</span>
        </div>
      )}
      <Meter percent={passed} labelledBy={id} />
    </div>
  );
}
