import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type ButtonView } from '../../bot/contracts/button';
import { type FinishView, type MeetingView } from '../../bot/contracts/meetingPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { ProblemNote } from '../kit/ProblemNote';
import { Section } from '../kit/Section';
import { Waiting } from '../kit/Waiting';
import { fetched } from '../kit/fetched';

// Nobody needs the form before the end.
const LogForm = fetched(async () => ({ default: (await import('../papers/LogForm')).LogForm }), Waiting);

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS }, news: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, ':empty': { position: 'absolute' } }, apart: { paddingTop: tokens.spacingVerticalM, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` } });

interface Parts {
  readonly pair: string;
  readonly meeting: MeetingView;
  readonly refresh: () => Promise<void>;
  /** Back to the agenda, while its time runs. */
  readonly onBack?: () => void;
}

/** When they are done: whether they met, the log while it is fresh, and when they meet next. */
export function Finish({ pair, meeting: { number, finish }, refresh, onBack }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  const [saved, setSaved] = useState<string>();
  const { outcome, log, next, buttons } = finish;
  const writes = outcome?.isHeld === true && log === 'open' && saved === undefined;
  const isAsked = !outcome && (finish.mayHold || finish.mayMiss);
  const onSaved = (sentence: string): void => {
    setSaved(sentence);
    void refresh();
  };
  return (
    <Section title={t('tabMeeting.finish.title')}>
      <div role="status" className={styles.news}>
        {outcome && <Text>{outcome.sentence}</Text>}
        {saved && <Text>{saved}</Text>}
      </div>
      {isAsked && <Question pair={pair} session={number} finish={finish} refresh={refresh} />}
      {!outcome && onBack && <div><Button appearance="subtle" onClick={onBack}>{t('tabMeeting.finish.back')}</Button></div>}
      {writes && <Log pair={pair} session={number} prepared={finish.prepared} onSaved={onSaved} />}
      {!isAsked && (
        <div className={mergeClasses(styles.news, writes && styles.apart)}>
          {!writes && outcome?.isHeld && <Text weight="semibold">{t('tabMeeting.finish.warm')}</Text>}
          {next && <Text>{next}</Text>}
          <Buttons buttons={writes ? buttons.map(unstressed) : buttons} onDone={() => void refresh()} />
        </div>
      )}
    </Section>
  );
}

/** What others type or tick once the form stands does not change it under the hands of whoever fills it in. */
function Log({ pair, session, prepared, onSaved }: { readonly pair: string; readonly session: number; readonly prepared: FinishView['prepared']; readonly onSaved: (sentence: string) => void }) {
  const [initial] = useState(prepared);
  return <LogForm pair={pair} session={session} initial={initial} onSaved={onSaved} />;
}

/** The log comes first. */
function unstressed(button: ButtonView): ButtonView {
  if (button.kind === 'link') return button;
  const { primary: _primary, ...rest } = button;
  return rest;
}

function Question({ pair, session, finish, refresh }: { readonly pair: string; readonly session: number; readonly finish: FinishView; readonly refresh: () => Promise<void> }) {
  const { client, t } = useTab();
  const styles = useStyles();
  const { busy, problem, run } = useDeed();
  const say = (met: boolean): void => void run(async () => {
    await client.post(`/api/pairs/${encodeURIComponent(pair)}/meeting/${session}/outcome`, { met });
    await refresh();
  });
  return (
    <>
      <Text weight="semibold">{t('tabMeeting.finish.ask')}</Text>
      {problem && <ProblemNote problem={problem} onAgain={() => void refresh()} />}
      <div className={styles.row}>
        {finish.mayHold && <Button appearance="primary" disabledFocusable={busy} onClick={() => say(true)}>{finish.metTitle}</Button>}
        {finish.mayMiss && <Button disabledFocusable={busy} onClick={() => say(false)}>{finish.missedTitle}</Button>}
      </div>
    </>
  );
}
