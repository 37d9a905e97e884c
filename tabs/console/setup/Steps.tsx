import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type SetupPage, type StepView } from '../../../bot/contracts/setupPage';
import { Section } from '../../kit/Section';
import { useKeptFocus } from '../../kit/useKeptFocus';
import { Waiting } from '../../kit/Waiting';
import { fetched } from '../../kit/fetched';
import { useConsoleText } from '../consoleTexts';
import { type SetupPlace } from './place';
import { useSetupStyles } from './useSetupStyles';

const StepForm = fetched(() => import('./StepForm'), Waiting);
const Preview = fetched(() => import('./Preview'), Waiting);

interface Parts {
  readonly page: SetupPage;
  readonly place: SetupPlace;
  /** The step that is open at first. */
  readonly first: string;
  readonly onSaved: () => void;
}

/** Every step of a programme: what it holds, what is missing, and its form in place when it is opened; one at a time. */
export function Steps({ page: { steps, isOpen }, place, first, onSaved }: Parts) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const [opened, setOpened] = useState(first);
  const [isPreviewed, setPreviewed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div ref={root} className={styles.parts}>
      {steps.map((step) => (
        <Section key={step.code} title={step.title}>
          <About step={step} isOpen={isOpen} />
          {step.code === opened
            ? <StepForm place={place} code={step.code} onSaved={onSaved} onClose={() => setOpened('')} />
            : <div><Button aria-label={t('tabSetup.whose', { button: t('tabSetup.open'), name: step.title })} onClick={() => setOpened(step.code)}>{t('tabSetup.open')}</Button></div>}
        </Section>
      ))}
      <Section title={t('tabSetup.preview')}>
        <Text as="p" className={styles.text}>{t('tabSetup.preview.text')}</Text>
        {isPreviewed ? <Preview place={place} version={JSON.stringify(steps)} /> : <div><Button onClick={() => setPreviewed(true)}>{t('tabSetup.preview.show')}</Button></div>}
      </Section>
    </div>
  );
}

function About({ step: { about, missing }, isOpen }: { readonly step: StepView; readonly isOpen: boolean }) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  return (
    <>
      {about !== '' && <Text as="p" className={styles.text}><bdi>{about}</bdi></Text>}
      {missing.length > 0 ? <Missing list={missing} /> : !isOpen && <p className={styles.subtle}>✓ {t('tabSetup.complete')}</p>}
    </>
  );
}

export function Missing({ list }: { readonly list: readonly string[] }) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  return (
    <div>
      <Text weight="semibold">{t('tabSetup.missing')}</Text>
      <ul className={styles.list}>{list.map((one) => <li key={one}>{one}</li>)}</ul>
    </div>
  );
}

