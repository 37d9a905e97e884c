import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type FieldColumn, type FieldRow, type SetupField } from '../../../bot/contracts/setupPage';
import { useConsoleText } from '../consoleTexts';
import { PersonInput } from './PersonInput';
import { useSetupStyles } from './useSetupStyles';

interface Parts {
  readonly field: Extract<SetupField, { readonly kind: 'rows' }>;
  readonly rows: readonly FieldRow[];
  readonly names: Readonly<Record<string, string>>;
  readonly onType: (rows: readonly FieldRow[]) => void;
}

/** A list of lines, each with a few fields. A new line takes the focus; when one goes, the button that adds has it. */
export function RowsInput({ field: { columns, most, add }, rows, names, onType }: Parts) {
  const t = useConsoleText();
  const styles = useSetupStyles();
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLElement>(null);
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (wantsFocus.current) list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus();
    wantsFocus.current = false;
  }, [rows.length]);
  const put = (index: number, name: string, text: string): void => onType(rows.map((row, at) => (at === index ? { ...row, [name]: text } : row)));
  const addRow = (): void => {
    wantsFocus.current = true;
    onType([...rows, Object.fromEntries(columns.map((column) => [column.name, column.kind === 'choice' ? (column.choices[0]?.value ?? '') : '']))]);
  };
  const remove = (index: number): void => {
    adder.current?.focus();
    onType(rows.filter((_row, at) => at !== index));
  };
  return (
    <>
      {rows.length > 0 && (
        <ol role="list" ref={list} className={styles.rows}>
          {rows.map((row, index) => (
            // Lines have no name but their place.
            <li key={index} className={styles.row}>
              {columns.map((column) => <div key={column.name} className={styles.cell}><Cell column={column} row={index + 1} text={row[column.name] ?? ''} names={names} onType={(text) => put(index, column.name, text)} /></div>)}
              <Button size="small" onClick={() => remove(index)}>{t('tabSetup.removeRow', { row: index + 1 })}</Button>
            </li>
          ))}
        </ol>
      )}
      <div><Button ref={(element: HTMLElement | null) => void (adder.current = element)} size="small" disabledFocusable={rows.length >= most} onClick={addRow}>{add}</Button></div>
    </>
  );
}

interface CellParts {
  readonly column: FieldColumn;
  readonly row: number;
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
  readonly onType: (text: string) => void;
}

function Cell({ column, row, text, names, onType }: CellParts) {
  const styles = useSetupStyles();
  if (column.kind === 'person') return <PersonInput label={column.label} row={row} person={text} names={names} onType={onType} />;
  return (
    <Field label={column.label}>
      {column.kind === 'choice'
        ? <Select className={styles.control} value={text} onChange={(_event, { value }) => onType(value)}>{column.choices.map((one) => <option key={one.value} value={one.value}>{one.name}</option>)}</Select>
        : <Input className={styles.control} input={{ className: styles.control }} dir={column.kind === 'text' ? 'auto' : undefined} type={column.kind === 'date' ? 'date' : 'text'} value={text} onChange={(_event, { value }) => onType(value)} />}
    </Field>
  );
}
