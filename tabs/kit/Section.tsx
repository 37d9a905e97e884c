import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: {
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, padding: tokens.spacingVerticalL, minWidth: 0,
    overflowWrap: 'anywhere', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
});

/** One part of a page under its heading. */
export function Section({ title, className, children }: { readonly title: string; readonly className?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, className)}>
      <Subtitle2 as="h2" id={id} className={styles.title}>{title}</Subtitle2>
      {children}
    </section>
  );
}
