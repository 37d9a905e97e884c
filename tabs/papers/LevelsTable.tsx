import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type AssessmentRowView } from '../../bot/contracts/assessmentPage';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalS },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  head: { fontWeight: tokens.fontWeightSemibold },
  // A word in the head is wider than the number under it: the column keeps room for it.
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
});

interface Parts {
  readonly caption: string;
  readonly rows: readonly AssessmentRowView[];
  readonly labels: { readonly capacity: string; readonly before: string; readonly now: string; readonly wanted: string };
  readonly isCompared: boolean;
}

/** The levels of the chart as a table, for whoever reads numbers rather than bars. */
export function LevelsTable({ caption, rows, labels, isCompared }: Parts) {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  const numberHead = mergeClasses(styles.cell, styles.head, styles.number);
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>{labels.capacity}</th>
          {isCompared && <th scope="col" className={numberHead}>{labels.before}</th>}
          <th scope="col" className={numberHead}>{labels.now}</th>
          <th scope="col" className={numberHead}>{labels.wanted}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, before, now, wanted }) => (
          <tr key={id}>
            <th scope="row" className={styles.cell}>{name}</th>
            {isCompared && <td className={number}>{before ?? '–'}</td>}
            <td className={number}>{now}</td>
            <td className={number}>{wanted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
