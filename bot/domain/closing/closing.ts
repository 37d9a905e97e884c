import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

export const nextChoices = ['stayInTouch', 'mentorOthers', 'findMentor', 'rest'] as const;
export type NextChoice = (typeof nextChoices)[number];

/** How a pair says goodbye. */
export interface Closing {
  /** Who has written the worksheet; its words are a paper of theirs. */
  readonly worksheets: readonly PersonId[];
  readonly thanks: readonly Thanks[];
  readonly next: readonly Plans[];
  /** Who has said that they are done; when everybody has, the pair ends. */
  readonly done: readonly PersonId[];
}

/** One a person; a later one takes the place of the earlier. */
export interface Thanks {
  readonly from: PersonId;
  readonly text: Sealed;
  readonly at: Instant;
  /** Of the form that it was written in, so that a form sent twice thanks once. Those of the first days have none. */
  readonly id?: string;
}

/** What somebody would like to do next. */
export interface Plans {
  readonly person: PersonId;
  readonly choices: readonly NextChoice[];
}

export const noClosing: Closing = { worksheets: [], thanks: [], next: [], done: [] };
