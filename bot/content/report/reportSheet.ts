import { type ProgrammeReport, totalFor } from '../../domain/report/report';
import { type Share } from '../../domain/report/suppress';
import { formatDate } from '../formats';
import { figureName } from '../names';
import { formatNumber } from '../numbers';
import { texts, type Translate } from '../texts';
import { funnelTable, keyFacts, phaseTable, totalLine } from './overviewParts';
import { resultParts } from './resultParts';
import { breakdownTable, groupName, type Reading, shareLine, type SheetTable } from './words';

/** One part of a report: a table, sentences, or both. */
export interface SheetPart {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly { readonly title: string; readonly table: SheetTable }[];
}

export interface Sheet {
  readonly title: string;
  readonly made: string;
  readonly parts: readonly SheetPart[];
}

/** The whole report, in finished words: what the tab shows, the printed page and the file are all made of it. */
export function reportSheet(report: ProgrammeReport, reading: Reading): Sheet {
  const t = texts(reading.language);
  const { seesAll, threshold, programme, countedAt } = report;
  return {
    title: t('report.title', { programme: programme.name }), made: t('report.made', { date: formatDate(countedAt, reading.language, reading.timeZone) }),
    parts: [
      alone('figures', t('report.part.figures'), figureTable(report, reading, t), seesAll ? [] : [t('report.note', { threshold })]), alone('funnel', t('report.part.funnel'), funnelTable(report, reading, false)), alone('phases', t('report.part.phases'), phaseTable(report, reading)),
      alone('documents', t('report.part.documents'), documentTable(report, reading, t)), alone('answers', t('report.part.answers'), answerTable(report, reading, t)), resultParts(report, reading),
      outcomePart(report, reading, t), groupPart(report, reading, t), waitingPart(report, t),
    ].filter(({ tables, sentences }) => tables.length + sentences.length > 0),
  };
}

const alone = (id: string, title: string, table: SheetTable, sentences: readonly string[] = []): SheetPart => ({ id, title, sentences, tables: table.rows.length > 0 ? [{ title, table }] : [] });

function figureTable(report: ProgrammeReport, reading: Reading, t: Translate): SheetTable {
  const { language } = reading;
  const { figures, seesAll, threshold } = report;
  const count = (value: number): string => (seesAll || value >= threshold ? formatNumber(value, language) : t('report.hidden'));
  const facts = [
    { label: t('report.fact.people'), value: count(figures.people) }, { label: t('report.fact.pairs'), value: count(figures.pairs) }, ...keyFacts(report, reading),
    { label: t('report.fact.completed'), value: totalLine(report, figures.completed, language, t) }, { label: t('report.fact.goals'), value: count(figures.goalsReached) },
  ];
  return { columns: [t('report.column.figure'), t('report.column.value')], rows: facts.map(({ label, value }, index) => ({ id: String(index), name: label, cells: [value] })) };
}

const shareRow = (report: ProgrammeReport, { language }: Reading, t: Translate) => (id: string, name: string, share: Share) => {
  const shown = totalFor(report, share);
  return { id, name, cells: [shareLine(shown, language, t)], ...(shown && { share: shown.part / shown.whole }) };
};

const documentTable = (report: ProgrammeReport, reading: Reading, t: Translate): SheetTable => ({
  columns: [t('report.column.document'), t('report.column.done')], rows: report.figures.documents.map(({ kind, ...share }) => shareRow(report, reading, t)(kind, t(`report.document.${kind}`), share)),
});

const answerTable = (report: ProgrammeReport, reading: Reading, t: Translate): SheetTable => ({
  columns: [t('report.column.review'), t('report.column.answered')], rows: report.figures.answers.map(({ kind, ...share }) => shareRow(report, reading, t)(kind, t(`report.kind.${kind}`), share)),
});

function outcomePart({ programme, outcomes }: ProgrammeReport, { language }: Reading, t: Translate): SheetPart {
  const value = (measured: { readonly value: number; readonly on: string } | undefined): string => (measured ? t('report.value.onDay', { value: formatNumber(measured.value, language, 2), date: formatDate(measured.on, language, 'UTC') }) : t('report.none'));
  const rows = programme.journey.outcomes.figures.flatMap((code) => {
    const figure = outcomes.figures[code];
    return figure ? [{ id: code, name: figureName(t, code), cells: [value(figure.before), value(figure.after)] }] : [];
  });
  return alone('outcomes', t('report.part.outcomes'), { columns: [t('report.column.figure'), t('report.column.before'), t('report.column.after')], rows }, rows.length > 0 ? [] : [t('report.outcomes.none')]);
}

/** Every breakdown of the report; what is in it is safe to show to anybody. */
function groupPart({ breakdowns, threshold }: ProgrammeReport, reading: Reading, t: Translate): SheetPart {
  const sentences = breakdowns.length > 0 ? [t('report.note', { threshold }), t('report.groups.who')] : [t('report.groups.few')];
  return { id: 'groups', title: t('report.part.groups'), sentences, tables: breakdowns.map((breakdown) => ({ title: t(`report.by.${breakdown.by}`), table: breakdownTable(breakdown, reading) })) };
}

function waitingPart({ longer }: ProgrammeReport, t: Translate): SheetPart {
  const found = longer.flatMap(({ by, rows }) => rows.map(({ group }) => t('report.waiting.longer', { group: t('report.group.named', { by: t(`report.by.${by}`), group: groupName(by, group, t) }) })));
  return { id: 'waiting', title: t('report.part.waiting'), sentences: [...(found.length > 0 ? found : [t('report.waiting.none')]), t('report.waiting.rule')], tables: [] };
}
