import { alreadyDone, type Decision, moved, refused } from '../decision';
import { memberOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type CalendarDate, type Instant } from '../time';

/** What fits into one card, and into one half year. */
export const mostRows = 8;
/** From "just beginning" to "could teach it". */
export const levels = [1, 2, 3, 4, 5] as const;
export const rowStatuses = ['open', 'doing', 'done'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** One capacity: where somebody stands, where they want to be, and how they get there. */
export interface AssessmentRow {
  /** Kept when the assessment is repeated, so that the two can be compared. */
  readonly id: string;
  /** A code of the hand-book's capacities, or empty for own words. */
  readonly capacity: string;
  readonly ownWords: string;
  readonly now: number;
  readonly wanted: number;
  readonly action: string;
  readonly support: string;
  readonly by?: CalendarDate | undefined;
  readonly status: RowStatus;
}

/** A person's own view of what they can do and need; the words of a paper, always sealed. */
export interface Assessment {
  readonly goal: string;
  readonly rows: readonly AssessmentRow[];
  /** Said to be complete; it may still be changed, and counts as there. */
  readonly finished: boolean;
}

export const emptyAssessment: Assessment = { goal: '', rows: [], finished: false };

/** Levels still to go; never negative: being better than one wanted to be is no gap. */
export const gapOf = ({ now, wanted }: Pick<AssessmentRow, 'now' | 'wanted'>): number => Math.max(0, wanted - now);

/** The row in the place of the one with its id, or after the others; undefined when there are eight already. */
export function withRow(assessment: Assessment, row: AssessmentRow): Assessment | undefined {
  const isKnown = assessment.rows.some(({ id }) => id === row.id);
  if (!isKnown && assessment.rows.length >= mostRows) return undefined;
  return { ...assessment, rows: isKnown ? assessment.rows.map((known) => (known.id === row.id ? row : known)) : [...assessment.rows, row] };
}

export const withoutRow = (assessment: Assessment, id: string): Assessment => ({ ...assessment, rows: assessment.rows.filter((row) => row.id !== id) });

/** The next one begins where the last one ended: the same capacities at the level that was reached; plans are made anew. */
export const repeated = ({ goal, rows }: Assessment): Assessment => ({
  goal, finished: false, rows: rows.map(({ id, capacity, ownWords, now, wanted }) => ({ id, capacity, ownWords, now, wanted, action: '', support: '', status: 'open' })),
});

export interface Compared {
  readonly row: AssessmentRow;
  /** The level when this capacity was first looked at; absent when it is new. */
  readonly before?: number;
}

/** Each capacity of the last assessment beside the level it had when it first came up in an earlier one (oldest first). */
export const compared = (last: Assessment, earlier: readonly Assessment[]): Compared[] => last.rows.map((row) => {
  const first = earlier.flatMap(({ rows }) => rows).find(({ id }) => id === row.id);
  return first ? { row, before: first.now } : { row };
});

/** Notes in the pair that a self-assessment exists, never what it says. Nothing happens for a repeat, an ended pair or somebody who has left. */
export function noteAssessment(pair: Pair, person: PersonId, number: number, at: Instant): Decision<Pair> {
  if (pair.status === 'ended' || !memberOf(pair, person)) return alreadyDone(pair);
  if (pair.assessments.some((one) => one.person === person && one.number === number)) return alreadyDone(pair);
  return moved({ ...pair, assessments: [...pair.assessments, { person, number, at }] });
}

/** Mentees have one; in a circle everybody is a mentee. */
export function whyNoAssessment(pair: Pair, actor: PersonId): ReturnType<typeof refused> | undefined {
  const member = memberOf(pair, actor);
  if (!member) return refused('notYours');
  return member.role === 'mentee' ? undefined : refused('notYourMove');
}
