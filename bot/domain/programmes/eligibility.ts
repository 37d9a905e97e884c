import { type DirectoryEntry } from '../people/person';
import { type CalendarDate } from '../time';

/** One condition on who may join. Rules come from programme data; each failing rule has its own sentence in the catalogue. */
export type EligibilityRule =
  | { readonly kind: 'monthsInPostAtMost' | 'monthsInPostAtLeast' | 'monthsInOrganisationAtLeast'; readonly months: number }
  | { readonly kind: 'gradeOneOf' | 'contractOneOf' | 'agencyOneOf' | 'unitOneOf'; readonly values: readonly string[] }
  | { readonly kind: 'backgroundOneOf'; readonly values: readonly string[] }
  /** Somebody who runs the programme has nominated them for this role. */
  | { readonly kind: 'nominated' };

/** What the directory does not know. */
export interface BesidesDirectory {
  readonly isNominated?: boolean;
}

/** Whether joining in a role asks for a nomination. */
export const needsNomination = (rules: readonly EligibilityRule[]): boolean => rules.some(({ kind }) => kind === 'nominated');

/** Every rule that the person does not meet, in the programme's order; empty means welcome. */
export function unmetRules(person: DirectoryEntry, rules: readonly EligibilityRule[], today: CalendarDate, { isNominated = false }: BesidesDirectory = {}): EligibilityRule[] {
  return rules.filter((rule) => (rule.kind === 'nominated' ? !isNominated : !meets(person, rule, today)));
}

/** A date that nobody knows is empty: then no rule about it is met. */
function meets(person: DirectoryEntry, rule: Exclude<EligibilityRule, { kind: 'nominated' }>, today: CalendarDate): boolean {
  switch (rule.kind) {
    case 'monthsInPostAtMost':
      return monthsBetween(person.inPostSince, today) <= rule.months;
    case 'monthsInPostAtLeast':
      return person.inPostSince !== '' && monthsBetween(person.inPostSince, today) >= rule.months;
    case 'monthsInOrganisationAtLeast':
      return person.joinedOn !== '' && monthsBetween(person.joinedOn, today) >= rule.months;
    case 'gradeOneOf':
      return rule.values.includes(person.grade);
    case 'contractOneOf':
      return rule.values.includes(person.contract);
    case 'agencyOneOf':
      return rule.values.includes(person.agency);
    case 'unitOneOf':
      return rule.values.includes(person.unit);
    case 'backgroundOneOf':
      return person.background.some((background) => rule.values.includes(background));
  }
}

/** Calendar months, with the started one as a fraction, so that "at most 6 months" ends on the very day. */
function monthsBetween(from: CalendarDate, until: CalendarDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = until.split('-').map(Number);
  return (year - fromYear) * 12 + (month - fromMonth) + (day - fromDay) / 31;
}
