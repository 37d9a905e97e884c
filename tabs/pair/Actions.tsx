import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type ActionsView } from '../../bot/contracts/pairPage';
import { useDraft } from '../api/useDraft';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { Section } from '../kit/Section';
import { fetched } from '../kit/fetched';
import { ActionItem } from './ActionItem';
import { actionDraft } from './actionDraft';

const ActionForm = fetched(() => import('./ActionForm'));

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  told: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface Parts {
  readonly pair: string;
  readonly actions: ActionsView;
  readonly refresh: () => Promise<void>;
}

/** What is still to be done: ticked off with one press, added in place, handed over or dropped on the bot's card. */
export function Actions({ pair, actions, refresh }: Parts) {
  const styles = useStyles();
  const { t } = useTab();
  const { isDraft } = useDraft(actionDraft(pair, 'text'));
  const [isAdding, setAdding] = useState(isDraft);
  const [told, setTold] = useState('');
  const foot = useRef<HTMLDivElement>(null);
  const { open, mayWrite, none, buttons } = actions;
  const { list, leave } = useFocusOnNext(open, foot);
  const stop = (news: string): void => {
    setAdding(false);
    setTold(news);
    foot.current?.querySelector('button')?.focus();
  };
  return (
    <Section title={t('tabPair.actions.title')}>
      <div role="status" className={styles.told}>{told}</div>
      {open.length === 0 ? <Text>{none}</Text> : (
        <ul ref={list} className={styles.list}>
          {open.map((action) => <ActionItem key={action.id} pair={pair} action={action} onPress={leave} onDone={setTold} refresh={refresh} />)}
        </ul>
      )}
      {isAdding && mayWrite && <ActionForm pair={pair} actions={actions} onClose={stop} refresh={refresh} />}
      {mayWrite && (
        <div ref={foot} className={styles.row}>
          <Button icon={<AddRegular />} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>{t('tabPair.actions.new')}</Button>
          <Buttons buttons={buttons} onDone={() => void refresh()} />
        </div>
      )}
    </Section>
  );
}

/** Once the action that was ticked off has gone, whoever ticked it goes on with the one that took its place. */
function useFocusOnNext(open: ActionsView['open'], otherwise: RefObject<HTMLElement | null>) {
  const list = useRef<HTMLUListElement>(null);
  const left = useRef<{ readonly id: string; readonly place: number }>(undefined);
  useLayoutEffect(() => {
    const from = left.current;
    if (!from || open.some(({ id }) => id === from.id)) return;
    left.current = undefined;
    if (document.activeElement !== document.body) return;
    const ticks = list.current?.querySelectorAll<HTMLElement>('[role=checkbox]') ?? [];
    (ticks[Math.min(from.place, ticks.length - 1)] ?? otherwise.current?.querySelector('button'))?.focus();
  }, [open, otherwise]);
  const leave = (id: string): void => {
    left.current = { id, place: open.findIndex((action) => action.id === id) };
  };
  return { list, leave };
}
