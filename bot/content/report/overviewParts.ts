import { pairStatuses } from '../../domain/pairs/lifecycle';
import { type Counted, totalFor } from '../../domain/report/report';
import { groupTogether, isSafeShare, type Share, shownSteps } from '../../domain/report/suppress';
import { formatNumber } from '../numbers';
import { texts, type Translate } from '../texts';
import { dayCount, type Reading, shareLine, type SheetTable } from './words';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The figures that stand out, as this reader may see them. */
export function keyFacts(counted: Counted, { language }: Reading): Fact[] {
  const t = texts(language);
  const { figures } = counted;
  return [
    { label: t('report.fact.matched'), value: totalLine(counted, figures.matched, language, t) }, { label: t('report.fact.daysToMatch'), value: daysFor(counted, t) ?? t('report.hidden') },
    { label: t('report.fact.meetings'), value: meetingsFor(counted, t) ?? t('report.hidden') }, { label: t('report.fact.atRisk'), value: totalLine(counted, figures.atRisk, language, t) },
  ];
}

export const totalLine = (counted: Counted, share: Share, language: Reading['language'], t: Translate): string => (share.whole === 0 ? t('report.none') : shareLine(totalFor(counted, share), language, t));

export function daysFor({ figures, seesAll, threshold }: Counted, t: Translate): string | undefined {
  if (figures.daysToMatch === undefined) return t('report.none');
  return seesAll || figures.matched.part >= threshold ? dayCount(figures.daysToMatch, t) : undefined;
}

export const meetingsFor = ({ figures, seesAll, threshold }: Counted, t: Translate): string | undefined => (seesAll || figures.pairs >= threshold ? t('report.value.meetings', { held: figures.held, expected: figures.expected }) : undefined);

/** How far people come. Mentees and mentors apart only for who knows them all, and nowhere that is passed on (`apart`). */
export function funnelTable({ funnel, seesAll, threshold }: Counted, { language }: Reading, apart: boolean): SheetTable {
  const t = texts(language);
  const number = (value: number): string => formatNumber(value, language);
  const most = Math.max(1, ...funnel.map(({ mentees, mentors }) => mentees + mentors));
  if (seesAll && apart) {
    return {
      columns: [t('report.column.stage'), t('report.column.mentees'), t('report.column.mentors')],
      rows: funnel.map(({ stage, mentees, mentors }) => ({ id: stage, name: t(`report.stage.${stage}`), cells: [number(mentees), number(mentors)], share: (mentees + mentors) / most })),
    };
  }
  const counts = funnel.map(({ mentees, mentors }) => mentees + mentors);
  const shown = seesAll ? counts : shownSteps(counts, threshold);
  return {
    columns: [t('report.column.stage'), t('report.column.people')],
    rows: funnel.map(({ stage }, place) => {
      const value = shown[place];
      return { id: stage, name: t(`report.stage.${stage}`), cells: [value === undefined ? t('report.hidden') : number(value)], ...(value !== undefined && { share: value / most }) };
    }),
  };
}

export function phaseTable({ figures: { phases, pairs }, seesAll, threshold }: Counted, { language }: Reading): SheetTable {
  const t = texts(language);
  const all = pairStatuses.map((status) => ({ status, size: phases[status] }));
  const { apart, together } = seesAll ? { apart: all, together: [] } : groupTogether(all.filter(({ size }) => size > 0), threshold);
  const rest = together.reduce((sum, { size }) => sum + size, 0);
  const row = (id: string, name: string, size: number) => ({ id, name, cells: [formatNumber(size, language)], share: size / Math.max(1, pairs) });
  return {
    columns: [t('report.column.phase'), t('report.column.pairs')],
    rows: [...apart.map(({ status, size }) => row(status, t(`overview.status.${status}`), size)), ...(rest >= threshold ? [row('together', t('report.phasesTogether'), rest)] : [])],
  };
}

/** Whether kind words helped, where enough pairs can tell. */
export function nudgingLines({ nudging: { nudged, others }, threshold, seesAll }: Counted, { language }: Reading): string[] {
  const t = texts(language);
  const isShown = (share: Share): boolean => (seesAll ? share.whole >= threshold : isSafeShare(share, threshold));
  if (!isShown(nudged)) return [t('report.nudging.few', { threshold })];
  const values = ({ part, whole }: Share) => ({ whole, percent: Math.round((100 * part) / whole) });
  return [t('report.nudging.nudged', values(nudged)), ...(isShown(others) ? [t('report.nudging.others', values(others)), t('report.nudging.caution')] : [])];
}
