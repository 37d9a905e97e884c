import { Button } from '@fluentui/react-components';
import { type ButtonView } from '../../bot/contracts/button';
import { useTab } from '../app/tabContext';

/** One button of the bot's beside what it is about: many are called the same, so their full name says which is meant. */
export function Deed({ button, about, onDone, size = 'medium' }: { readonly button: ButtonView; readonly about: string; readonly onDone: () => void; readonly size?: 'small' | 'medium' }) {
  const { open } = useTab();
  return (
    <Button size={size} appearance={button.kind === 'verb' && button.primary ? 'primary' : 'secondary'} {...(about && { 'aria-label': `${button.title}: ${about}` })} onClick={() => open(button, onDone)}>
      {button.title}
    </Button>
  );
}
