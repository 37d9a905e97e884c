import { type DirectoryEntry } from '../domain/people/person';
import { cellText, shortened } from './cellText';
import { type Column, listColumns, type Reading, optionalColumns, readPerson, requiredColumns } from './csvPerson';
import { type CsvProblem, type ProblemList, makeProblemList } from './csvProblems';
import { type CsvRow, type CsvSource, UnreadableCsv, csvRows } from './csvRows';

export type PeopleCsv =
  | { readonly kind: 'read'; readonly people: readonly DirectoryEntry[] }
  /** At most 20 problems, in the order of the file; `totalProblems` counts them all. */
  | { readonly kind: 'refused'; readonly problems: readonly CsvProblem[]; readonly totalProblems: number };

/**
 * Everybody in the file, or what is wrong with it: never a part. Multi-valued cells part their values by `|`. Dates are
 * `YYYY-MM-DD` or a duration such as `P3M`, meaning three months before `reading.today`.
 * Streams: memory holds the people and one row, and a file with a wrong header is not read further.
 * Throws only what the source itself throws.
 */
export async function readPeopleCsv(source: CsvSource, reading: Reading): Promise<PeopleCsv> {
  try {
    return await readRows(csvRows(source), reading);
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
    return refused([error.code === 'notText' ? { code: 'notText' } : { code: 'brokenQuotes', row: error.row }]);
  }
}

async function readRows(rows: AsyncGenerator<CsvRow>, reading: Reading): Promise<PeopleCsv> {
  const problems = makeProblemList();
  const people: DirectoryEntry[] = [];
  for await (const { entry } of personRows(rows, reading, problems)) if (problems.total() === 0) people.push(entry);
  return problems.total() > 0 ? { kind: 'refused', problems: problems.listed(), totalProblems: problems.total() } : { kind: 'read', people };
}

/** A row below the header. One that is not good must not be used: what is wrong with it stands among the problems. */
export interface PersonRow {
  readonly row: number;
  readonly entry: DirectoryEntry;
  readonly isGood: boolean;
  readonly cell: (column: Column) => string;
}

/** Everybody in the file, row by row; what is wrong goes to `problems`. A file with a wrong header, or with nobody in it, has no rows and a problem. Throws `UnreadableCsv`. */
export async function* personRows(rows: AsyncGenerator<CsvRow>, reading: Reading, problems: ProblemList): AsyncGenerator<PersonRow> {
  const seen = { objectId: new Map<string, number>(), email: new Map<string, number>() };
  let header: Header | undefined;
  let hasRows = false;
  for await (const { row, cells } of rows) {
    if (!header) {
      header = readHeader(row, cells, problems);
      if (problems.total() > 0) return;
      continue;
    }
    hasRows = true;
    const { width, places } = header;
    if (cells.slice(width).some((cell) => cell.trim() !== '')) {
      problems.add(() => ({ code: 'extraCells', row, found: cells.length, limit: width }));
      continue; // its values stand in the wrong columns
    }
    const before = problems.total();
    const cell = (column: Column): string => cells[places.get(column) ?? -1] ?? '';
    const entry = readPerson(row, cell, reading, problems);
    noteDuplicate(seen.objectId, row, 'objectId', entry.id.slice(reading.tenantId.length + 1), problems);
    noteDuplicate(seen.email, row, 'email', entry.email, problems);
    yield { row, entry, isGood: problems.total() === before, cell };
  }
  if (!header) problems.add(() => ({ code: 'empty' }));
  else if (!hasRows) problems.add(() => ({ code: 'noPeople' }));
}

const refused = (problems: readonly CsvProblem[]): PeopleCsv => ({ kind: 'refused', problems, totalProblems: problems.length });

interface Header {
  readonly width: number;
  readonly places: ReadonlyMap<Column, number>;
}

function readHeader(row: number, cells: readonly string[], problems: ProblemList): Header {
  const places = new Map<Column, number>();
  const names = cells.map((cell) => cellText(cell).toLowerCase());
  for (const column of [...requiredColumns, ...optionalColumns, ...listColumns]) {
    const place = names.indexOf(column.toLowerCase());
    if (place >= 0) places.set(column, place);
    if (place !== names.lastIndexOf(column.toLowerCase())) problems.add(() => ({ code: 'duplicateColumn', row, column }));
  }
  const missing = requiredColumns.filter((column) => !places.has(column));
  if (missing.length > 0) problems.add(() => ({ code: 'missingColumns', row, columns: missing.join(', ') }));
  return { width: cells.length, places };
}

/** Addresses differ by case only in theory: two rows that do are one person. An empty value was reported already. */
function noteDuplicate(seen: Map<string, number>, row: number, column: 'objectId' | 'email', value: string, problems: ProblemList): void {
  const key = value.toLowerCase();
  const otherRow = seen.get(key);
  if (key === '') return;
  if (otherRow === undefined) seen.set(key, row);
  else problems.add(() => ({ code: 'duplicatePerson', row, column, value: shortened(value), otherRow }));
}
