import { Caption1, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bars: { display: 'grid', gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, minWidth: 0 },
  name: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  // The frame is the scale's whole length.
  scale: { minWidth: 0, height: '14px', boxSizing: 'border-box', overflow: 'hidden', borderRadius: tokens.borderRadiusSmall, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}` },
  bar: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
});

/** A bar for each figure, `share` (0 to 1) of its frame long. A picture only, hidden from assistive technology: whoever shows it has the same in a table beside. */
export default function ShareBars({ rows }: { readonly rows: readonly { readonly id: string; readonly name: string; readonly share?: number }[] }) {
  const styles = useStyles();
  return (
    <div className={styles.bars} aria-hidden="true">
      {rows.flatMap(({ id, name, share }) => (share === undefined ? [] : [
        <Caption1 key={`${id} name`} className={styles.name}>{name}</Caption1>,
        <div key={id} className={styles.scale}><div className={styles.bar} style={{ width: `${Math.round(100 * Math.min(1, Math.max(0, share)))}%` }} /></div>,
      ]))}
    </div>
  );
}
