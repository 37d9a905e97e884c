import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type MyDataPage } from '../../bot/contracts/myData';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  cell: { textAlign: 'start', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalS, paddingInlineEnd: tokens.spacingHorizontalS, borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2 },
  head: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block' },
  number: { textAlign: 'end', paddingInlineEnd: 0, overflowWrap: 'normal', whiteSpace: 'nowrap' },
});

/** What there is of each kind, and who can read it: under its name, so that the table is narrow enough for every window. */
export function DataKinds({ kinds }: { readonly kinds: MyDataPage['kinds'] }) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{t('tabHome.data.kind')} · {t('tabHome.data.readers')}</th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>{t('tabHome.data.count')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, name, readers, count }) => (
          <tr key={kind}>
            <th scope="row" className={styles.cell}>{name}<span className={styles.quiet}>{readers}</span></th>
            <td className={mergeClasses(styles.cell, styles.number)}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
