import { type FieldChoice, type FieldRow, type SetupField, type StepPage } from '../../../bot/contracts/setupPage';

/** What a field holds: a text, several choices, or rows. */
export type FieldValue = string | readonly string[] | readonly FieldRow[];
/** What somebody typed into one field, and what was stored when they began. */
export interface Typing {
  readonly mine: FieldValue;
  readonly base: FieldValue;
}
export type Typings = Readonly<Record<string, Typing>>;

export const isRow = (one: string | FieldRow): one is FieldRow => typeof one === 'object';
export const isText = (one: string | FieldRow): one is string => typeof one === 'string';
export const textsIn = (value: FieldValue): readonly string[] => (typeof value === 'string' ? [] : [...value].filter(isText));
export const rowsIn = (value: FieldValue): readonly FieldRow[] => (typeof value === 'string' ? [] : [...value].filter(isRow));
export const textIn = (value: FieldValue): string => (typeof value === 'string' ? value : '');

export const fieldsOf = ({ groups }: StepPage): readonly SetupField[] => groups.flatMap(({ fields }) => fields);

/** The same, whichever order a row's cells have. */
export const isSame = (one: FieldValue, other: FieldValue): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));
const plain = (value: FieldValue): unknown => (typeof value === 'string' ? value : [...value].map((one) => (isRow(one) ? Object.entries(one).filter(([, cell]) => cell !== '').sort(([a], [b]) => (a < b ? -1 : 1)) : one)));

/** Somebody else has saved another value since one began to type: both are shown. */
export const isOvertaken = ({ mine, base }: Typing, stored: FieldValue): boolean => !isSame(stored, base) && !isSame(stored, mine);

/** What is sent: everything that is stored, with what was typed. */
export function valuesOf(page: StepPage, typed: Typings): Record<string, FieldValue> {
  const asked = fieldsOf(page).filter(({ kind }) => kind !== 'fixed');
  return Object.fromEntries(asked.map((field) => [field.name, typed[field.name]?.mine ?? field.value]));
}

const nameIn = (choices: readonly FieldChoice[], value: string): string => choices.find((one) => one.value === value)?.name ?? value;

/** A value as people read it. */
export function shownValue(field: SetupField, value: FieldValue, names: Readonly<Record<string, string>>): string {
  if (field.kind === 'choice') return nameIn(field.choices, textIn(value));
  if (field.kind === 'ticks') return textsIn(value).map((one) => nameIn(field.choices, one)).join(', ');
  if (field.kind !== 'rows') return textIn(value);
  return rowsIn(value).map((row) => field.columns.map((column) => shownCell(column.kind === 'choice' ? column.choices : [], row[column.name] ?? '', names)).filter((cell) => cell !== '').join(' – ')).join('; ');
}

const shownCell = (choices: readonly FieldChoice[], cell: string, names: Readonly<Record<string, string>>): string => names[cell] ?? nameIn(choices, cell);
