import { Body1Strong, Button, Caption1, Caption1Strong, makeStyles, mergeClasses, Text, tokens, useFluent } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import { type AssessmentPage, type AssessmentRowView, type AssessmentsOf } from '../../bot/contracts/assessmentPage';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { Waiting } from '../kit/Waiting';
import { fetched } from '../kit/fetched';
import { LevelsTable } from './LevelsTable';

const BeforeAfterChart = fetched(() => import('../charts/BeforeAfterChart'), Waiting);

const useStyles = makeStyles({
  person: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
  subtle: { margin: 0, color: tokens.colorNeutralForeground2 },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, minWidth: 0 },
  about: { flexGrow: 1, flexBasis: '200px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  plan: { margin: 0, display: 'grid', gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  value: { margin: 0, whiteSpace: 'pre-wrap' },
  fold: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', minWidth: 0 },
  toggle: { alignSelf: 'flex-start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, textAlign: 'start' },
  mirrored: { transform: 'scaleX(-1)' },
  folded: { paddingBlock: tokens.spacingVerticalS, minWidth: 0 },
  earlier: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface Parts {
  readonly one: AssessmentsOf;
  readonly labels: AssessmentPage['labels'];
  readonly onDone: () => void;
}

/** One person's self-assessments: the chart of the newest two, the same as a table, the plan, and the earlier ones. */
export function OnePersons({ one, labels, onDone }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  const { title, notes, goal, rows, isCompared, earlier, buttons } = one;
  const levels = isCompared ? { before: t('tabPapers.before'), now: t('tabPapers.now'), wanted: labels.wanted } : { before: labels.today, now: labels.today, wanted: labels.wanted };
  return (
    <div className={styles.person}>
      <div className={styles.head}>
        <Body1Strong as="h3" className={styles.title}>{title}</Body1Strong>
        {notes.map((note) => <Caption1 key={note} className={styles.subtle}>{note}</Caption1>)}
      </div>
      <Goal label={labels.goal} goal={goal} />
      {rows.length > 0 && (
        <>
          <BeforeAfterChart rows={rows.map(bars)} labels={levels} />
          <Folded title={t('tabPapers.table')}><LevelsTable caption={title} rows={rows} labels={{ ...levels, capacity: labels.capacity }} isCompared={isCompared} /></Folded>
          <Folded title={t('tabPapers.plan')}><Plan rows={rows} onDone={onDone} /></Folded>
        </>
      )}
      {earlier.map((before) => (
        <Folded key={before.number} title={t('tabPapers.earlierOne', { name: before.title })}>
          <div className={styles.earlier}>
            <Goal label={labels.goal} goal={before.goal} />
            {before.rows.map((row) => <div key={row.id} className={styles.about}><Text weight="semibold">{row.name}</Text><Text>{row.levels}</Text></div>)}
          </div>
        </Folded>
      ))}
      <Buttons size="small" buttons={buttons} onDone={onDone} />
    </div>
  );
}

/** A capacity that is new has stood at its level from the beginning. */
const bars = ({ name, before, now, wanted }: AssessmentRowView) => (before === undefined ? { name, before: now, wanted } : { name, before, now, wanted });

function Goal({ label, goal }: { readonly label: string; readonly goal: string | undefined }) {
  const styles = useStyles();
  return goal === undefined ? null : <div><Caption1Strong className={styles.subtle}>{label}</Caption1Strong><p className={styles.words} dir="auto">{goal}</p></div>;
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { dir } = useFluent();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.fold}>
      <Button size="small" appearance="subtle" className={styles.toggle} icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular {...(dir === 'rtl' && { className: styles.mirrored })} />} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>{title}</Button>
      <div id={id} className={mergeClasses(isOpen && styles.folded)}>{isOpen && children}</div>
    </div>
  );
}

function Plan({ rows, onDone }: { readonly rows: readonly AssessmentRowView[]; readonly onDone: () => void }) {
  const { open, t } = useTab();
  const styles = useStyles();
  return (
    <ul role="list" className={styles.list}>
      {rows.map(({ id, name, levels, plan, edit }) => (
        <li key={id} className={styles.item}>
          <div className={styles.about}>
            <Text weight="semibold">{name}</Text>
            <Text>{levels}</Text>
            <dl className={styles.plan}>
              {plan.map(({ label, value }) => [<dt key={label} className={styles.subtle}>{label}</dt>, <dd key={`${label} value`} className={styles.value} dir="auto">{value}</dd>])}
            </dl>
          </div>
          {edit && <Button size="small" aria-label={t('tabPapers.whose', { button: edit.title, name })} onClick={() => open(edit, onDone)}>{edit.title}</Button>}
        </li>
      ))}
    </ul>
  );
}
