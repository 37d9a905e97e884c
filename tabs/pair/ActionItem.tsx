import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, OpenRegular, WarningRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { type ActionView } from '../../bot/contracts/pairPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr)', alignItems: 'start', columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottomStyle: 'none' } },
  words: { paddingTop: '6px' },
  text: { whiteSpace: 'pre-wrap' },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  about: { color: tokens.colorNeutralForeground2 },
  overdue: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  sign: { color: tokens.colorStatusDangerForeground1, verticalAlign: 'text-bottom', marginInlineEnd: tokens.spacingHorizontalXXS },
  source: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  problem: { gridColumnStart: 2 },
});

interface Parts {
  readonly pair: string;
  readonly action: ActionView;
  readonly onPress: (id: string) => void;
  readonly onDone: (news: string) => void;
  readonly refresh: () => Promise<void>;
}

/** One thing to do. It looks done as soon as it is pressed, and open again when that did not work, with the reason. */
export function ActionItem({ pair, action, onPress, onDone, refresh }: Parts) {
  const styles = useStyles();
  const { t, client } = useTab();
  const { run, busy, problem } = useDeed();
  const [ticked, setTicked] = useState(false);
  const id = useId();
  const { text, owner, isMine, due, isOverdue, mayFinish, source } = action;
  const tick = async (): Promise<void> => {
    setTicked(true);
    onPress(action.id);
    const done = await run(() => client.post(`/api/pairs/${encodeURIComponent(pair)}/actions/finish`, { actions: [action.id] }));
    if (!done) return setTicked(false);
    onDone(t('tabPair.actions.ticked', { text }));
    await refresh();
  };
  return (
    <li className={styles.item}>
      {mayFinish ? (
        <Button role="checkbox" appearance="transparent" aria-checked={ticked} aria-labelledby={`${id}-text`} aria-describedby={`${id}-about`} disabledFocusable={busy || ticked} icon={ticked ? <CheckmarkCircleFilled /> : <CircleRegular />} onClick={() => void tick()} />
      ) : <span />}
      <div className={styles.words}>
        <Text block className={mergeClasses(styles.text, ticked && styles.done)}><bdi id={`${id}-text`}>{text}</bdi></Text>
        <Caption1 block id={`${id}-about`} className={styles.about}>
          <bdi>{isMine ? t('tabPair.actions.you') : owner}</bdi>
          {due && <>{' · '}<span className={isOverdue ? styles.overdue : undefined}>{isOverdue && <WarningRegular aria-hidden className={styles.sign} />}{t(isOverdue ? 'tabPair.actions.overdue' : 'tabPair.actions.by', { date: due })}</span></>}
        </Caption1>
        {source && <Button as="a" size="small" appearance="subtle" className={styles.source} href={source.url} target="_blank" rel="noopener noreferrer" icon={<OpenRegular />} iconPosition="after" aria-describedby={`${id}-text`}>{source.title}</Button>}
      </div>
      {problem && <div className={styles.problem}><ProblemNote problem={problem} onAgain={() => void (problem.todo === 'again' ? tick() : refresh())} /></div>}
    </li>
  );
}
