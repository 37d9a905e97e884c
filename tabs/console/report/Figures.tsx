import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type FactView, type FigureTable } from '../../../bot/contracts/overviewPage';
import { fetched, Kept } from '../../kit/fetched';

const ShareBars = fetched(() => import('../../charts/ShareBars'), Kept);

const underline = { borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2 } as const;
const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))', gap: tokens.spacingVerticalM },
  fact: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  beside: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL, alignItems: 'start', '@media (min-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } },
  // Many columns scroll within their own frame, never the page.
  scrolls: { overflowX: 'auto', minWidth: 0 },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase300 },
  wide: { minWidth: '720px' },
  head: { textAlign: 'start', verticalAlign: 'bottom', fontWeight: tokens.fontWeightSemibold, padding: tokens.spacingVerticalXS, ...underline },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: tokens.spacingVerticalXS, ...underline, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightRegular },
});

/** A few figures that stand out, each under its name. */
export function Facts({ facts, small = false }: { readonly facts: readonly FactView[]; readonly small?: boolean }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.value, small && styles.small)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Figures as a table with bars beside it: the same twice, for eyes and for ears. */
export function Figures({ table, label }: { readonly table: FigureTable; readonly label: string }) {
  const styles = useStyles();
  if (!table.rows.some(({ share }) => share !== undefined)) return <DataTable table={table} label={label} />;
  return (
    <div className={styles.beside}>
      <ShareBars rows={table.rows} />
      <DataTable table={table} label={label} />
    </div>
  );
}

export function DataTable({ table: { columns, rows }, label }: { readonly table: FigureTable; readonly label: string }) {
  const styles = useStyles();
  const isWide = columns.length > 4;
  return (
    <div className={styles.scrolls} {...(isWide && { role: 'region', tabIndex: 0, 'aria-label': label })}>
      <table className={mergeClasses(styles.table, isWide && styles.wide)} aria-label={label}>
        <thead><tr>{columns.map((column) => <th key={column} scope="col" className={styles.head}>{column}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)} dir="auto">{name}</th>
              {cells.map((cell, place) => <td key={place} className={styles.cell}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
