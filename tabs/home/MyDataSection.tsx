import { Button, Text } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';
import { Waiting } from '../kit/Waiting';
import { fetched } from '../kit/fetched';

// Looked at rarely, and it asks much of storage: it comes when it is asked for.
const MyData = fetched(() => import('./MyData'), Waiting);

/** What is stored about oneself, folded away until somebody wants to know. */
export function MyDataSection() {
  const { t } = useTab();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Section title={t('tabHome.data.title')}>
      <Text>{t('tabHome.data.intro')}</Text>
      <div><Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>{t(isOpen ? 'tabHome.data.hide' : 'tabHome.data.show')}</Button></div>
      <div id={id} hidden={!isOpen}>{isOpen && <MyData />}</div>
    </Section>
  );
}
