import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type GroupMeeting, type GroupPage } from '../../bot/contracts/groupPage';
import { type Deed } from '../api/useDeed';
import { ProblemNote } from '../kit/ProblemNote';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choices: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Marks {
  readonly present: readonly number[];
  readonly before: readonly number[];
}

interface Parts {
  readonly group: GroupPage;
  readonly meeting: GroupMeeting;
  readonly deed: Deed;
  readonly close: () => void;
  readonly onSave: (marks: Marks) => void;
}

/** Who was there: everybody present is ticked. What others say of themselves meanwhile is kept: what was ticked when it was opened is sent along. */
export default function AttendanceForm({ group: { members, titles }, meeting: { attended }, deed: { busy, problem }, close, onSave }: Parts) {
  const styles = useStyles();
  const [before] = useState(attended);
  const [ticked, setTicked] = useState<readonly number[]>(attended);
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => choices.current?.querySelector('input')?.focus(), []);
  const tick = (place: number, isThere: boolean): void => setTicked((now) => (isThere ? [...now, place] : now.filter((one) => one !== place)));
  const save = (): void => {
    const isMember = (place: number): boolean => members.some((member) => member.place === place);
    onSave({ present: ticked.filter(isMember), before });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset ref={choices} className={styles.choices}>
        <legend className={styles.legend}>{titles.label}</legend>
        {members.map(({ place, name }) => (
          <Checkbox key={place} label={name} checked={ticked.includes(place)} onChange={(_event, { checked }) => tick(place, checked === true)} />
        ))}
      </fieldset>
      <Text size={200} className={styles.quiet}>{titles.hint}</Text>
      {problem && <ProblemNote problem={problem} onAgain={save} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{titles.save}</Button>
        <Button onClick={close}>{titles.cancel}</Button>
      </div>
    </form>
  );
}
