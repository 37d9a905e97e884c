import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type GroupPage } from '../../bot/contracts/groupPage';
import { useTab } from '../app/tabContext';
import { Meeting } from './Meeting';
import { useTableStyles } from './useTableStyles';

/** Older ones are asked for. */
const shownAtFirst = 5;

interface Parts {
  readonly address: string;
  readonly group: GroupPage;
  readonly refresh: () => Promise<void>;
}

/** Who was there at which meeting, the latest first: a table, whose rows are cards where it is narrow. */
export function Meetings({ address, group, refresh }: Parts) {
  const { t } = useTab();
  const styles = useTableStyles();
  const [all, showAll] = useState(false);
  const [said, say] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  // The button that showed more is gone: the focus goes to what it brought.
  useEffect(() => {
    if (all) body.current?.querySelectorAll<HTMLElement>('th')[shownAtFirst]?.focus();
  }, [all]);
  const shown = all ? group.meetings : group.meetings.slice(0, shownAtFirst);
  const isLed = group.kind === 'circle';
  const hasPart = shown.some(({ mayMark, maySayMyself }) => mayMark || maySayMyself);
  const heads = [t('tabGroup.when'), ...(isLed ? [t('tabGroup.led')] : []), t('tabGroup.names'), ...(hasPart ? [t('tabGroup.part')] : [])];
  // Rows that look like cards are no table to every screen reader any more: the roles say that they are.
  return (
    <div className={styles.place}>
      <table className={styles.table} role="table">
        <thead className={styles.heads} role="rowgroup">
          <tr className={styles.row} role="row">{heads.map((name) => <th key={name} scope="col" role="columnheader" className={mergeClasses(styles.cell, styles.head)}>{name}</th>)}</tr>
        </thead>
        <tbody className={styles.body} role="rowgroup" ref={body}>
          {shown.map((meeting) => <Meeting key={meeting.session} {...{ address, group, meeting, refresh, isLed, hasPart, say }} />)}
        </tbody>
      </table>
      <div role="status">{said}</div>
      {group.meetings.length > shown.length && <Button onClick={() => showAll(true)}>{t('tabGroup.more')}</Button>}
    </div>
  );
}
