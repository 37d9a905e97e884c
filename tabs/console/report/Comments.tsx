import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type CommentsPage } from '../../../bot/contracts/reportPage';
import { useDeed } from '../../api/useDeed';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { useConsoleText } from '../consoleTexts';

const useStyles = makeStyles({
  comments: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  comment: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What people wrote with their answers; opened on purpose only. */
export default function Comments({ path }: { readonly path: string }) {
  const { client } = useTab();
  const t = useConsoleText();
  const styles = useStyles();
  const deed = useDeed();
  const [page, set] = useState<CommentsPage>();
  const open = (): void => void deed.run(async () => set((await client.get<CommentsPage>(`${path}/report/comments`)).body));
  return (
    <div className={styles.comments}>
      {!page && <div><Button disabledFocusable={deed.busy} onClick={open}>{t('tabReport.comments.open')}</Button></div>}
      {deed.problem && <ProblemNote problem={deed.problem} onAgain={open} />}
      {page?.kinds.map(({ title, comments }) => (
        <div key={title} className={styles.comments}>
          <Subtitle2 as="h3" className={styles.name}>{t('tabReport.comments', { kind: title })}</Subtitle2>
          <ul className={styles.list}>{comments.map((comment, place) => <li key={place}><Text className={styles.comment}>{comment}</Text></li>)}</ul>
        </div>
      ))}
      {page && <Caption1 className={styles.quiet}>{page.hint}</Caption1>}
    </div>
  );
}
