/** What the matrix has set up: a one-to-one pair in "grow" with a planned session 1 that begins in an hour, and a circle whose member the mentee is too. */
export interface Ids {
  readonly programme: string;
  readonly pair: string;
  readonly session: number;
  readonly circle: string;
  /** Person ids, `tenant:objectId`. */
  readonly mentee: string;
  readonly mentor: string;
}

/** One route for the authorisation matrix: a call of it that is well formed. */
export interface Row {
  readonly path: (ids: Ids) => string;
  readonly body?: (ids: Ids) => unknown;
  /** What those who may are answered, mentee and mentor: a refusal of the domain (409, 422) shows that they came through, too. 200 when left out. */
  readonly allowed?: readonly number[];
  /** The group's routes are called with `ids.circle`. */
  readonly of?: 'pair' | 'circle';
}

/** By `method path` as the route has it: 'get /api/pairs/:pair'. */
export type Rows = Readonly<Record<string, Row>>;
