import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type ReportFile, type ReportLink } from '../../../bot/contracts/reportPage';
import { useDeed } from '../../api/useDeed';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  ready: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0, alignItems: 'flex-start', ':empty': { display: 'none' } },
  text: { boxSizing: 'border-box', width: '100%', maxHeight: '320px', overflow: 'auto', margin: 0, padding: tokens.spacingHorizontalS, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
});

const sheets = ['report', 'management', 'evidence'] as const;
type Ready = { readonly kind: 'file'; readonly name: string; readonly url: string; readonly text: string } | { readonly kind: 'page'; readonly url: string | undefined };

/** The report on paper or as a file. Frames in Teams may not print: a page of its own does, behind a link that soon runs out. */
export function TakeAway({ path }: { readonly path: string }) {
  const { client } = useTab();
  const t = useConsoleText();
  const styles = useStyles();
  const deed = useDeed();
  const [ready, set] = useState<Ready>();
  useEffect(() => () => {
    if (ready?.kind === 'file') URL.revokeObjectURL(ready.url);
  }, [ready]);
  const link = (sheet: (typeof sheets)[number]): void => {
    set(undefined);
    void deed.run(async () => set({ kind: 'page', url: (await client.get<ReportLink>(`${path}/report/link?sheet=${sheet}`)).body.url }));
  };
  const file = (): void => void deed.run(async () => {
    const { body: { fileName, content } } = await client.get<ReportFile>(`${path}/report/file`);
    set({ kind: 'file', name: fileName, text: content, url: URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' })) });
  });
  return (
    <Section title={t('tabReport.take')}>
      <div className={styles.buttons}>
        {sheets.map((sheet) => <Button key={sheet} disabledFocusable={deed.busy} onClick={() => link(sheet)}>{t(`tabReport.print.${sheet}`)}</Button>)}
        <Button disabledFocusable={deed.busy} onClick={file}>{t('tabReport.file')}</Button>
      </div>
      {deed.problem && <ProblemNote problem={deed.problem} />}
      <div role="status" className={styles.ready}>{ready && <Text>{ready.kind === 'file' ? t('tabReport.file.ready', { file: ready.name }) : ready.url === undefined ? t('tabReport.print.unreachable') : t('tabReport.print.ready')}</Text>}</div>
      {ready && <Way ready={ready} />}
    </Section>
  );
}

function Way({ ready }: { readonly ready: Ready }) {
  const t = useConsoleText();
  const styles = useStyles();
  if (ready.kind === 'page') return ready.url === undefined ? null : <div><Link href={ready.url} target="_blank" rel="noopener">{t('tabReport.print.open')}</Link></div>;
  return (
    <div className={styles.ready}>
      <Link href={ready.url} download={ready.name}>{t('tabReport.file.save', { file: ready.name })}</Link>
      <details>
        <summary>{t('tabReport.file.asText')}</summary>
        <pre className={styles.text} tabIndex={0} aria-label={ready.name}>{ready.text}</pre>
      </details>
    </div>
  );
}
