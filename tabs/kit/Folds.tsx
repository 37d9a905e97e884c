import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useRef, useState } from 'react';
import { type ButtonView } from '../../bot/contracts/button';
import { type FoldView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({
  folds: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS }, row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  place: { ':empty': { display: 'none' } },
  opened: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingVerticalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
});

interface Parts {
  readonly folds: readonly FoldView[];
  readonly onDone: () => void;
  /** Other buttons of the same row. */
  readonly children?: ReactNode;
}

/** Buttons that ask once more, or for one choice, before they do anything; one at a time is open. */
export function Folds({ folds, onDone, children }: Parts) {
  const styles = useStyles();
  const { open } = useTab();
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [title, setTitle] = useState('');
  const opened = folds.find((fold) => fold.title === title);
  const press = (button: ButtonView): void => {
    // The dialog gives focus back to where it was: the pressed button will be folded away by then.
    row.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    setTitle('');
    open(button, onDone);
  };
  return (
    <div className={styles.folds}>
      <div ref={row} className={styles.row}>
        {children}
        {folds.map((fold) => <Button key={fold.title} aria-expanded={fold === opened} aria-controls={id} onClick={() => setTitle(fold === opened ? '' : fold.title)}>{fold.title}</Button>)}
      </div>
      <div id={id} className={styles.place}>
        {opened && (
          <div className={styles.opened}>
            <Text>{opened.sentence}</Text>
            <div className={styles.row}>{opened.buttons.map((button) => <Button key={button.title} onClick={() => press(button)}>{button.title}</Button>)}</div>
          </div>
        )}
      </div>
    </div>
  );
}
