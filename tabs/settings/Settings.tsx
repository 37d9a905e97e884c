import { useTab } from '../app/tabContext';

export default function Settings() {
  const { t } = useTab();
  return <p>{t('tab.waiting')}</p>;
}
