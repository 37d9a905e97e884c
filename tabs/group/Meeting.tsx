import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { type GroupMeeting, type GroupPage } from '../../bot/contracts/groupPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';
import { Waiting } from '../kit/Waiting';
import { fetched } from '../kit/fetched';
import { useTableStyles } from './useTableStyles';

// Only whoever leads notes who was there.
const AttendanceForm = fetched(() => import('./AttendanceForm'), Waiting);

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Parts {
  readonly address: string;
  readonly group: GroupPage;
  readonly meeting: GroupMeeting;
  readonly refresh: () => Promise<void>;
  readonly isLed: boolean;
  readonly hasPart: boolean;
  /** Tells those who cannot see it that it is done. */
  readonly say: (what: string) => void;
}

/** One meeting: when, led by whom, who was there, and what the reader may note about it. */
export function Meeting({ address, group, meeting, refresh, isLed, hasPart, say }: Parts) {
  const { client, t } = useTab();
  const [styles, table] = [useStyles(), useTableStyles()];
  const deed = useDeed();
  const [isOpen, setOpen] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const { session, when, led, names, count, mayMark, maySayMyself } = meeting;
  const { titles } = group;
  const send = async (what: 'attendance' | 'myself', body: unknown): Promise<boolean> => {
    const isDone = await deed.run(async () => {
      await client.post(`${address}/${session}/${what}`, body);
      await refresh();
    });
    if (isDone) say(t('tabGroup.saved'));
    return isDone;
  };
  const close = (): void => {
    setOpen(false);
    buttons.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <tr className={table.row} role="row">
        <th scope="row" role="rowheader" tabIndex={-1} className={mergeClasses(table.cell, table.rowHead)}>{when}</th>
        {isLed && <Cell label={t('tabGroup.led')}>{led}</Cell>}
        <Cell label={t('tabGroup.names')}>
          {names && <div>{names}</div>}
          <div className={styles.line}>{count ?? t('tabGroup.notNoted')}</div>
        </Cell>
        {hasPart && (
          <Cell>
            <div ref={buttons} className={styles.buttons}>
              {mayMark && <Button size="small" aria-expanded={isOpen} aria-label={`${titles.mark}: ${when}`} onClick={() => setOpen(!isOpen)}>{titles.mark}</Button>}
              {maySayMyself && <Button size="small" disabledFocusable={deed.busy} aria-label={`${titles.myself}: ${when}`} onClick={() => void send('myself', {})}>{titles.myself}</Button>}
            </div>
            {!isOpen && deed.problem && <ProblemNote problem={deed.problem} onAgain={() => void refresh()} />}
          </Cell>
        )}
      </tr>
      {isOpen && (
        <tr className={table.row} role="row">
          <td className={table.cell} role="cell" colSpan={isLed ? 4 : 3}>
            <AttendanceForm {...{ group, meeting, deed, close }} onSave={async (marks) => void ((await send('attendance', marks)) && close())} />
          </td>
        </tr>
      )}
    </>
  );
}

function Cell({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  const table = useTableStyles();
  return (
    <td className={table.cell} role="cell">
      {label && <span className={table.label} aria-hidden="true">{label}</span>}
      {children}
    </td>
  );
}
