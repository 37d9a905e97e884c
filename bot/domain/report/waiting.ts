import { type Instant } from '../time';
import { type BreakdownRow } from './breakdown';
import { type Course } from './course';

/**
 * When a difference between groups is more than chance: in the log-rank test, which also counts those who still wait, it is more than three times what
 * chance alone usually makes of it (for one group about once in 370), and at least two days lie between the middle values.
 */
const beyondChance = 3;
const worthSaying = 2;

interface Wait {
  readonly days: number;
  /** Matched then; else still waiting, or gone, after so long. */
  readonly isOver: boolean;
}

function waitOf({ place, matchedAt }: Course, now: Instant): Wait {
  const until = matchedAt ?? now;
  return { days: Math.max(0, (until - place.enrolledAt) / 86_400_000), isOver: matchedAt !== undefined };
}

/** Rows of which the middle value is shown and whose people waited longer than the others, beyond chance. */
export function whoWaitsLonger(rows: readonly BreakdownRow[], now: Instant): BreakdownRow[] {
  return rows.filter((row) => {
    const own = row.cells.daysToMatch;
    const others = rows.filter((one) => one !== row);
    const rest = others.flatMap(({ courses }) => courses);
    const middle = middleOf(others);
    if (own?.kind !== 'middle' || row.group === undefined || middle === undefined || own.value - middle < worthSaying) return false;
    return logRank(row.courses.map((course) => waitOf(course, now)), rest.map((course) => waitOf(course, now))) < -beyondChance;
  });
}

/** The others' middle values, each weighing as much as its group. */
function middleOf(rows: readonly BreakdownRow[]): number | undefined {
  const known = rows.flatMap(({ cells: { daysToMatch }, people }) => (daysToMatch?.kind === 'middle' ? [{ value: daysToMatch.value, people }] : []));
  const people = known.reduce((sum, one) => sum + one.people, 0);
  return people === 0 ? undefined : known.reduce((sum, one) => sum + one.value * one.people, 0) / people;
}

/**
 * How far the first group's matches are from what they would be if both groups waited alike, in standard deviations; below 0: fewer, so they wait longer. Mantel's
 * log-rank statistic. 0 where nothing can be compared.
 */
export function logRank(one: readonly Wait[], other: readonly Wait[]): number {
  const all = [...one.map((wait) => ({ ...wait, isOne: true })), ...other.map((wait) => ({ ...wait, isOne: false }))].sort((first, second) => first.days - second.days);
  let [ofOne, atRisk, surplus, variance] = [one.length, all.length, 0, 0];
  for (let from = 0; from < all.length;) {
    const days = all[from]?.days;
    let [events, events1, gone, gone1] = [0, 0, 0, 0];
    let to = from;
    for (; to < all.length && all[to]?.days === days; to += 1) {
      const isOne = all[to]?.isOne ? 1 : 0;
      gone += 1;
      gone1 += isOne;
      if (all[to]?.isOver) [events, events1] = [events + 1, events1 + isOne];
    }
    surplus += events1 - (events * ofOne) / atRisk;
    if (atRisk > 1) variance += (events * (ofOne / atRisk) * (1 - ofOne / atRisk) * (atRisk - events)) / (atRisk - 1);
    [ofOne, atRisk, from] = [ofOne - gone1, atRisk - gone, to];
  }
  return variance > 0 ? surplus / Math.sqrt(variance) : 0;
}
