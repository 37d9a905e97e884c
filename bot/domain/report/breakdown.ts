import { answersOf, type Course, daysToMatch, hasReachedGoal, isAtRisk, isCompleted, isGoingOn, isMatched } from './course';
import { type Dimension } from './groups';
import { median } from './median';
import { groupTogether, hiddenShares, type Share, tooFewBehind } from './suppress';

export const measures = ['matched', 'daysToMatch', 'goingOn', 'atRisk', 'completed', 'meetings', 'documents', 'goalReached', 'answered'] as const;
/**
 * What is told of each group. Shares go down one tree, so that none of them is the difference of two others: of those who joined the matched, of these
 * those who go on, of these those at risk; of those who have ended the completed. What is not a share is a middle value, which no others give away.
 */
export type Measure = (typeof measures)[number];

export type Cell = (Share & { readonly kind: 'share' }) | { readonly kind: 'middle'; readonly value: number };

export interface BreakdownRow {
  /** Absent for the groups that are shown together. */
  readonly group?: string;
  readonly people: number;
  /** What is absent is not shown. */
  readonly cells: Readonly<Partial<Record<Measure, Cell>>>;
  readonly courses: readonly Course[];
}

export interface Breakdown {
  readonly by: Dimension;
  readonly rows: readonly BreakdownRow[];
}

/** The programme's people by one thing that tells them apart, as far as it may be shown: undefined where even all together are too few. */
export function breakDown(courses: readonly Course[], by: Dimension, threshold: number): Breakdown | undefined {
  if (courses.length < threshold) return undefined;
  const rows = groupsShown(courses, by, threshold);
  const cells = cellsOf(rows.map((row) => row.courses), threshold);
  return { by, rows: rows.map((row, place) => ({ ...row, people: row.courses.length, cells: cells[place] ?? {} })) };
}

/** The largest group first, those that are shown together last. */
function groupsShown(courses: readonly Course[], by: Dimension, threshold: number): { group?: string; courses: readonly Course[] }[] {
  const groups = new Map<string, Course[]>();
  for (const course of courses) {
    const known = groups.get(course.place.groups[by]);
    if (known) known.push(course);
    else groups.set(course.place.groups[by], [course]);
  }
  const { apart, together } = groupTogether([...groups].map(([group, members]) => ({ group, courses: members, size: members.length })), threshold);
  const shown = apart.map(({ group, courses: members }) => ({ group, courses: members })).sort((one, other) => other.courses.length - one.courses.length || (one.group < other.group ? -1 : 1));
  const rest = together.flatMap((one) => one.courses);
  return rest.length > 0 ? [...shown, { courses: rest }] : shown;
}

type Row = readonly Course[];
type Column = readonly (Cell | undefined)[];

function cellsOf(rows: readonly Row[], threshold: number): Partial<Record<Measure, Cell>>[] {
  const matched = sharesOf(rows, () => true, isMatched, threshold);
  const goingOn = sharesOf(rows, isMatched, isGoingOn, threshold, matched.hidden);
  const atRisk = sharesOf(rows, isGoingOn, isAtRisk, threshold, goingOn.hidden);
  const completed = sharesOf(rows, (course) => isMatched(course) && !isGoingOn(course), isCompleted, threshold, goingOn.hidden);
  const columns: Readonly<Record<Measure, Column>> = {
    matched: matched.column, goingOn: goingOn.column, atRisk: atRisk.column, completed: completed.column,
    goalReached: sharesOf(rows, isMatched, hasReachedGoal, threshold, matched.hidden).column, answered: sharesOf(rows, isAsked, hasAnswered, threshold).column,
    daysToMatch: middles(rows, daysToMatch, threshold), meetings: middles(rows, meetings, threshold), documents: middles(rows, documentsDone, threshold),
  };
  return rows.map((_, place) => Object.fromEntries(measures.flatMap((measure) => {
    const cell = columns[measure][place];
    return cell ? [[measure, cell]] : [];
  })));
}

function sharesOf(rows: readonly Row[], counts: (course: Course) => boolean, isOne: (course: Course) => boolean, threshold: number, before?: ReadonlySet<number>): { column: Column; hidden: ReadonlySet<number> } {
  const shares = rows.map((row): Share => {
    const whole = row.filter(counts);
    return { part: whole.filter(isOne).length, whole: whole.length };
  });
  const hidden = hiddenShares(shares, threshold, before);
  return { hidden, column: shares.map((share, place) => (hidden.has(place) ? undefined : { kind: 'share', ...share })) };
}

/** Of each row the one in the middle, among those of whom it can be said. */
function middles(rows: readonly Row[], of: (course: Course) => number | undefined, threshold: number): Column {
  const values = rows.map((row) => row.map(of).filter((value) => value !== undefined));
  const hidden = tooFewBehind(values.map(({ length }) => length), threshold);
  return values.map((own, place): Cell | undefined => {
    const value = hidden.has(place) ? undefined : median(own);
    return value === undefined ? undefined : { kind: 'middle', value };
  });
}

const meetings = ({ pairs }: Course): number | undefined => (pairs.length === 0 ? undefined : pairs.reduce((sum, { metAt }) => sum + metAt.length, 0));

/** Percent of what the programme lets a pair write down. */
function documentsDone({ pairs }: Course): number | undefined {
  const all = pairs.flatMap(({ documents }) => Object.values(documents));
  return all.length === 0 ? undefined : (100 * all.filter(Boolean).length) / all.length;
}

const isAsked = (course: Course): boolean => answersOf(course).asked > 0;
const hasAnswered = (course: Course): boolean => answersOf(course).answered > 0;
