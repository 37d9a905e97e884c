import { type ProgrammeReport } from '../../domain/report/report';
import { latestRelease, type Release, type Results } from '../../domain/report/release';
import { type QuestionCode, questionsOf } from '../../domain/reviews/questions';
import { type ReviewKind, reviewKinds } from '../../domain/reviews/review';
import { type QuestionTally } from '../../domain/reviews/tally';
import { formatDate } from '../formats';
import { formatNumber } from '../numbers';
import { texts, type Translate } from '../texts';
import { type SheetPart } from './reportSheet';
import { type Reading, type SheetTable } from './words';

const scale = 5;
/** Of the results that were shown before the newest ones. */
const earlierShown = 3;
const questions: readonly QuestionCode[] = reviewKinds.flatMap((kind) => questionsOf(kind, 'oneToOne'));

/** What was shown of the reviews so far: the newest figures of each, and those before them. */
export function resultParts({ results, programme: { journey }, threshold }: Pick<ProgrammeReport, 'results' | 'programme' | 'threshold'>, reading: Reading): SheetPart {
  const t = texts(reading.language);
  const asked = reviewKinds.filter((kind) => journey.reviews[kind]);
  const known = asked.flatMap((kind) => results.find((one) => one.kind === kind) ?? []);
  const missing = asked.filter((kind) => !known.some((one) => one.kind === kind));
  return {
    id: 'results', title: t('report.part.results'),
    sentences: [
      ...known.flatMap((one) => sentenceOf(one, reading, t)), ...missing.map((kind) => t('report.results.few', { kind: t(`report.kind.${kind}`), threshold })), ...(known.length > 0 ? [t('report.results.rule', { threshold: Math.max(...known.map((one) => one.threshold)) })] : []),
      ...(known.length > 0 && known.every((one) => !latestRelease(one)?.byRole) ? [t('report.results.sides')] : []),
    ],
    tables: known.flatMap((one) => tablesOf(one, reading, t)),
  };
}

function sentenceOf({ kind, ...results }: Results, { language, timeZone }: Reading, t: Translate): string[] {
  const last = latestRelease({ kind, ...results });
  return last ? [t('report.results.answers', { kind: t(`report.kind.${kind}`), count: last.answers, date: formatDate(last.at, language, timeZone) })] : [];
}

function tablesOf(results: Results, reading: Reading, t: Translate): SheetPart['tables'] {
  const last = latestRelease(results);
  if (!last || last.questions.length === 0) return [];
  const title = t(`report.kind.${results.kind}`);
  const earlier = results.releases.slice(-1 - earlierShown, -1);
  return [{ title, table: newest(last, reading, t) }, ...(earlier.length > 0 ? [{ title: t('report.results.earlier', { kind: title }), table: before(last, earlier, reading, t) }] : [])];
}

function newest({ questions: all, byRole }: Release, { language }: Reading, t: Translate): SheetTable {
  return {
    columns: [t('report.column.question'), t('report.column.everybody'), ...(byRole ? [t('report.column.mentors'), t('report.column.mentees')] : [])],
    rows: all.map(({ code, mean }) => ({ id: code, name: questionName(code, t), cells: [ofFive(mean, language, t), ...(byRole ? [meanOf(byRole.mentor, code, language, t), meanOf(byRole.mentee, code, language, t)] : [])], share: mean / scale })),
  };
}

const before = (last: Release, earlier: readonly Release[], { language, timeZone }: Reading, t: Translate): SheetTable => ({
  columns: [t('report.column.question'), ...earlier.map(({ at }) => formatDate(at, language, timeZone))],
  rows: last.questions.map(({ code }) => ({ id: code, name: questionName(code, t), cells: earlier.map((one) => meanOf(one.questions, code, language, t)) })),
});

function meanOf(tallies: readonly QuestionTally[], code: string, language: Reading['language'], t: Translate): string {
  const known = tallies.find((one) => one.code === code);
  return known ? ofFive(known.mean, language, t) : t('report.hidden');
}

const ofFive = (mean: number, language: Reading['language'], t: Translate): string => t('report.value.ofFive', { mean: formatNumber(mean, language, 1) });

function questionName(code: string, t: Translate): string {
  const known = questions.find((one) => one === code);
  return known ? t(`reviews.question.${known}`) : code;
}

/** The mean of one statement in the newest results of one review; undefined where it is not shown. */
export function meanIn(results: readonly Results[], kind: ReviewKind, code: QuestionCode): { readonly mean: number; readonly answers: number } | undefined {
  const own = results.find((one) => one.kind === kind);
  const last = own && latestRelease(own);
  return last?.questions.find((one) => one.code === code);
}
