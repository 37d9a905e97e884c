import { type Sheet } from './reportSheet';

/** What a spreadsheet would take for a formula, or for the beginning of one. */
const formula = /^[=+\-@\t\r]/;

/** One value as RFC 4180 has it; what would be a formula becomes text, as it was meant. */
export function csvCell(value: string): string {
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly string[]): string => cells.map(csvCell).join(',');
/** Marks that keep names apart from the text around them are of use on a page only. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

/** A report as a file for spreadsheets: UTF-8 with a mark, lines that end in CR and LF; each table under its title, an empty line between them. */
export function sheetCsv({ title, made, parts }: Sheet): string {
  const tables = parts.flatMap((part) => part.tables.map(({ title: name, table: { columns, rows } }) => [
    line([part.title === name ? name : `${part.title}: ${name}`]), line(columns), ...rows.map((row) => line([row.name, ...row.cells])), '',
  ]));
  const notes = parts.flatMap(({ sentences }) => sentences.map((sentence) => line([sentence])));
  return `\uFEFF${plain([line([title]), line([made]), '', ...tables.flat(), ...notes].join('\r\n'))}\r\n`;
}
