import { makeStyles } from '@fluentui/react-components';
import { type AgendaPartView } from '../../bot/contracts/meetingPage';
import { useTab } from '../app/tabContext';
import { minutesText, type PartTime, soonMs } from './timeLeft';

const useStyles = makeStyles({ told: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } });

interface Parts {
  readonly agenda: readonly AgendaPartView[];
  /** Of the part that is on, else -1. */
  readonly place: number;
  readonly time: PartTime | undefined;
}

/** Told to whoever listens instead of looking: which part is on when it changes, and that it is nearly or quite over. Nothing more often. */
export function TimerNews({ agenda, place, time }: Parts) {
  const { t, language } = useTab();
  const styles = useStyles();
  const told = time?.stage === 'over' ? t('tabMeeting.timer.over') : time?.stage === 'soon' ? t('tabMeeting.timer.left', { time: minutesText(soonMs, language) }) : (agenda[place]?.label ?? '');
  return <div role="status" className={styles.told}>{told}</div>;
}
