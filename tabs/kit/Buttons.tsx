import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ButtonView } from '../../bot/contracts/button';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS }, button: { maxWidth: '100%', minWidth: 0, overflowWrap: 'anywhere' } });

/** The bot's own buttons: each opens the bot's card in a dialog, or a link. `onDone` follows when the dialog closes. */
export function Buttons({ buttons, onDone, size = 'medium' }: { readonly buttons: readonly ButtonView[]; readonly onDone?: () => void; readonly size?: 'small' | 'medium' }) {
  const { open } = useTab();
  const styles = useStyles();
  if (buttons.length === 0) return null;
  return (
    <div className={styles.row}>
      {buttons.map((button) => (
        <Button key={button.title} size={size} className={styles.button} appearance={button.kind === 'verb' && button.primary ? 'primary' : 'secondary'} onClick={() => open(button, onDone)}>{button.title}</Button>
      ))}
    </div>
  );
}
