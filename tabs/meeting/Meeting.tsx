import { Button, Caption1, Link, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type MeetingPage, type MeetingView } from '../../bot/contracts/meetingPage';
import { useLivePage } from '../api/useLivePage';
import { addressOf } from '../app/routes';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { LivePart } from '../kit/LivePart';
import { Section } from '../kit/Section';
import { useKeptFocus } from '../kit/useKeptFocus';
import { Actions } from '../pair/Actions';
import { ShowOnStage } from '../stage/ShowOnStage';
import { Agenda } from './Agenda';
import { Finish } from './Finish';
import { Notes } from './Notes';
import { Prompt } from './Prompt';
import { useServerClock } from './useServerClock';
import { useStageChange } from './useStageChange';

const wide = '@media (min-width: 700px)';
const useStyles = makeStyles({
  page: { boxSizing: 'border-box', maxWidth: '1000px', marginInline: 'auto', padding: tokens.spacingVerticalS, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0, overflowWrap: 'anywhere', [wide]: { padding: tokens.spacingVerticalXXL } },
  head: { paddingInline: tokens.spacingHorizontalS, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
  subtle: { color: tokens.colorNeutralForeground2 },
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, [wide]: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', alignItems: 'start', gap: tokens.spacingVerticalL } },
});

/** Beside the call: the agenda with its timer, what is noted and to be done, a question to ask, and at the end the log and the next date. */
export default function Meeting({ pair }: { readonly pair: string }) {
  const page = useLivePage<MeetingPage>(`/api/pairs/${encodeURIComponent(pair)}/meeting`);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return <div ref={root} className={useStyles().page}><LivePart page={page}>{(data) => <Panel pair={pair} page={data} refresh={page.refresh} />}</LivePart></div>;
}

interface Parts {
  readonly pair: string;
  readonly page: MeetingPage;
  readonly refresh: () => Promise<void>;
}

function Panel({ pair, page, refresh }: Parts) {
  const styles = useStyles();
  const { t, host } = useTab();
  const { title, meeting, none, actions, shows } = page;
  const inCall = host.frame === 'sidePanel';
  const together = inCall && !host.isPhone && shows.length > 0 && <Section title={t('tabMeeting.together')}><ShowOnStage pair={pair} shows={shows} /></Section>;
  return (
    <>
      <header className={styles.head}>
        <Subtitle1 as="h1" className={styles.title}>{title}</Subtitle1>
        {meeting && <Head meeting={meeting} inCall={inCall} />}
      </header>
      {none && <Section title={t('tabMeeting.none')}><Text>{none.sentence}</Text><Buttons buttons={none.buttons} onDone={() => void refresh()} /></Section>}
      {meeting && <Running key={meeting.number} pair={pair} page={page} meeting={meeting} refresh={refresh} together={together} />}
      {!meeting && actions && <Actions pair={pair} actions={actions} refresh={refresh} />}
      {!meeting && together}
      {!inCall && <ToPair pair={pair} />}
    </>
  );
}

function Head({ meeting: { when, topicTitle, topic, step, joinUrl, joinTitle }, inCall }: { readonly meeting: MeetingView; readonly inCall: boolean }) {
  const styles = useStyles();
  return (
    <>
      <Caption1 className={styles.subtle}>{when}</Caption1>
      {step && <Caption1 className={styles.subtle}>{step}</Caption1>}
      {topic && <Text><span className={styles.subtle}>{topicTitle}: </span><bdi>{topic}</bdi></Text>}
      {joinUrl && !inCall && <Buttons buttons={[{ kind: 'link', title: joinTitle, url: joinUrl }]} />}
    </>
  );
}

function Running({ pair, page: { actions }, meeting, refresh, together }: Parts & { readonly meeting: MeetingView; readonly together: ReactNode }) {
  const styles = useStyles();
  const { t } = useTab();
  const [isDone, setDone] = useState(false);
  const clock = useServerClock();
  const look = useCallback((): void => void refresh(), [refresh]);
  useStageChange(meeting, clock, look);
  const { number, stage, finish } = meeting;
  const isFinishing = isDone || stage === 'over' || finish.outcome !== undefined;
  return (
    <>
      <div className={styles.parts}>
        {isFinishing && <Finish pair={pair} meeting={meeting} refresh={refresh} {...(stage !== 'over' && { onBack: () => setDone(false) })} />}
        {!isFinishing && <Agenda pair={pair} meeting={meeting} clock={clock} refresh={refresh} />}
        <Notes pair={pair} session={number} notes={meeting.notes} />
        {actions && <Actions pair={pair} actions={actions} refresh={refresh} />}
        {!isFinishing && <Prompt pair={pair} session={number} title={meeting.promptTitle} />}
      </div>
      {together}
      {!isFinishing && stage === 'underWay' && <div><Button onClick={() => setDone(true)}>{t('tabMeeting.finish.button')}</Button></div>}
    </>
  );
}

function ToPair({ pair }: { readonly pair: string }) {
  const { t } = useTab();
  const [, go] = useLocation();
  return <div><Link as="button" onClick={() => go(addressOf.pair(pair))}>{t('tabMeeting.toPair')}</Link></div>;
}
