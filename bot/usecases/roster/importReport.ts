import { type Instant } from '../../domain/time';
import { type Given } from './importPeople';
import { type RowProblem } from './peopleSource';
import { type PlannedRow } from './planImport';

/** One row of the report. */
export interface ReportedRow {
  readonly row: number;
  readonly name: string;
  /** What changes, by the file's columns. */
  readonly fields: readonly string[];
}

/** What an import would do. Of each kind all are counted and the first are shown. */
export interface ImportReport {
  readonly digest: string;
  readonly lookedAt: Instant;
  /** People who can be taken over, with those who are as they were. */
  readonly people: number;
  readonly counts: Readonly<Record<RowKind, number>> & { readonly problems: number; readonly lists: number };
  readonly rows: Readonly<Record<Exclude<RowKind, 'unchanged'>, readonly ReportedRow[]>>;
  readonly problems: readonly RowProblem[];
}

/** `gone`: known, and has left the organisation. */
export type RowKind = 'new' | 'changed' | 'unchanged' | 'gone' | 'notYours';

const shownOfEach = 50;

/** Gathers what the plan says; keeps no more of it than is shown. */
export async function makeReport(plan: AsyncGenerator<readonly PlannedRow[]>, { digest, people, problems, totalProblems }: Given, lookedAt: Instant): Promise<ImportReport> {
  const counts = { new: 0, changed: 0, unchanged: 0, gone: 0, notYours: 0, problems: totalProblems, lists: 0 };
  const rows: Record<Exclude<RowKind, 'unchanged'>, ReportedRow[]> = { new: [], changed: [], gone: [], notYours: [] };
  for await (const planned of plan) {
    for (const row of planned) {
      const kind = kindOf(row);
      counts[kind] += 1;
      counts.lists += row.lists;
      if (kind !== 'unchanged' && rows[kind].length < shownOfEach) rows[kind].push({ row: row.read.row, name: row.read.entry.name, fields: row.fields.map(columnOf) });
    }
  }
  return { digest, lookedAt, people: people.length - counts.notYours, counts, rows, problems };
}

const kindOf = ({ kind, read }: PlannedRow): RowKind => (read.status === 'gone' && (kind === 'changed' || kind === 'new') ? 'gone' : kind);

const columnOf = (field: string): string => (field === 'managerId' ? 'managerObjectId' : field);
