import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useConsoleText } from '../consoleTexts';

const useStyles = makeStyles({ pages: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' } });

/** Leafs through a list; nothing where there is one page. `page` counts from 0. */
export function Pages({ page, pages, open }: { readonly page: number; readonly pages: number; readonly open: (page: number) => void }) {
  const t = useConsoleText();
  const styles = useStyles();
  if (pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={t('tabRoster.pages')}>
      <Button disabledFocusable={page === 0} onClick={() => page > 0 && open(page - 1)}>{t('tabRoster.previous')}</Button>
      <Text role="status">{t('tabRoster.page', { page: page + 1, pages })}</Text>
      <Button disabledFocusable={page + 1 >= pages} onClick={() => page + 1 < pages && open(page + 1)}>{t('tabRoster.next')}</Button>
    </nav>
  );
}
