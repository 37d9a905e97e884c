/** What whoever sees the error had best do: the page offers exactly that. */
export type ApiTodo =
  /** Close and open the tab, so that Teams signs the person in again. */
  | 'signIn'
  /** Change what was typed. */
  | 'correct'
  /** Look at the page as it is now. */
  | 'reload'
  /** Try the same once more in a moment. */
  | 'again'
  /** There is nothing here for this person: go to "My mentoring". */
  | 'home';

/** Every error of the API, whatever went wrong. */
export interface ApiError {
  /** For programs: a refusal of the domain, or one of `apiErrorCodes`. */
  readonly code: string;
  /** For people, in their language; it says how to mend it. */
  readonly sentence: string;
  readonly todo: ApiTodo;
}

/** What is refused before a use case is asked. */
export type ApiErrorCode = 'noToken' | 'badToken' | 'wrongTenant' | 'noScope' | 'noRoute' | 'badInput' | 'oldPage' | 'tooLarge' | 'busy' | 'unexpected';
