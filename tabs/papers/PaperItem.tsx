import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { type NoteFormView, type PaperDeed, type PaperDone, type PaperLine, type PaperPage, type PapersPage } from '../../bot/contracts/papersPage';
import { useDraft } from '../api/useDraft';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { ProblemNote } from '../kit/ProblemNote';
import { Waiting } from '../kit/Waiting';
import { fetched } from '../kit/fetched';
import { keptIn } from './keptIn';
import { PaperDeeds } from './PaperDeeds';
import { PaperText } from './PaperText';
import { logDraftKey } from './useLogDraft';
import { noteDraftKey } from './useNoteDraft';
import { useReading } from './useReading';

const LogForm = fetched(async () => ({ default: (await import('./LogForm')).LogForm }), Waiting);
const NoteForm = fetched(() => import('./NoteForm'), Waiting);

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, flexBasis: '180px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  subtle: { margin: 0, color: tokens.colorNeutralForeground2 },
  body: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0, padding: tokens.spacingVerticalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PaperItemParts {
  readonly pair: string;
  readonly line: PaperLine;
  readonly labels: PapersPage['labels'];
  readonly noteForm?: NoteFormView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Something was done, as the sentence says; resolves when the list shows it. */
  readonly onDone: (sentence: string, removed?: PaperLine) => Promise<void>;
}

function useHasDraft(pair: string, { kind, number, isOwn }: PaperLine): boolean {
  const { isDraft } = useDraft(`${kind === 'log' ? logDraftKey(pair, number) : noteDraftKey(pair, number)}/from`);
  return isOwn && isDraft;
}

/** One log or note in the list, which opens in its place. */
export function PaperItem(parts: PaperItemParts) {
  const { pair, line, labels, isOpen, onToggle } = parts;
  const { t } = useTab();
  const styles = useStyles();
  // What was typed before and not saved stands open.
  const [isEditing, setEditing] = useState(useHasDraft(pair, line));
  const toggle = useRef<HTMLElement>(null);
  const states = { private: t('tabPapers.state.private'), shared: t('tabPapers.state.shared'), sent: t('tabPapers.state.sent') };
  const shows = isOpen || isEditing;
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        <div className={styles.title}>
          <Text>{line.title}</Text>
          {!shows && line.excerpt && <Caption1 className={styles.subtle}><bdi>{line.excerpt}</bdi></Caption1>}
        </div>
        <div className={styles.badges}>
          {line.states.map((state) => <Badge key={state} appearance="tint" color={state === 'private' ? 'subtle' : 'brand'} {...(state === 'private' && { icon: <LockClosed16Regular /> })}>{states[state]}</Badge>)}
        </div>
        {!isEditing && <Button ref={keptIn(toggle)} size="small" aria-expanded={isOpen} aria-label={t('tabPapers.whose', { button: isOpen ? t('tab.button.close') : labels.open, name: line.title })} onClick={onToggle}>{isOpen ? t('tab.button.close') : labels.open}</Button>}
      </div>
      {shows && <Opened {...parts} isEditing={isEditing} setEditing={setEditing} backToToggle={() => toggle.current?.focus()} />}
    </div>
  );
}

type OpenedParts = PaperItemParts & { readonly isEditing: boolean; readonly setEditing: (is: boolean) => void; readonly backToToggle: () => void };

function Opened({ pair, line, labels, noteForm, isEditing, setEditing, onDone, backToToggle }: OpenedParts) {
  const { client } = useTab();
  const styles = useStyles();
  const { kind, number, author, states, version } = line;
  const path = `/api/pairs/${encodeURIComponent(pair)}/papers/${kind}/${number}`;
  const { data: page, problem, again } = useReading<PaperPage>(`${path}?${new URLSearchParams({ author })}`, [version, ...states].join());
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing) backToToggle();
    wasEditing.current = isEditing;
  });
  if (!page) return problem ? <ProblemNote problem={problem} onAgain={() => void again()} /> : <Waiting />;
  const leave = (): void => setEditing(false);
  const saved = async (sentence: string): Promise<void> => {
    await onDone(sentence);
    leave();
  };
  const perform = async (deed: PaperDeed): Promise<void> => {
    const { sentence } = await client.post<PaperDone>(`${path}/${deed}`, {});
    if (deed !== 'remove') backToToggle();
    await onDone(sentence, deed === 'remove' ? line : undefined);
  };
  if (isEditing && (kind === 'log' || noteForm)) {
    const stored = { number, version: page.version, text: page.text ?? '', who: page.who };
    return (
      <div className={styles.body}>
        {kind === 'log' ? <LogForm pair={pair} session={number} version={version} takesFocus onSaved={(sentence) => void saved(sentence)} onCancel={leave} /> : noteForm && <NoteForm pair={pair} form={noteForm} stored={stored} reload={again} onSaved={(sentence) => void saved(sentence)} onCancel={leave} />}
      </div>
    );
  }
  return (
    <div className={styles.body}>
      {problem && <ProblemNote problem={problem} onAgain={() => void again()} />}
      <Read page={page} />
      <div className={styles.row}>
        {page.mayChange && <Button size="small" appearance="primary" onClick={() => setEditing(true)}>{labels.change}</Button>}
        <Buttons size="small" buttons={page.buttons} onDone={() => void onDone('')} />
      </div>
      <PaperDeeds deeds={page.deeds} cancel={labels.cancel} perform={perform} />
    </div>
  );
}

function Read({ page: { about, words, gone, who } }: { readonly page: PaperPage }) {
  const styles = useStyles();
  return (
    <>
      <Caption1 className={styles.subtle}>{about}</Caption1>
      {gone !== undefined && <p className={styles.subtle}>{gone}</p>}
      <PaperText words={words} />
      {who.map((line) => <Caption1 key={line} className={styles.subtle}>{line}</Caption1>)}
    </>
  );
}
