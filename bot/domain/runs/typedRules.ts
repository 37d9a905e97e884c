import { type PersonId } from '../people/person';
import { matchCriteria, type MatchCriterion, type MatchingRules, sensitiveFields, type SensitiveField, usualDiversity } from '../programmes/matchingRules';
import { type Refusal } from '../decision';
import { type Instant } from '../time';

/** How a programme matches, as a coordinator typed it. A field that is looked at comes with its reason. */
export interface TypedRules extends Omit<MatchingRules, 'sensitive'> {
  readonly sensitive: readonly { readonly field: SensitiveField; readonly reason: string }[];
}

export type RulesField = MatchCriterion | 'weights' | 'grades' | SensitiveField;
export interface RulesProblem {
  readonly field: RulesField;
  readonly problem: Refusal;
}

export const mostWeight = 100;
/** As many grades as there are. */
export const mostGradesApart = 20;
export const longestReason = 300;

/** Everything that is missing or out of bounds; empty for rules that can be saved. */
export function problemsWithRules({ weights, grades, sensitive }: TypedRules): RulesProblem[] {
  const isWeight = (weight: number): boolean => Number.isInteger(weight) && weight >= 0 && weight <= mostWeight;
  const isApart = (count: number): boolean => Number.isInteger(count) && Math.abs(count) <= mostGradesApart;
  const bad = matchCriteria.filter((criterion) => !isWeight(weights[criterion])).map((field): RulesProblem => ({ field, problem: 'badNumber' }));
  const counts = matchCriteria.some((criterion) => criterion !== 'personal' && weights[criterion] > 0);
  return [
    ...bad,
    ...(bad.length === 0 && !counts ? [{ field: 'weights', problem: 'nothingChosen' } as const] : []),
    ...(isApart(grades.from) && isApart(grades.to) && grades.from <= grades.to ? [] : [{ field: 'grades', problem: 'badNumber' } as const]),
    ...sensitive.flatMap(({ field, reason }): RulesProblem[] => (reason.trim() === '' ? [{ field, problem: 'textMissing' }] : [...reason].length > longestReason ? [{ field, problem: 'textTooLong' }] : [])),
  ];
}

/**
 * Who said why, and when, stays with a reason that did not change. In what people should differ stays where it was not asked; what is usual is not written down, so that rules that
 * mean the same are the same.
 */
export function rulesFrom({ sensitive, diverse: asked, ...rest }: TypedRules, before: MatchingRules, by: PersonId, at: Instant): MatchingRules {
  const uses = sensitiveFields.flatMap((field) => {
    const typed = sensitive.find((one) => one.field === field);
    const known = before.sensitive.find((one) => one.field === field && one.reason === typed?.reason.trim());
    return typed ? [known ?? { field, reason: typed.reason.trim(), by, at }] : [];
  });
  const diverse = asked ?? before.diverse ?? usualDiversity;
  return { ...rest, sensitive: uses, ...(diverse !== usualDiversity && { diverse }) };
}
