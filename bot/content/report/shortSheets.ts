import { evidenceAreas, type EvidenceArea, type Evidence, evidenceFor, type EvidencePoint } from '../../domain/report/evidence';
import { type ProgrammeReport, totalFor } from '../../domain/report/report';
import { formatDate } from '../formats';
import { formatNumber, formatPercent } from '../numbers';
import { texts, type Translate } from '../texts';
import { daysFor, keyFacts, meetingsFor, totalLine } from './overviewParts';
import { type Sheet, type SheetPart } from './reportSheet';
import { meanIn } from './resultParts';
import { type Reading } from './words';

/** One page for management: the figures that stand out, and three sentences. */
export function managementSheet(report: ProgrammeReport, reading: Reading): Sheet {
  const t = texts(reading.language);
  const facts = keyFacts(report, reading).map(({ label, value }, index) => ({ id: String(index), name: label, cells: [value] }));
  const title = t('report.part.figures');
  return {
    title: t('report.sheet.management.title', { programme: report.programme.name }), made: madeOn(report, reading, t),
    parts: [{ id: 'figures', title, sentences: sentencesFor(report, reading, t), tables: [{ title, table: { columns: [t('report.column.figure'), t('report.column.value')], rows: facts } }] }],
  };
}

function sentencesFor(report: ProgrammeReport, { language }: Reading, t: Translate): string[] {
  const { figures, results, seesAll, threshold } = report;
  const matched = totalFor(report, figures.matched);
  const people = seesAll || figures.people >= threshold ? formatNumber(figures.people, language) : t('report.hidden');
  const meetings = meetingsFor(report, t);
  const satisfied = meanIn(results, 'final', 'satisfied');
  return [
    matched ? t('report.management.matched', { ...matched, percent: formatPercent(matched.part / matched.whole, language), days: daysFor(report, t) ?? t('report.hidden') }) : t('report.management.joined', { people }),
    meetings === undefined ? t('report.management.unmet') : t('report.management.meetings', { meetings, atRisk: totalLine(report, figures.atRisk, language, t) }),
    satisfied ? t('report.management.satisfied', { mean: formatNumber(satisfied.mean, language, 1), count: satisfied.answers }) : t('report.management.unsaid'),
  ];
}

/** What a programme has in place, area by area, and what is missing, said plainly. */
export function evidenceSheet(report: ProgrammeReport, reading: Reading): Sheet {
  const t = texts(reading.language);
  const intro: SheetPart = { id: 'intro', title: '', sentences: [t('report.evidence.intro')], tables: [] };
  return { title: t('report.sheet.evidence.title', { programme: report.programme.name }), made: madeOn(report, reading, t), parts: [intro, ...evidenceAreas.map((area) => areaPart(area, report, t))] };
}

const areaPart = (area: EvidenceArea, report: ProgrammeReport, t: Translate): SheetPart => ({ id: area, title: t(`report.area.${area}`), sentences: evidenceFor(area, report).map((one) => evidenceLine(one, t)), tables: [] });

/** What the product gives to every programme is never missing. */
const given = ['handbook', 'matching', 'confidentiality'] as const satisfies readonly EvidencePoint[];
const isGiven = (point: EvidencePoint): point is (typeof given)[number] => given.some((one) => one === point);

function evidenceLine({ point, isThere }: Evidence, t: Translate): string {
  return isThere || isGiven(point) ? t('report.evidence.there', { what: t(`report.evidence.has.${point}`) }) : t('report.evidence.gap', { what: t(`report.evidence.missing.${point}`) });
}

const madeOn = ({ countedAt }: ProgrammeReport, { language, timeZone }: Reading, t: Translate): string => t('report.made', { date: formatDate(countedAt, language, timeZone) });
