import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type GoalsView } from '../../bot/contracts/pairPage';

const useStyles = makeStyles({ form: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS }, field: { flexGrow: 1, minWidth: 0, maxWidth: '320px' } });

export interface GoalFormParts {
  readonly report: GoalsView['report'];
  /** What is chosen at first. */
  readonly start: number;
  readonly busy: boolean;
  readonly describedBy: string;
  readonly onSend: (progress: number) => void;
}

/** How far along is it? Opens with the focus on the choice. */
export default function GoalForm({ report: { label, send, choices }, start, busy, describedBy, onSend }: GoalFormParts) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(start);
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => choice.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(chosen);
      }}
    >
      <Field label={label} className={styles.field}>
        <Select ref={(element: HTMLSelectElement | null) => void (choice.current = element)} value={String(chosen)} onChange={(_event, { value }) => setChosen(Number(value))}>
          {choices.map(({ progress, name }) => <option key={progress} value={String(progress)}>{name}</option>)}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={busy} aria-describedby={describedBy}>{send}</Button>
    </form>
  );
}
