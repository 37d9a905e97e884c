import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type RichTextBlock, type TextRun } from '../../bot/cards/kit/types';

const useStyles = makeStyles({
  block: { margin: 0, ...typographyStyles.body1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  bold: { fontWeight: tokens.fontWeightSemibold },
  small: { ...typographyStyles.caption1 },
  medium: { ...typographyStyles.body2 },
  subtle: { color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  attention: { color: tokens.colorStatusDangerForeground3 },
});

/** Running text, shown letter by letter. */
export function RichText({ block }: { readonly block: RichTextBlock }) {
  const styles = useStyles();
  return <p className={styles.block}>{block.inlines.map((run, index) => <span key={index} className={classOf(run, styles)}>{run.text}</span>)}</p>;
}

function classOf({ size, weight, color, isSubtle }: TextRun, styles: ReturnType<typeof useStyles>): string {
  const tint = { Default: undefined, Good: styles.good, Warning: styles.warning, Attention: styles.attention }[color ?? 'Default'];
  return mergeClasses(weight && styles.bold, size === 'Small' && styles.small, size === 'Medium' && styles.medium, isSubtle && styles.subtle, tint);
}
