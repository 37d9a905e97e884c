import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type LeadView } from '../../bot/contracts/groupPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { Section } from '../kit/Section';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  order: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

interface Parts {
  readonly address: string;
  readonly lead: LeadView;
  readonly refresh: () => Promise<void>;
}

/** Circles: who leads the next meeting, whose turn it is after that, and the swap. */
export function Lead({ address, lead: { line, rule, order, change }, refresh }: Parts) {
  const { client, t } = useTab();
  const styles = useStyles();
  const { busy, problem, run } = useDeed();
  const title = useId();
  const swap = (session: number, lead: 'take' | 'pass'): Promise<boolean> => run(async () => {
    await client.post(`${address}/${session}/lead`, { lead });
    await refresh();
  });
  return (
    <Section title={t('tabGroup.lead')}>
      <div role="status"><Text weight="semibold">{line}</Text></div>
      {/* The same button says the other thing afterwards, and keeps the focus. */}
      {change && <div><Button disabledFocusable={busy} onClick={() => void swap(change.session, change.lead)}>{change.title}</Button></div>}
      {problem && <ProblemNote problem={problem} onAgain={() => void refresh()} />}
      <Text size={200} weight="semibold" id={title}>{t('tabGroup.order')}</Text>
      <ol className={styles.order} aria-labelledby={title}>
        {order.map(({ name, isMe }, place) => <li key={place}><Text>{isMe ? t('tabGroup.me', { name }) : name}</Text></li>)}
      </ol>
      <Caption1 className={styles.quiet}>{rule}</Caption1>
    </Section>
  );
}
