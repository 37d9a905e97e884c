import { type Enrolment } from '../enrolments/enrolment';

/** By what the people of a programme may be told apart, one at a time. */
export const dimensions = ['role', 'grade', 'dutyStation', 'gender', 'agency'] as const;
export type Dimension = (typeof dimensions)[number];

export const gradeBands = ['starting', 'general', 'national', 'professional', 'senior', 'director', 'other'] as const;
/** Interns and volunteers · G · NO · P-1 to P-3 · P-4 and P-5 · D and above · what is none of these. */
export type GradeBand = (typeof gradeBands)[number];

const bands: readonly (readonly [GradeBand, RegExp])[] = [
  ['starting', /^(intern|unv|i-?\d|jpo)/i], ['general', /^(g|gs)-?\d/i], ['national', /^no-?[a-e]/i], ['professional', /^p-?[1-3]\b/i], ['senior', /^p-?[4-7]\b/i], ['director', /^(d-?\d|asg|usg)/i],
];

export const gradeBandOf = (grade: string): GradeBand => bands.find(([, like]) => like.test(grade.trim()))?.[0] ?? 'other';

/** For who said nothing about it, and for a field that is empty. */
export const notSaid = 'notSaid';

/** Which group of each kind somebody belongs to: codes, or the organisation's own names. */
export type Groups = Readonly<Record<Dimension, string>>;

/** Gender counts only as far as its owner lets others see it: what is kept for oneself is not said. */
export function groupsOf({ role, profile: { grade, dutyStation, agency, gender, sensitive } }: Pick<Enrolment, 'role' | 'profile'>): Groups {
  return { role, grade: gradeBandOf(grade), dutyStation: dutyStation.trim() || notSaid, gender: gender && sensitive.gender !== 'nobody' ? gender : notSaid, agency: agency.trim() || notSaid };
}
