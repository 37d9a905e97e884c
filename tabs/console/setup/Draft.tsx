import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { type OpenedPage, type SetupPage } from '../../../bot/contracts/setupPage';
import { addressOf } from '../../app/routes';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { Waiting } from '../../kit/Waiting';
import { useReading } from '../../papers/useReading';
import { useConsoleText } from '../consoleTexts';
import { Asking } from './Asking';
import { lookAgain } from './lookAgain';
import { callsOf, type SetupPlace } from './place';
import { Missing, Steps } from './Steps';
import { useSetupStyles } from './useSetupStyles';

const useStyles = makeStyles({ title: { margin: 0 }, back: { alignSelf: 'flex-start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` } });

/** A programme in the making: its steps, a look at it as others will see it, and the button that opens it. */
export default function Draft({ draft }: { readonly draft: string }) {
  const t = useConsoleText();
  const styles = useStyles();
  const [, go] = useLocation();
  const place: SetupPlace = { kind: 'draft', id: draft };
  const { data, problem, again } = useReading<SetupPage>(callsOf(place).page);
  return (
    <>
      <Button appearance="transparent" className={styles.back} onClick={() => go(addressOf.console)}>{t('tabSetup.back')}</Button>
      {problem && <ProblemNote problem={problem} onAgain={() => void again()} />}
      {!data && !problem && <Waiting />}
      {data && (
        <>
          <Title3 as="h1" className={styles.title}>{data.title}</Title3>
          <Steps page={data} place={place} first="purpose" onSaved={() => void again()} />
          <Opening page={data} place={place} />
        </>
      )}
    </>
  );
}

function Opening({ page: { missing }, place }: { readonly page: SetupPage; readonly place: SetupPlace }) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const { client } = useTab();
  const [, go] = useLocation();
  const open = async (): Promise<void> => {
    const { programme } = await client.post<OpenedPage>(callsOf(place).open, {});
    lookAgain();
    go(addressOf.programme(programme, 'setup'));
  };
  const discard = async (): Promise<void> => {
    await client.post(callsOf(place).remove, {});
    go(addressOf.console);
  };
  return (
    <Section title={t('tabSetup.opening')}>
      <Text as="p" className={styles.text}>{t('tabSetup.opening.text')}</Text>
      {missing.length > 0 ? <Missing list={missing} /> : <Asking button={t('tabSetup.opening')} sure={t('tabSetup.opening.sure')} yes={t('tabSetup.opening.yes')} isPrimary deed={open} />}
      <Asking button={t('tabSetup.discard')} sure={t('tabSetup.discard.sure')} yes={t('tabSetup.discard.yes')} deed={discard} />
    </Section>
  );
}
