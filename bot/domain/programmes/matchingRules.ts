import { type Instant } from '../time';
import { type PersonId } from '../people/person';

/** What a pair is scored by when people are matched; each is 0 (does not fit) to 1 (could not fit better). */
export const matchCriteria = ['practiceAreas', 'skills', 'goals', 'languages', 'workingHours', 'distance', 'grade', 'wishes', 'style', 'personal'] as const;
export type MatchCriterion = (typeof matchCriteria)[number];

/** Fields that count only where the coordinator switched them on and said why. */
export const sensitiveFields = ['gender', 'nationality'] as const;
export type SensitiveField = (typeof sensitiveFields)[number];

/** A sensitive field that is looked at: only to meet a wish that somebody stated, and never to rank anybody against one. */
export interface SensitiveUse {
  readonly field: SensitiveField;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** In what the people of a group, a circle or a table should differ. `mixed`: in grade, duty station and agency; `none`: nobody minds. */
export const diversities = ['mixed', 'none', 'grade', 'dutyStation', 'agency', 'unit'] as const;
export type Diversity = (typeof diversities)[number];
/** Where nobody said otherwise: groups, circles and evenings are richer when their people differ. */
export const usualDiversity: Diversity = 'mixed';

/** How one programme matches people. */
export interface MatchingRules {
  /** Relative; 0 switches a criterion off. None is negative. */
  readonly weights: Readonly<Record<MatchCriterion, number>>;
  /** Grades that the mentor stands above the mentee; in reverse mentoring the other way round. Outside the band the grade is worth nothing, or the pair is out of the question. */
  readonly grades: { readonly from: number; readonly to: number; readonly isHard: boolean };
  readonly sameUnit: 'allowed' | 'never';
  /** `other`: a mentor of another agency, `own`: of one's own; both without exception. */
  readonly agencies: 'any' | 'own' | 'other';
  readonly commonLanguage: 'preferred' | 'needed';
  /** Whether two who were a pair before may be one again. */
  readonly earlierPairs: 'allowed' | 'never';
  /** What is best: the most people and then the score, nobody left far behind, or no two who would rather have each other. */
  readonly aim: 'best' | 'fair' | 'stable';
  readonly sensitive: readonly SensitiveUse[];
  /** Of groups, circles and panels; absent: `usualDiversity`, which is never written down. */
  readonly diverse?: Diversity;
}

/** What a programme has that never said otherwise. */
export const usualMatching: MatchingRules = {
  weights: { practiceAreas: 25, skills: 25, goals: 10, languages: 10, workingHours: 10, distance: 5, grade: 10, wishes: 20, style: 5, personal: 0 },
  grades: { from: 1, to: 5, isHard: false }, sameUnit: 'never', agencies: 'any', commonLanguage: 'needed', earlierPairs: 'never', aim: 'best', sensitive: [],
};
