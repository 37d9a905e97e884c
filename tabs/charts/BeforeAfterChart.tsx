import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';

/** Levels go from 1 to this. */
const highestLevel = 5;

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  levels: { display: 'grid', gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  // Each name with its level is one group of the list, and both are cells of the grid.
  level: { display: 'contents' },
  label: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  value: { margin: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  // The frame is the scale's whole length.
  scale: { flexGrow: 1, minWidth: 0, height: '12px', boxSizing: 'border-box', overflow: 'hidden', borderRadius: tokens.borderRadiusSmall, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}` },
  bar: { height: '100%', '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  before: { backgroundColor: tokens.colorNeutralForeground3 },
  now: { backgroundColor: tokens.colorCompoundBrandBackground },
  wanted: { backgroundColor: tokens.colorPaletteMarigoldForeground2 },
  number: { minWidth: '1em', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

const order = ['before', 'now', 'wanted'] as const;
type Which = (typeof order)[number];

interface Levels {
  readonly name: string;
  readonly before: number;
  readonly now?: number;
  readonly wanted: number;
}

/**
 * For each row the level before, now and wanted (1–5) as bars under each other. Name and number stand beside each bar as text, so nothing
 * hangs on a colour, and readers of text miss nothing. Plain boxes: the chart library's bars speak English only and leave hidden stops for
 * the Tab key in the page.
 */
export default function BeforeAfterChart({ rows, labels }: { readonly rows: readonly Levels[]; readonly labels: Readonly<Record<Which, string>> }) {
  const styles = useStyles();
  return (
    <ul role="list" className={styles.rows}>
      {rows.map(({ name, ...levels }, index) => (
        <li key={index} className={styles.row}>
          <Text weight="semibold" className={styles.name}>{name}</Text>
          <dl className={styles.levels}>
            {order.map((which) => {
              const level = levels[which];
              return level === undefined ? null : <Level key={which} which={which} label={labels[which]} level={level} />;
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Level({ which, label, level }: { readonly which: Which; readonly label: string; readonly level: number }) {
  const styles = useStyles();
  return (
    <div className={styles.level}>
      <dt className={styles.label}><Caption1>{label}</Caption1></dt>
      <dd className={styles.value}>
        <div aria-hidden="true" className={styles.scale}><div className={mergeClasses(styles.bar, styles[which])} style={{ width: `${(100 * level) / highestLevel}%` }} /></div>
        <Caption1 className={styles.number}>{level}</Caption1>
      </dd>
    </div>
  );
}
