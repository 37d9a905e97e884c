import { Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type ShareView } from '../../bot/contracts/groupPage';
import { useTab } from '../app/tabContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  share: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap' },
});

/** Older ones are asked for. */
const shownAtFirst = 5;

/** What members passed on, the newest first. */
export function Shares({ shares }: { readonly shares: readonly ShareView[] }) {
  const { t } = useTab();
  const styles = useStyles();
  const [all, showAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The button that showed more is gone: the focus goes to what it brought.
  useEffect(() => {
    if (all) list.current?.querySelectorAll('li')[shownAtFirst]?.focus();
  }, [all]);
  const shown = all ? shares : shares.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map(({ id, by, text, link }) => (
          <li key={id} className={styles.share} tabIndex={-1}>
            <Caption1 className={styles.quiet}>{by}</Caption1>
            <Text className={styles.text}>{text}</Text>
            {link && <Text><Link href={link} target="_blank" rel="noopener noreferrer">{t('tabGroup.link', { host: new URL(link).host })}</Link></Text>}
          </li>
        ))}
      </ul>
      {shares.length > shown.length && <div><Button onClick={() => showAll(true)}>{t('tabGroup.more')}</Button></div>}
    </>
  );
}
