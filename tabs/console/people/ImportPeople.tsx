import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ChangeEvent, useRef, useState } from 'react';
import { type ImportProgressPage, type ImportReportPage } from '../../../bot/contracts/peoplePage';
import { Problem } from '../../api/client';
import { useDeed } from '../../api/useDeed';
import { useTab } from '../../app/tabContext';
import { Note } from '../../kit/Note';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { ImportReport } from './ImportReport';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS }, file: { display: 'none' } });

/** As the server takes it. */
const largestFile = 12_000_000;

/** What is looked at: a file's text, or the organisation's directory. */
interface Looked {
  readonly from: 'file' | 'directory';
  readonly name: string;
  readonly text: string;
  readonly report: ImportReportPage;
}

/** Takes people over: first a report that changes nothing, then exactly what it says. */
export default function ImportPeople({ programme }: { readonly programme: string }) {
  const t = useConsoleText();
  const styles = useStyles();
  const { client } = useTab();
  const { busy, problem, run } = useDeed();
  const [looked, setLooked] = useState<Looked>();
  const [progress, setProgress] = useState<ImportProgressPage>();
  const input = useRef<HTMLInputElement>(null);
  const address = `/api/console/${encodeURIComponent(programme)}/people`;
  const place = (from: Looked['from']): string => (from === 'file' ? address : `${address}/directory`);

  const look = (from: Looked['from'], name: string, text: () => Promise<string>): Promise<boolean> => run(async () => {
    setProgress(undefined);
    setLooked(undefined);
    const read = await text();
    setLooked({ from, name, text: read, report: await client.post<ImportReportPage>(`${place(from)}/check`, from === 'file' ? { text: read } : {}) });
  });
  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // The same file may be picked again once it has been mended.
    if (file) void look('file', file.name, () => textOf(file, t('tabRoster.import.tooLarge'))).then(() => (target.value = ''));
  };
  const apply = ({ from, text, report: { digest, lookedAt } }: Looked): Promise<boolean> => run(async () => {
    for (let done: ImportProgressPage = { next: 0, isDone: false, sentence: '' }; !done.isDone; setProgress(done)) {
      done = await client.post<ImportProgressPage>(`${place(from)}/import`, { digest, lookedAt, from: done.next, ...(from === 'file' && { text }) });
    }
    setLooked(undefined);
  });
  return (
    <Section title={t('tabRoster.import')}>
      <Text>{t('tabRoster.import.hint')}</Text>
      <div className={styles.buttons}>
        <input ref={input} className={styles.file} type="file" accept=".csv,text/csv,text/plain" aria-label={t('tabRoster.import.file')} onChange={pick} />
        <Button appearance="primary" disabledFocusable={busy} onClick={() => input.current?.click()}>{t('tabRoster.import.file')}</Button>
        <Button disabledFocusable={busy} onClick={() => void look('directory', t('tabRoster.import.directory'), () => Promise.resolve(''))}>{t('tabRoster.import.directory')}</Button>
      </div>
      <div role="status">{busy && <Text>{progress?.sentence || t('tabRoster.import.busy')}</Text>}</div>
      {problem && <ProblemNote problem={problem} {...(looked && { onAgain: () => void look(looked.from, looked.name, () => Promise.resolve(looked.text)) })} />}
      {looked && <ImportReport name={looked.name} report={looked.report} busy={busy} onApply={() => void apply(looked)} />}
      {!busy && progress?.isDone && <Note intent="info" role="status">{progress.sentence}</Note>}
    </Section>
  );
}

/** A file's text; spreadsheets also write UTF-16, with its mark. What is no text comes to a problem that says so, from the server. */
async function textOf(file: File, tooLarge: string): Promise<string> {
  if (file.size > largestFile) throw new Problem('tooLarge', tooLarge, 'correct');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}
