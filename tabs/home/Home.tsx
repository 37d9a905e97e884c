import { useTab } from '../app/tabContext';

export default function Home() {
  const { t } = useTab();
  return <p>{t('tab.waiting')}</p>;
}
