import { Checkbox, Field, Input, Select, Text, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import { type SetupField } from '../../../bot/contracts/setupPage';
import { useConsoleText } from '../consoleTexts';
import { RowsInput } from './RowsInput';
import { useSetupStyles } from './useSetupStyles';
import { type FieldValue, rowsIn, textIn, textsIn } from './values';

export interface FieldParts<Kind extends SetupField['kind'] = SetupField['kind']> {
  readonly field: Extract<SetupField, { readonly kind: Kind }>;
  readonly value: FieldValue;
  readonly problem: string | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly onType: (value: FieldValue) => void;
}

/** One field in the form that its kind wants; what is wrong with it stands below. */
export function FieldInput(parts: FieldParts) {
  const { field } = parts;
  switch (field.kind) {
    case 'ticks':
      return <Ticks {...parts} field={field} />;
    case 'rows':
      return <Rows {...parts} field={field} />;
    case 'fixed':
      return <Fixed field={field} />;
    default:
      return <OneValue {...parts} field={field} />;
  }
}

function OneValue({ field, value, problem, onType }: FieldParts<'text' | 'number' | 'date' | 'choice'>) {
  const styles = useSetupStyles();
  const t = useConsoleText();
  const text = textIn(value);
  return (
    <Field label={field.label} hint={field.hint ?? null} className={styles.field} {...(problem !== undefined && { validationMessage: problem })}>
      {field.kind === 'choice' ? (
        <Select className={styles.control} select={{ className: styles.control }} value={text} onChange={(_event, { value: chosen }) => onType(chosen)}>
          {!field.choices.some((one) => one.value === text) && <option value={text}>{text || t('tabSetup.choose')}</option>}
          {field.choices.map((one) => <option key={one.value} value={one.value}>{one.name}</option>)}
        </Select>
      ) : field.kind === 'text' && field.lines > 1 ? (
        <Textarea className={styles.control} dir="auto" lang={field.language} rows={field.lines} resize="vertical" value={text} onChange={(_event, { value: typed }) => onType(typed)} />
      ) : (
        <Input className={styles.control} input={{ className: styles.control }} dir={field.kind === 'text' ? 'auto' : undefined} type={field.kind === 'date' ? 'date' : 'text'} inputMode={field.kind === 'number' ? 'numeric' : undefined} value={text} onChange={(_event, { value: typed }) => onType(typed)} />
      )}
    </Field>
  );
}

function Ticks({ field: { label, hint, choices }, value, problem, onType }: FieldParts<'ticks'>) {
  const styles = useSetupStyles();
  const id = useId();
  const chosen = new Set(textsIn(value));
  const tick = (code: string, isOn: boolean): void => onType(choices.map((one) => one.value).filter((one) => (one === code ? isOn : chosen.has(one))));
  return (
    <fieldset className={styles.fieldset} {...((problem !== undefined || hint !== undefined) && { 'aria-describedby': id })}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.ticks}>{choices.map((one) => <Checkbox key={one.value} label={one.name} checked={chosen.has(one.value)} onChange={(_event, { checked }) => tick(one.value, checked === true)} />)}</div>
      <p id={id} className={problem === undefined ? styles.subtle : styles.wrong}>{problem ?? hint}</p>
    </fieldset>
  );
}

function Rows({ field, value, problem, names, onType }: FieldParts<'rows'>) {
  const styles = useSetupStyles();
  const id = useId();
  return (
    <fieldset className={styles.fieldset} {...((problem !== undefined || field.hint !== undefined) && { 'aria-describedby': id })}>
      <legend className={styles.legend}>{field.label}</legend>
      <p id={id} className={problem === undefined ? styles.subtle : styles.wrong}>{problem ?? field.hint}</p>
      <RowsInput field={field} rows={rowsIn(value)} names={names} onType={onType} />
    </fieldset>
  );
}

function Fixed({ field: { label, value, hint } }: Pick<FieldParts<'fixed'>, 'field'>) {
  const styles = useSetupStyles();
  return (
    <div className={styles.field}>
      <Text block>{label}</Text>
      <Text block weight="semibold">{value}</Text>
      <p className={styles.subtle}>{hint}</p>
    </div>
  );
}
