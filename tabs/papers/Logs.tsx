import { Body1Strong, Button, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type PaperLine, type PapersPage, type SessionPapers } from '../../bot/contracts/papersPage';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { LivePart } from '../kit/LivePart';
import { Section } from '../kit/Section';
import { Waiting } from '../kit/Waiting';
import { fetched } from '../kit/fetched';
import { keptIn } from './keptIn';
import { PaperItem } from './PaperItem';
import { useIsLogDraft } from './useLogDraft';
import { useIsNoteDraft } from './useNoteDraft';
import { idOf, usePapers } from './usePapers';

const LogForm = fetched(async () => ({ default: (await import('./LogForm')).LogForm }), Waiting);
const NoteForm = fetched(() => import('./NoteForm'), Waiting);

/** Enough to see at once; the earlier ones are one press away. */
const firstShown = 5;

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalM, minWidth: 0, ':first-child': { paddingBlockStart: 0 }, ':last-child': { paddingBlockEnd: 0 } },
  line: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none' } },
  head: { display: 'flex', flexDirection: 'column' },
  subtle: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
  title: { margin: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  said: { ':empty': { display: 'none' }, outlineOffset: tokens.spacingHorizontalXXS },
});

type Papers = ReturnType<typeof usePapers>;
interface PartParts {
  readonly pair: string;
  readonly data: PapersPage;
  readonly papers: Papers;
}

/** The meetings that were with the logs about them, and one's notes. */
export default function Logs({ pair }: { readonly pair: string }) {
  const { t } = useTab();
  const styles = useStyles();
  const papers = usePapers(pair);
  return (
    <div className={styles.parts}>
      <Section title={t('tabPapers.title')}>
        <div ref={papers.status} role="status" tabIndex={-1} className={styles.said}>{papers.said}</div>
        <div><LivePart page={papers.page}>{(data) => <Sessions pair={pair} data={data} papers={papers} />}</LivePart></div>
      </Section>
      {papers.page.data && (papers.page.data.noteForm || papers.page.data.notes.length > 0) && (
        <Section title={t('tabPapers.notes')}>
          <Notes pair={pair} data={papers.page.data} papers={papers} />
        </Section>
      )}
    </div>
  );
}

function Sessions({ pair, data, papers }: PartParts) {
  const { t } = useTab();
  const styles = useStyles();
  const { sessions } = data;
  if (sessions.length === 0) return <Text as="p" className={styles.subtle}>{t('tabPapers.noMeetings')}</Text>;
  return <Few items={sessions} more={t('tabPapers.earlier')} keyOf={({ number }) => String(number)}>{(one) => <SessionRow pair={pair} data={data} papers={papers} session={one} />}</Few>;
}

function SessionRow({ pair, data, papers, session }: PartParts & { readonly session: SessionPapers }) {
  const { t } = useTab();
  const styles = useStyles();
  const { number, line, loggedBy, mayWrite } = session;
  const hasDraft = useIsLogDraft(pair, number);
  const [isWriting, setWriting] = useState(hasDraft && mayWrite);
  const write = useRef<HTMLElement>(null);
  const { labels } = data;
  const own = session.papers.find(({ isOwn }) => isOwn);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !isWriting) (write.current ?? papers.status.current)?.focus();
    wasWriting.current = isWriting;
  });
  const saved = async (sentence: string): Promise<void> => {
    await papers.done(sentence);
    setWriting(false);
  };
  return (
    <>
      <div className={styles.head}>
        <Body1Strong as="h3" className={styles.title}>{t('tabPapers.meeting', { number })}</Body1Strong>
        <Text>{line}</Text>
        {loggedBy !== undefined && <Caption1 className={styles.subtle}>{t('tabPapers.loggedBy', { name: loggedBy })}</Caption1>}
      </div>
      {session.papers.filter(({ isOwn }) => !isOwn || !isWriting).map((one) => <Item key={idOf(one)} pair={pair} data={data} papers={papers} line={one} />)}
      {mayWrite && !isWriting && <Button ref={keptIn(write)} size="small" className={styles.start} aria-label={t('tabPapers.whose', { button: labels.write, name: t('tabPapers.meeting', { number }) })} onClick={() => setWriting(true)}>{labels.write}</Button>}
      {isWriting && (
        <LogForm pair={pair} session={number} version={own?.version ?? 0} takesFocus={!hasDraft} onSaved={(sentence) => void saved(sentence)} onCancel={() => setWriting(false)} />
      )}
    </>
  );
}

function Notes({ pair, data, papers }: PartParts) {
  const { t } = useTab();
  const styles = useStyles();
  const [isWriting, setWriting] = useState(useIsNoteDraft(pair));
  const write = useRef<HTMLElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !isWriting) write.current?.focus();
    wasWriting.current = isWriting;
  });
  const { notes, noteForm, labels, buttons } = data;
  const saved = async (sentence: string): Promise<void> => {
    await papers.done(sentence);
    setWriting(false);
  };
  return (
    <>
      <Text as="p" className={styles.subtle}>{t('tabPapers.notesAbout')}</Text>
      <Few items={notes} more={t('tabPapers.earlierNotes')} keyOf={idOf}>{(one) => <Item pair={pair} data={data} papers={papers} line={one} />}</Few>
      {noteForm && isWriting && (
        <NoteForm pair={pair} form={noteForm} reload={papers.page.refresh} onSaved={(sentence) => void saved(sentence)} onCancel={() => setWriting(false)} />
      )}
      <div className={styles.ways}>
        {noteForm && !isWriting && <Button ref={keptIn(write)} size="small" onClick={() => setWriting(true)}>{labels.newNote}</Button>}
        <Buttons size="small" buttons={buttons} onDone={() => void papers.page.refresh()} />
      </div>
    </>
  );
}

function Item({ pair, data: { labels, noteForm }, papers, line }: PartParts & { readonly line: PaperLine }) {
  return (
    <PaperItem pair={pair} line={line} labels={labels} isOpen={papers.isOpen(line)} onToggle={() => papers.toggle(line)} onDone={papers.done} {...(noteForm && { noteForm })} />
  );
}

interface FewParts<One> {
  readonly items: readonly One[];
  readonly more: string;
  readonly keyOf: (one: One) => string;
  readonly children: (one: One) => ReactNode;
}

/** The first of a list, and the rest when asked for; the focus goes on to the first of the rest. */
function Few<One>({ items, more, keyOf, children }: FewParts<One>) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (all) list.current?.children.item(firstShown)?.querySelector<HTMLElement>('button, [tabindex]')?.focus();
  }, [all]);
  if (items.length === 0) return null;
  return (
    <>
      <ul ref={list} role="list" className={styles.list}>
        {(all ? items : items.slice(0, firstShown)).map((one) => <li key={keyOf(one)} className={mergeClasses(styles.row, styles.line)}>{children(one)}</li>)}
      </ul>
      {!all && items.length > firstShown && <Button size="small" className={styles.start} onClick={() => setAll(true)}>{more}</Button>}
    </>
  );
}
