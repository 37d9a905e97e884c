import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({ parts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS } });

interface Parts<Part extends string> {
  /** What the list is, for who hears it. */
  readonly label: string;
  readonly parts: readonly Part[];
  readonly shown: Part;
  readonly titleOf: (part: Part) => string;
  readonly onOpen: (part: Part) => void;
  readonly size?: 'small' | 'medium';
}

/** The parts of a page, one of which is shown: plain buttons, each of which Tab reaches. */
export function PartsNav<Part extends string>({ label, parts, shown, titleOf, onOpen, size = 'medium' }: Parts<Part>) {
  const styles = useStyles();
  return (
    <nav className={styles.parts} aria-label={label}>
      {parts.map((part) => (
        <Button key={part} size={size} appearance={part === shown ? 'primary' : 'subtle'} aria-current={part === shown ? 'page' : undefined} onClick={() => onOpen(part)}>{titleOf(part)}</Button>
      ))}
    </nav>
  );
}
