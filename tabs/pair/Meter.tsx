import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: { height: '10px', boxSizing: 'border-box', borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: tokens.colorNeutralBackground1, overflow: 'hidden' },
  bar: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
});

/** How far something is, in percent. The number must stand beside it as text, too. */
export function Meter({ percent, labelledBy }: { readonly percent: number; readonly labelledBy: string }) {
  const styles = useStyles();
  return (
    <div role="progressbar" aria-labelledby={labelledBy} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} className={styles.track}>
      <div className={styles.bar} style={{ width: `${percent}%` }} />
    </div>
  );
}
