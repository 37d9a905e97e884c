import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import { type OutcomeView } from '../../../bot/contracts/reportPage';
import { useDeed } from '../../api/useDeed';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { useConsoleText } from '../consoleTexts';

const useStyles = makeStyles({
  forms: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  form: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'end', minWidth: 0, margin: 0, padding: 0, border: 'none' },
  input: { minWidth: 0 },
});

interface Parts {
  readonly path: string;
  readonly outcomes: readonly OutcomeView[];
  readonly onDone: () => void;
}

/** Numbers that only the organisation knows, each with its day, from before and after. */
export default function Outcomes({ path, outcomes, onDone }: Parts) {
  const t = useConsoleText();
  const styles = useStyles();
  const [isOpen, open] = useState(false);
  if (outcomes.length === 0) return <Text>{t('tabReport.outcomes.none')}</Text>;
  return (
    <div className={styles.forms}>
      <div><Button aria-expanded={isOpen} onClick={() => open(!isOpen)}>{t('tabReport.outcomes')}</Button></div>
      {isOpen && outcomes.map((outcome) => <Outcome key={outcome.code} path={path} outcome={outcome} onDone={onDone} />)}
    </div>
  );
}

function Outcome({ path, outcome: { code, name, before, after }, onDone }: Omit<Parts, 'outcomes'> & { readonly outcome: OutcomeView }) {
  const { client } = useTab();
  const t = useConsoleText();
  const styles = useStyles();
  const deed = useDeed();
  const [typed, type] = useState({ before, after });
  const [isSaved, setSaved] = useState(false);
  const change = (side: 'before' | 'after', field: 'value' | 'on') => (_event: unknown, { value }: { readonly value: string }): void => {
    setSaved(false);
    type((known) => ({ ...known, [side]: { ...known[side], [field]: value } }));
  };
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const done = await deed.run(() => client.post(`${path}/report/outcomes`, { figure: code, ...typed }));
    setSaved(done);
    if (done) onDone();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <fieldset className={styles.form}>
        <legend>{name}</legend>
        {(['before', 'after'] as const).flatMap((side) => [
          <Field key={side} label={t(`tabReport.${side}`)} className={styles.input}><Input className={styles.input} inputMode="decimal" value={typed[side].value} onChange={change(side, 'value')} /></Field>,
          <Field key={`${side}On`} label={t('tabReport.beforeOn')} className={styles.input}><Input className={styles.input} type="date" value={typed[side].on} onChange={change(side, 'on')} /></Field>,
        ])}
        <div><Button type="submit" disabledFocusable={deed.busy} aria-label={t('tabReport.saveWhose', { name })}>{t('tabReport.save')}</Button></div>
      </fieldset>
      {deed.problem && <ProblemNote problem={deed.problem} />}
      <div role="status">{isSaved && <Text>{t('tabReport.saved')}</Text>}</div>
    </form>
  );
}
