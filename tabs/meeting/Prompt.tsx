import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { type PromptPage } from '../../bot/contracts/meetingPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { Section } from '../kit/Section';
import { Waiting } from '../kit/Waiting';

const useStyles = makeStyles({
  question: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, padding: tokens.spacingVerticalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, minHeight: tokens.lineHeightBase600 },
  sign: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  select: { minWidth: 0, width: '100%' },
});

interface Parts {
  readonly pair: string;
  readonly session: number;
  readonly title: string;
}

/** One question to ask at a time, each person their own. */
export function Prompt({ pair, session, title }: Parts) {
  const { client } = useTab();
  const styles = useStyles();
  const [page, setPage] = useState<PromptPage>();
  const { busy, problem, run } = useDeed();
  const show = useCallback((place: number, theme: string): void => {
    const query = new URLSearchParams({ place: String(place), theme });
    void run(async () => setPage((await client.get<PromptPage>(`/api/pairs/${encodeURIComponent(pair)}/meeting/${session}/prompt?${query}`)).body));
  }, [client, pair, session, run]);
  // Not always the same one first: each session begins further on.
  useEffect(() => show(session, ''), [show, session]);
  if (page && page.question === undefined) return null;
  return (
    <Section title={title}>
      {!page && !problem && <Waiting />}
      {page && (
        <>
          <div className={styles.question} aria-live="polite"><LightbulbRegular aria-hidden className={styles.sign} /><Text size={400} weight="semibold">{page.question}</Text></div>
          <div><Button disabledFocusable={busy} onClick={() => show(page.place + 1, page.theme)}>{page.another}</Button></div>
          <Field label={page.themeLabel}>
            <Select className={styles.select} value={page.theme} onChange={(_event, { value }) => show(0, value)}>{page.themes.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}</Select>
          </Field>
        </>
      )}
      {problem && <ProblemNote problem={problem} onAgain={() => show(page?.place ?? session, page?.theme ?? '')} />}
    </Section>
  );
}
