/** Why a mentor is suggested, as data; the sentence is made where the reader's language is known. */
export type Reason =
  | { readonly kind: 'practiceAreas' | 'skills' | 'speaks'; readonly codes: readonly string[] }
  /** Whole hours on the clock, 0 to 12; half an hour counts up. */
  | { readonly kind: 'hoursAway'; readonly hours: number }
  | { readonly kind: 'sameDutyStation'; readonly dutyStation: string }
  | { readonly kind: 'sameAgency' | 'otherAgency'; readonly agency: string }
  /** Whole days, at least 1; a started day counts, so that nobody is promised too much. */
  | { readonly kind: 'answersInDays'; readonly days: number }
  | { readonly kind: 'senior' };
