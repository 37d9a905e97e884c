import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { type ReactNode } from 'react';

const useStyles = makeStyles({
  note: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, padding: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}` },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}` },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase300 },
  text: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});
const signs = { info: InfoRegular, warning: WarningRegular, error: ErrorCircleRegular };

interface Parts {
  readonly intent: keyof typeof signs;
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
  /** The ways on. */
  readonly actions?: ReactNode;
}

/** A word beside the page's own. Fluent UI's message bar would be a tenth of the script that a first visit fetches. */
export function Note({ intent, role, children, actions }: Parts) {
  const styles = useStyles();
  const Sign = signs[intent];
  return (
    <div role={role} className={mergeClasses(styles.note, intent !== 'info' && styles[intent])}>
      <Sign aria-hidden className={styles.sign} />
      <div className={styles.text}><span>{children}</span>{actions}</div>
    </div>
  );
}
