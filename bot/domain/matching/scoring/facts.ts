import { type ScorePart } from './scorer';
import { type Distance } from './values';

/** What a sentence about one part of a score may name. Of wishes and of gender no more than that they are met: whose wish it was, and what it was, nobody is told. */
export type Fact =
  | { readonly criterion: 'practiceAreas' | 'skills' | 'style' | 'languages'; readonly shared: readonly string[] }
  | { readonly criterion: 'goals'; readonly goals: readonly string[]; readonly values: readonly string[] }
  /** Whole hours on the clock, half an hour counts up; undefined: a time zone is unknown. */
  | { readonly criterion: 'workingHours'; readonly hoursApart: number | undefined }
  /** The mentor's duty station. */
  | { readonly criterion: 'distance'; readonly distance: Distance; readonly dutyStation: string }
  /** In the direction that the programme seeks; undefined: a grade is unknown. */
  | { readonly criterion: 'grade'; readonly gradesApart: number | undefined }
  /** The dearest rank that either side gave, 0 the dearest; undefined: nobody wished. */
  | { readonly criterion: 'wishes'; readonly rank: number | undefined }
  | { readonly criterion: 'personal' };

export type PartFacts = ScorePart & Fact;
