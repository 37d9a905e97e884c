import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkFilled, PauseFilled } from '@fluentui/react-icons';
import { type JourneyView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';
import { type TabText } from '../app/texts';
import { Section } from '../kit/Section';

const markSize = '28px';
/** One column with room for a line: the way lies down, so that the next meeting stays in sight. */
const lying = '@media (min-width: 480px) and (max-width: 899.98px)';
const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', [lying]: { flexDirection: 'row' } },
  phase: { display: 'grid', gridTemplateColumns: `${markSize} minmax(0, 1fr)`, columnGap: tokens.spacingHorizontalM, [lying]: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, rowGap: tokens.spacingVerticalXS } },
  track: { display: 'flex', flexDirection: 'column', alignItems: 'center', [lying]: { flexDirection: 'row' } },
  mark: {
    boxSizing: 'border-box', width: markSize, height: markSize, borderRadius: tokens.borderRadiusCircular, display: 'flex', alignItems: 'center', justifyContent: 'center', flexShrink: 0,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold,
  },
  markDone: { color: tokens.colorBrandForeground1, border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  markNow: { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackground, border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandBackground}` },
  line: { flexGrow: 1, minHeight: tokens.spacingVerticalL, width: tokens.strokeWidthThick, backgroundColor: tokens.colorNeutralStroke1, [lying]: { minHeight: 0, width: 'auto', height: tokens.strokeWidthThick } },
  lineDone: { backgroundColor: tokens.colorBrandStroke1 },
  words: { display: 'flex', flexDirection: 'column', minHeight: markSize, paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalM, [lying]: { minHeight: 0, paddingBottom: 0, paddingInlineEnd: tokens.spacingHorizontalS } },
  last: { paddingBottom: 0 },
  name: { display: 'block', '::first-letter': { textTransform: 'uppercase' } },
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  subtle: { color: tokens.colorNeutralForeground2 },
});

/** Where the pair is on its way: a picture in numbers and words, so that it needs neither colour nor eyes. */
export function Journey({ journey: { phases, notes, status } }: { readonly journey: JourneyView }) {
  const styles = useStyles();
  const { t } = useTab();
  return (
    <Section title={t('tabPair.journey.title')}>
      <ol className={styles.list}>
        {phases.map((phase, index) => <Phase key={phase.code} phase={phase} number={index + 1} isLast={index === phases.length - 1} status={status} />)}
      </ol>
      <div className={styles.notes}>{notes.map((note) => <Caption1 key={note} block>{note}</Caption1>)}</div>
    </Section>
  );
}

interface PhaseParts {
  readonly phase: JourneyView['phases'][number];
  readonly number: number;
  readonly isLast: boolean;
  readonly status: JourneyView['status'];
}

function Phase({ phase: { name, state }, number, isLast, status }: PhaseParts) {
  const styles = useStyles();
  const { t } = useTab();
  const isNow = state === 'now';
  return (
    <li className={styles.phase} {...(isNow && { 'aria-current': 'step' })}>
      <div className={styles.track} aria-hidden>
        <span className={mergeClasses(styles.mark, state === 'done' && styles.markDone, isNow && styles.markNow)}>{state === 'done' ? <CheckmarkFilled /> : isNow && status === 'paused' ? <PauseFilled /> : number}</span>
        {!isLast && <span className={mergeClasses(styles.line, state === 'done' && styles.lineDone)} />}
      </div>
      <div className={mergeClasses(styles.words, isLast && styles.last)}>
        <Text block className={styles.name} weight={isNow ? 'semibold' : 'regular'}>{name}</Text>
        <Caption1 block className={styles.subtle}>{stateText(state, status, t)}</Caption1>
      </div>
    </li>
  );
}

function stateText(state: PhaseParts['phase']['state'], status: JourneyView['status'], t: TabText): string {
  if (state === 'done') return t('tabPair.journey.done');
  if (state === 'ahead') return t(status === 'ended' ? 'tabPair.journey.notReached' : 'tabPair.journey.ahead');
  return t(status === 'paused' ? 'tabPair.journey.paused' : 'tabPair.journey.now');
}
