import { type Breakdown, type BreakdownRow, type Cell, type Measure, measures } from '../../domain/report/breakdown';
import { type Dimension, gradeBands, notSaid } from '../../domain/report/groups';
import { type Share } from '../../domain/report/suppress';
import { type Language } from '../../domain/people/person';
import { genderName } from '../names';
import { formatNumber, formatPercent } from '../numbers';
import { texts, type Translate } from '../texts';

/** For whom a report is drawn. */
export interface Reading {
  readonly language: Language;
  readonly timeZone: string;
}

/** Figures as a table; `share` (0 to 1) is how long the row's bar is, where the figure is shown. */
export interface SheetTable {
  /** The first one names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly string[]; readonly share?: number }[];
}

/** '38 of 46 (83%)'; a word instead of what may not be shown. */
export const shareLine = (share: Share | undefined, language: Language, t: Translate): string => (share
  ? t('report.value.share', { part: formatNumber(share.part, language), whole: formatNumber(share.whole, language), percent: formatPercent(share.part / Math.max(1, share.whole), language) })
  : t('report.hidden'));

/** 'Less than a day', '9 days' */
export const dayCount = (days: number, t: Translate): string => t('report.value.days', { days: Math.round(days) });

/** A group by its name: a code of ours, or what people call their duty station or organisation. */
export function groupName(by: Dimension, group: string | undefined, t: Translate): string {
  if (group === undefined) return t('report.group.together');
  if (group === notSaid) return t('report.group.notSaid');
  if (by === 'role') return t(group === 'mentor' ? 'report.column.mentors' : 'report.column.mentees');
  if (by === 'gender') return genderName(t, group);
  const band = by === 'grade' ? gradeBands.find((one) => one === group) : undefined;
  return band ? t(`report.band.${band}`) : group;
}

/** One breakdown as a table; the bars show how many of each group found a partner. */
export function breakdownTable({ by, rows }: Breakdown, { language }: Reading): SheetTable {
  const t = texts(language);
  // A column of which nothing may be shown tells nobody anything.
  const shown = measures.filter((measure) => rows.some(({ cells }) => cells[measure] !== undefined));
  return {
    columns: [t(`report.by.${by}`), t('report.column.people'), ...shown.map((measure) => t(`report.measure.${measure}`))],
    rows: rows.map((row) => ({
      id: row.group ?? '', name: groupName(by, row.group, t), cells: [formatNumber(row.people, language), ...shown.map((measure) => cellText(measure, row.cells[measure], language, t))], ...barOf(row),
    })),
  };
}

function barOf({ cells: { matched } }: BreakdownRow): { readonly share?: number } {
  return matched?.kind === 'share' ? { share: matched.part / Math.max(1, matched.whole) } : {};
}

function cellText(measure: Measure, cell: Cell | undefined, language: Language, t: Translate): string {
  if (cell?.kind !== 'middle') return shareLine(cell, language, t);
  if (measure === 'daysToMatch') return dayCount(cell.value, t);
  return measure === 'documents' ? formatPercent(cell.value / 100, language) : formatNumber(cell.value, language, 1);
}
