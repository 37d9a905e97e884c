import { Body1Strong, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ImportReportPage } from '../../../bot/contracts/peoplePage';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start', minWidth: 0 },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  group: { width: '100%' },
  rows: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxHeight: '260px', overflowY: 'auto' },
  title: { margin: 0 },
});

interface Parts {
  readonly name: string;
  readonly report: ImportReportPage;
  readonly busy: boolean;
  readonly onApply: () => void;
}

/** What an import would do; nothing has been done yet. */
export function ImportReport({ name, report: { title, lines, groups, apply }, busy, onApply }: Parts) {
  const styles = useStyles();
  return (
    <div className={styles.report}>
      <Body1Strong as="h3" className={styles.title}>{name}</Body1Strong>
      <Text role="status">{title}</Text>
      <ul className={styles.lines}>{lines.map((line) => <li key={line}><Text>{line}</Text></li>)}</ul>
      {groups.map((group) => (
        <details key={group.title} className={styles.group} open={groups[0] === group}>
          <summary>{group.title}</summary>
          <ul className={styles.rows} tabIndex={0} aria-label={group.title}>
            {group.rows.map((row) => <li key={row}><Text size={200}>{row}</Text></li>)}
            {group.more && <li><Caption1>{group.more}</Caption1></li>}
          </ul>
        </details>
      ))}
      {apply && <Button appearance="primary" disabledFocusable={busy} onClick={onApply}>{apply}</Button>}
    </div>
  );
}
