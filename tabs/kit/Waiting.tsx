import { makeStyles, tokens } from '@fluentui/react-components';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({ waiting: { margin: 0, padding: tokens.spacingVerticalXXL, textAlign: 'center', color: tokens.colorNeutralForeground2 } });

/** While a view or its first page comes. */
export function Waiting() {
  const { t } = useTab();
  return <p role="status" className={useStyles().waiting}>{t('tab.waiting')}</p>;
}
