import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type PairPage, type SessionSummary } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { Folds } from '../kit/Folds';
import { Section } from '../kit/Section';
import { AgendaBar } from './AgendaBar';
import { Times } from './Times';

const useStyles = makeStyles({
  when: { margin: 0, ':focus': { outlineStyle: 'none' } },
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  topic: { whiteSpace: 'pre-wrap' },
  subtle: { color: tokens.colorNeutralForeground2 },
  status: { ':empty': { display: 'none' } },
});

type Time = SessionSummary['times'][number];

interface Parts {
  readonly page: Pick<PairPage, 'id' | 'session' | 'noSession'>;
  readonly refresh: () => Promise<void>;
}

/** The meeting that matters most now, with everything that can be done about it; or how to arrange one. */
export function NextSession({ page: { id, session, noSession }, refresh }: Parts) {
  const styles = useStyles();
  const { t } = useTab();
  const [chosen, setChosen] = useState<Time>();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) told.current?.focus();
  }, [chosen]);
  if (!session && !noSession) return null;
  // True until something else became of it.
  const holds = chosen && (session?.status === 'proposed' || String(session?.startsAt) === chosen.at);
  return (
    <Section title={t('tabPair.session.title')}>
      <div ref={told} role="status" tabIndex={-1} className={styles.status}>{holds && t('tabPair.session.chosen', { when: chosen.when })}</div>
      {session ? <Planned pair={id} session={session} onChosen={setChosen} refresh={refresh} /> : <Text>{noSession?.sentence}</Text>}
      {noSession && !session && <Buttons buttons={noSession.buttons} onDone={() => void refresh()} />}
    </Section>
  );
}

interface PlannedParts {
  readonly pair: string;
  readonly session: SessionSummary;
  readonly onChosen: (time: Time) => void;
  readonly refresh: () => Promise<void>;
}

function Planned({ pair, session, onChosen, refresh }: PlannedParts) {
  const styles = useStyles();
  const { t, open } = useTab();
  const { when, sentence, notes, topic, agenda, joinUrl, proposed, times, buttons, folds, number } = session;
  return (
    <>
      {sentence ? <Text block>{sentence}</Text> : <Text as="p" size={500} weight="semibold" className={styles.when}>{when}</Text>}
      {notes.length > 0 && <div className={styles.notes}>{notes.map((note) => <Text key={note} block>{note}</Text>)}</div>}
      {topic && (
        <div>
          <Caption1 block className={styles.subtle}>{t('tabPair.session.topic')}</Caption1>
          <Text block className={styles.topic}><bdi>{topic}</bdi></Text>
        </div>
      )}
      {proposed.length > 0 && <ul className={styles.list}>{proposed.map((time) => <li key={time}><Text>{time}</Text></li>)}</ul>}
      {times.length > 0 && <Times pair={pair} session={number} times={times} onChosen={onChosen} refresh={refresh} />}
      {agenda.length > 0 && <AgendaBar agenda={agenda} />}
      <Folds folds={folds} onDone={() => void refresh()}>
        {joinUrl && <Button appearance="primary" onClick={() => open({ kind: 'link', title: t('tabPair.session.join'), url: joinUrl })}>{t('tabPair.session.join')}</Button>}
        <Buttons buttons={buttons} onDone={() => void refresh()} />
      </Folds>
    </>
  );
}
