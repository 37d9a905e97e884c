import { Button, Link, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type CertificateFile, type PlanPart, type SentencePage } from '../../../bot/contracts/matchingPage';
import { useDeed } from '../../api/useDeed';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { useMatchingStyles } from './useMatchingStyles';

interface Made {
  readonly name: string;
  readonly url: string;
}

/** What the plan comes to, what proves it, and a way to make it once more. */
export function Plan({ base, plan: { sentences, proof, figures } }: { readonly base: string; readonly plan: PlanPart }) {
  const { client } = useTab();
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const deed = useDeed();
  const [made, setMade] = useState<Made>();
  const [replayed, setReplayed] = useState('');
  useEffect(() => () => {
    if (made) URL.revokeObjectURL(made.url);
  }, [made]);
  const fetchFile = async (): Promise<void> => {
    const { body: { fileName, content } } = await client.get<CertificateFile>(`${base}/certificate`);
    const file = { name: fileName, url: URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' })) };
    setMade(file);
    save(file);
  };
  const replay = async (): Promise<void> => setReplayed((await client.post<SentencePage>(`${base}/replay`, {})).sentence);
  return (
    <Section title={t('tabMatching.result')}>
      {sentences.map((sentence) => <Text key={sentence}>{sentence}</Text>)}
      {proof && <Text weight="semibold">{proof}</Text>}
      <dl className={styles.figures}>
        {figures.map(({ label, value }) => <Figure key={label} label={label} value={value} />)}
      </dl>
      <div className={styles.buttons}>
        <Button disabledFocusable={deed.busy} onClick={() => void deed.run(fetchFile)}>{t('tabMatching.certificate')}</Button>
        <Button disabledFocusable={deed.busy} onClick={() => void deed.run(replay)}>{t('tabMatching.replay')}</Button>
      </div>
      <div role="status" className={styles.stack}>
        {made && <Text>{t('tabMatching.certificate.ready', { file: made.name })}</Text>}
        {replayed && <Text>{replayed}</Text>}
      </div>
      {made && <div><Link href={made.url} download={made.name}>{t('tabMatching.certificate.save')}</Link></div>}
      {deed.problem && <ProblemNote problem={deed.problem} />}
    </Section>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useMatchingStyles();
  return (
    <>
      <dt className={styles.quiet}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

/** At once; the link stays for those whose browser asks first. */
function save({ name, url }: Made): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
