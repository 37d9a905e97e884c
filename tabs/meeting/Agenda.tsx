import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular, PlayCircleRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { type AgendaPartView, type MeetingView } from '../../bot/contracts/meetingPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { Section } from '../kit/Section';
import { PartTimer } from './PartTimer';
import { partTime, type PartTime } from './timeLeft';
import { TimerNews } from './TimerNews';
import { useNow } from './useNow';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  part: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, padding: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid transparent` },
  on: { backgroundColor: tokens.colorNeutralBackground2, border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
  sign: { fontSize: '20px', color: tokens.colorNeutralForeground2 },
  signOn: { color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Parts {
  readonly pair: string;
  readonly meeting: MeetingView;
  readonly clock: (() => number) | undefined;
  readonly refresh: () => Promise<void>;
}

/** How the hour is spent, and which part is on: the same for everybody in the meeting, whoever pressed. It never rings. */
export function Agenda({ pair, meeting, clock, refresh }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  const { agenda, timer } = meeting;
  const now = useNow(clock, timer !== undefined);
  const time = timer && now !== undefined ? partTime(agenda, timer, now) : undefined;
  const place = agenda.findIndex(({ part }) => part === timer?.part);
  return (
    <Section title={t('tabMeeting.agenda.title')}>
      <ol className={styles.list}>
        {agenda.map((part, index) => <Part key={part.part} part={part} stands={index < place ? 'past' : index === place ? 'on' : 'ahead'} time={index === place ? time : undefined} />)}
      </ol>
      <TimerNews agenda={agenda} place={place} time={time} />
      {meeting.notes.mayWrite && <Steering pair={pair} meeting={meeting} place={place} refresh={refresh} />}
    </Section>
  );
}

const signs = { past: CheckmarkCircleRegular, on: PlayCircleRegular, ahead: CircleRegular } as const;

function Part({ part, stands, time }: { readonly part: AgendaPartView; readonly stands: keyof typeof signs; readonly time: PartTime | undefined }) {
  const { t } = useTab();
  const styles = useStyles();
  const Sign = signs[stands];
  const isOn = stands === 'on';
  return (
    <li className={mergeClasses(styles.part, isOn && styles.on)} aria-current={isOn ? 'step' : undefined}>
      <Sign className={mergeClasses(styles.sign, isOn && styles.signOn)} {...(stands === 'past' ? { 'aria-label': t('tabMeeting.timer.past'), role: 'img' } : { 'aria-hidden': true })} />
      <div className={styles.words}>
        <Text weight={isOn ? 'semibold' : 'regular'}>{part.label}</Text>
        {stands !== 'past' && <Caption1 className={styles.hint}>{part.hint}</Caption1>}
        {isOn && time && <PartTimer part={part} time={time} />}
      </div>
    </li>
  );
}

function Steering({ pair, meeting: { number, agenda }, place, refresh }: Pick<Parts, 'pair' | 'meeting' | 'refresh'> & { readonly place: number }) {
  const { client, t } = useTab();
  const styles = useStyles();
  const { busy, problem, run } = useDeed();
  const row = useRef<HTMLDivElement>(null);
  const next = agenda[place + 1];
  const isRunning = place >= 0;
  const steer = (part?: string): void => {
    // The button that stops goes away with what it does; the first one stays under another name.
    row.current?.querySelector('button')?.focus();
    void run(async () => {
      await client.post(`/api/pairs/${encodeURIComponent(pair)}/meeting/${number}/timer`, part ? { part } : {});
      await refresh();
    });
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} onAgain={() => void refresh()} />}
      <div ref={row} className={styles.row}>
        <Button appearance={next ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={() => steer(next?.part)}>
          {!isRunning ? t('tabMeeting.timer.start') : next ? t('tabMeeting.timer.next', { part: next.name }) : t('tabMeeting.timer.stop')}
        </Button>
        {isRunning && next && <Button appearance="subtle" disabledFocusable={busy} onClick={() => steer()}>{t('tabMeeting.timer.stop')}</Button>}
      </div>
    </>
  );
}
