import { type Figure } from './figure';

/** One JSON object a line, for machines. */
export const asJsonLines = (figures: readonly Figure[]): string => figures.map((one) => `${JSON.stringify(one)}\n`).join('');

const titles = ['figure', 'value', 'unit', 'reference', 'target', ''];

/** The same for people: numbers to the right, a word beside every budget. */
export function asTable(figures: readonly Figure[]): string {
  const rows = [titles, ...figures.map(({ name, value, unit, reference, target, ok }) => [name, String(value), unit, reference === null ? '' : String(reference), target ?? '', ok === null ? '' : ok ? 'ok' : 'MISSED'])];
  const widths = titles.map((_title, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isNumber = (column: number): boolean => column === 1 || column === 3;
  return rows.map((row) => `${row.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()}\n`).join('');
}
