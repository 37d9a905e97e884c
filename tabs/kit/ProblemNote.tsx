import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { type Problem } from '../api/client';
import { addressOf } from '../app/routes';
import { useTab } from '../app/tabContext';
import { Note } from './Note';

/** Why something did not work, where it did not work, with the way on. `onAgain` looks at the newest page, or tries once more. */
export function ProblemNote({ problem, onAgain }: { readonly problem: Problem; readonly onAgain?: () => void }) {
  const { t } = useTab();
  const [, go] = useLocation();
  const { todo, code, sentence } = problem;
  const text = sentence || (code === 'offline' ? t('tab.problem.offline') : code === 'noToken' ? t('tab.problem.signIn') : t('tab.problem.unexpected'));
  const goHome = todo === 'home' && <Button onClick={() => go(addressOf.home)}>{t('tab.button.home')}</Button>;
  const again = (todo === 'again' || todo === 'reload') && onAgain && <Button onClick={onAgain}>{t(todo === 'again' ? 'tab.button.again' : 'tab.button.reload')}</Button>;
  return <Note intent={todo === 'again' ? 'warning' : 'error'} role="alert" actions={goHome || again || undefined}>{text}</Note>;
}
