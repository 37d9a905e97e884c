/** What a form of the set-up holds, as it was typed: a text, several choices, or rows of texts. Nothing of it is trusted. */
export type TypedRow = Readonly<Record<string, string>>;
export type TypedValue = string | readonly string[] | readonly TypedRow[];
export type Typed = Readonly<Record<string, TypedValue>>;

/** What may be wrong in a field; each has a sentence in the catalogue (`setup.problem.<problem>`). */
export const setupProblems = [
  'missing', 'tooLong', 'number', 'date', 'choice', 'email', 'link', 'linkTitle', 'tooManyRows', 'person', 'noDutyStations', 'lastCoordinator',
  'closesFirst', 'endsFirst', 'endsBeforeClosing', 'pairing', 'upsideDown', 'hour', 'remindLate', 'notLower', 'ownIssue',
] as const;
export type SetupProblem = (typeof setupProblems)[number];

export interface FieldProblem {
  readonly field: string;
  readonly problem: SetupProblem;
  /** Limits that the sentence names; of what is no number. */
  readonly from?: number;
  readonly to?: number;
  /** Of a list: which of its rows, from 1. */
  readonly row?: number;
}

/** Whole numbers that a field takes. */
export interface Range {
  readonly min: number;
  readonly max: number;
}
