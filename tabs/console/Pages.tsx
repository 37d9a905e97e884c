import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useConsoleText } from './consoleTexts';

const useStyles = makeStyles({ pages: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' } });

interface Parts {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly open: (page: number) => void;
  /** Which list it is, where there are several. */
  readonly about?: string;
}

/** Leafs through a list; nothing where there is one page. */
export function Pages({ page, pages, open, about }: Parts) {
  const t = useConsoleText();
  const styles = useStyles();
  if (pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={[t('tabConsole.pages'), ...(about === undefined ? [] : [about])].join(' – ')}>
      <Button disabledFocusable={page === 0} onClick={() => page > 0 && open(page - 1)}>{t('tabConsole.previous')}</Button>
      <Text role="status">{t('tabConsole.page', { page: page + 1, pages })}</Text>
      <Button disabledFocusable={page + 1 >= pages} onClick={() => page + 1 < pages && open(page + 1)}>{t('tabConsole.next')}</Button>
    </nav>
  );
}
