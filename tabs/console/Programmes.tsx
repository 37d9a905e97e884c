import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ConsolePage } from '../../bot/contracts/consolePage';
import { addressOf } from '../app/routes';
import { Section } from '../kit/Section';
import { Waiting } from '../kit/Waiting';
import { fetched } from '../kit/fetched';
import { useConsoleText } from './consoleTexts';

const NewProgramme = fetched(() => import('./setup/NewProgramme'), Waiting);

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', gap: tokens.spacingVerticalL },
});

/** The programmes that the reader helps to run, each leading to the parts that are open to them. */
export function Programmes({ console: { programmes, mayMake } }: { readonly console: ConsolePage }) {
  const t = useConsoleText();
  const styles = useStyles();
  const [, go] = useLocation();
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <Title3 as="h1" className={styles.title}>{t('tabConsole.title')}</Title3>
      <div className={styles.list}>
        {programmes.map(({ id, name, role, areas }) => (
          <Section key={id} title={name}>
            <Text>{role}</Text>
            <div><Button onClick={() => go(addressOf.programme(id, areas[0]))}>{t(`tabConsole.area.${areas[0] ?? 'overview'}`)}</Button></div>
          </Section>
        ))}
      </div>
      {mayMake && !isMaking && <div><Button appearance="primary" onClick={() => setMaking(true)}>{t('tabConsole.new')}</Button></div>}
      {isMaking && <Section title={t('tabConsole.new')}><NewProgramme /></Section>}
    </>
  );
}
