import { Button, Text } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { addressOf } from '../app/routes';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';

/** The way to the console, for whoever helps to run a programme. */
export function ConsoleLink() {
  const { t } = useTab();
  const [, go] = useLocation();
  return (
    <Section title={t('tabHome.console')}>
      <Text>{t('tabHome.console.text')}</Text>
      <div><Button onClick={() => go(addressOf.console)}>{t('tabHome.console.open')}</Button></div>
    </Section>
  );
}
