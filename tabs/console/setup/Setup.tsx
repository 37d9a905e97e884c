import { Text } from '@fluentui/react-components';
import { type SetupPage } from '../../../bot/contracts/setupPage';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { Waiting } from '../../kit/Waiting';
import { useReading } from '../../papers/useReading';
import { type AreaProps } from '../Console';
import { useConsoleText } from '../consoleTexts';
import { lookAgain } from './lookAgain';
import { callsOf, type SetupPlace } from './place';
import { Steps } from './Steps';
import { useSetupStyles } from './useSetupStyles';

/** An open programme in its steps: what may still be changed, what may not, and who changed what. */
export default function Setup({ programme, part }: AreaProps) {
  const place: SetupPlace = { kind: 'programme', id: programme.id };
  const { data, problem, again } = useReading<SetupPage>(callsOf(place).page);
  const saved = (): void => {
    lookAgain();
    void again();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} onAgain={() => void again()} />}
      {!data && !problem && <Waiting />}
      {data && (
        <>
          <Steps page={data} place={place} first={part} onSaved={saved} />
          <Lines page={data} />
        </>
      )}
    </>
  );
}

function Lines({ page: { fixed, history } }: { readonly page: SetupPage }) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  return (
    <>
      <Section title={t('tabSetup.fixed')}><ul className={styles.list}>{fixed.map((line) => <li key={line}>{line}</li>)}</ul></Section>
      <Section title={t('tabSetup.history')}>
        {history.length === 0 ? <Text as="p" className={styles.text}>{t('tabSetup.history.none')}</Text> : <ul className={styles.list}>{history.map((line, index) => <li key={index}>{line}</li>)}</ul>}
      </Section>
    </>
  );
}
