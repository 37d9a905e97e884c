import { Caption1, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, CheckmarkRegular, WarningRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { type NotesView } from '../../bot/contracts/meetingPage';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { Section } from '../kit/Section';
import { type NotesState } from './notesKeeper';
import { useNotes } from './useNotes';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  // The page must not jump when a letter is saved.
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase200 },
  area: { width: '100%', minWidth: 0, '& textarea': { minHeight: '180px', maxHeight: '60vh' } },
  said: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  gone: { whiteSpace: 'pre-wrap' },
});

interface Parts {
  readonly pair: string;
  readonly session: number;
  readonly notes: NotesView;
}

/** What they write together while they talk: everybody types, and everybody sees it. */
export function Notes({ pair, session, notes }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <Section title={t('tabMeeting.notes.title')}>
      {notes.mayWrite ? <Writing pair={pair} session={session} notes={notes} /> : <Text className={styles.gone} dir="auto">{notes.isGone ? t('tabMeeting.notes.gone') : notes.text || '–'}</Text>}
    </Section>
  );
}

function Writing({ pair, session, notes }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  const form = useRef<HTMLDivElement>(null);
  const { text, status, problem, type, compose } = useNotes(pair, session, notes, () => form.current?.querySelector('textarea'));
  const count = [...text].length;
  return (
    <div ref={form} className={styles.form}>
      <Field label={t('tabMeeting.notes.label')} hint={t(notes.isGroup ? 'tabMeeting.notes.group' : 'tabMeeting.notes.two')}>
        <Textarea
          className={styles.area} value={text} dir="auto" resize="vertical"
          onChange={(_event, { value }) => type(value)} onCompositionStart={() => compose(true)} onCompositionEnd={() => compose(false)}
        />
      </Field>
      <div className={styles.foot}>
        <Standing status={status} isEmpty={text === '' && notes.version === 0} />
        {count > notes.longest * 0.9 && <Caption1 dir="ltr">{count} / {notes.longest}</Caption1>}
      </div>
      {status === 'refused' && problem && <ProblemNote problem={problem} />}
    </div>
  );
}

/** Only what should worry is told aloud: nobody wants to hear "saved" at every pause. */
function Standing({ status, isEmpty }: { readonly status: NotesState['status']; readonly isEmpty: boolean }) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <>
      {status === 'saved' && !isEmpty && <Caption1 className={styles.said}><CheckmarkRegular aria-hidden />{t('tabMeeting.notes.saved')}</Caption1>}
      {status === 'saving' && <Caption1 className={styles.said}><ArrowSyncRegular aria-hidden />{t('tabMeeting.notes.saving')}</Caption1>}
      <div role="status">{status === 'waiting' && <Caption1 className={styles.said}><WarningRegular aria-hidden />{t('tabMeeting.notes.waiting')}</Caption1>}</div>
    </>
  );
}
