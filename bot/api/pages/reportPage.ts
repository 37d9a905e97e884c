import { type Reader } from '../../cards/reader';
import { figureName } from '../../content/names';
import { sheetCsv } from '../../content/report/csv';
import { reportSheet } from '../../content/report/reportSheet';
import { texts } from '../../content/texts';
import { type CommentsPage, type OutcomeView, type ReportFile, type ReportPage } from '../../contracts/reportPage';
import { type Dimension } from '../../domain/report/groups';
import { isCounted, type Measured } from '../../domain/report/outcomes';
import { type ReportView } from '../../usecases/report/finalReport';
import { type CommentsView } from '../../usecases/report/viewComments';
import { dateIn } from '../../domain/time';

/** The report as the tab shows it: all of it, with the groups of one kind at a time. */
export function reportPage({ report, mayEnter, standing }: ReportView, by: Dimension, reader: Reader): ReportPage {
  const t = texts(reader.language);
  const { breakdowns } = report;
  const shown = breakdowns.find((one) => one.by === by) ?? breakdowns[0];
  const { made, parts } = reportSheet({ ...report, breakdowns: shown ? [shown] : [] }, reader);
  return {
    made, parts, groups: { choices: breakdowns.map((one) => ({ code: one.by, name: t(`report.by.${one.by}`) })), by: shown?.by ?? by }, ...(mayEnter && { outcomes: outcomesOf(report, t) }),
    mayReadComments: standing.role === 'coordinator' && report.results.some(({ comments }) => comments !== undefined && comments.marks.length > 0),
  };
}

function outcomesOf({ programme, outcomes }: ReportView['report'], t: ReturnType<typeof texts>): OutcomeView[] {
  const typed = (measured: Measured | undefined) => ({ value: measured ? String(measured.value) : '', on: measured?.on ?? '' });
  return programme.journey.outcomes.figures.filter((code) => !isCounted(code)).map((code) => ({ code, name: figureName(t, code), before: typed(outcomes.figures[code]?.before), after: typed(outcomes.figures[code]?.after) }));
}

/** The whole report as a file for spreadsheets, all kinds of groups in it. */
export const reportFile = ({ report }: ReportView, reader: Reader): ReportFile => ({ fileName: `report-${dateIn(reader.timeZone, report.countedAt)}.csv`, content: sheetCsv(reportSheet(report, reader)) });

export function commentsPage({ kinds }: CommentsView, { language }: Reader): CommentsPage {
  const t = texts(language);
  return { kinds: kinds.map(({ kind, comments }) => ({ title: t(`report.kind.${kind}`), comments })), hint: t('report.comments.hint') };
}
