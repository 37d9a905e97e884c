import { Body1Strong, Button, Caption1, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type PersonLine } from '../../../bot/contracts/peoplePage';
import { useConsoleText } from '../consoleTexts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  who: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  none: { width: '32px', flexShrink: 0 },
});

interface Parts {
  readonly line: PersonLine;
  readonly busy: boolean;
  readonly isChosen: boolean;
  readonly onTick: (isChosen: boolean) => void;
  readonly onAct: (action: 'nominate' | 'takeIn') => void;
}

/** One person in one role: where they stand, and what can be done. */
export function PersonRow({ line: { name, line, status, notes, actions, mayGet }, busy, isChosen, onTick, onAct }: Parts) {
  const t = useConsoleText();
  const styles = useStyles();
  return (
    <li className={styles.row}>
      {mayGet ? <Checkbox aria-label={t('tabRoster.choose', { name })} checked={isChosen} onChange={(_event, { checked }) => onTick(checked === true)} /> : <span className={styles.none} />}
      <div className={styles.who}>
        <div className={styles.line}><Body1Strong>{name}</Body1Strong><Text>{status}</Text></div>
        <Caption1 className={styles.quiet}>{line}</Caption1>
        {notes.map((note) => <Caption1 key={note}>{note}</Caption1>)}
        {actions.length > 0 && (
          <div className={styles.buttons}>
            {actions.map(({ action, title }) => <Button key={action} size="small" disabledFocusable={busy} aria-label={t('tabRoster.actFor', { action: title, name })} onClick={() => onAct(action)}>{title}</Button>)}
          </div>
        )}
      </div>
    </li>
  );
}
