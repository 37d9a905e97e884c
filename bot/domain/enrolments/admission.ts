import { type Refusal } from '../decision';
import { type DirectoryEntry, type Role } from '../people/person';
import { type EligibilityRule, unmetRules } from '../programmes/eligibility';
import { type Programme } from '../programmes/programme';
import { type CalendarDate } from '../time';

/** Who wants to join, as far as it is known. */
export interface Applicant {
  /** Absent: the directory does not know the person, so that no rule about them can be checked. */
  readonly entry: DirectoryEntry | undefined;
  /** The roles in which the person takes part in this programme already. */
  readonly roles: readonly Role[];
  /** In the applicant's own time zone: enrolment closes at the end of their day. */
  readonly today: CalendarDate;
  /** For the role asked for. */
  readonly isNominated?: boolean;
}

/** May this person join, and if not, exactly why. */
export type Admission =
  | { readonly kind: 'welcome' | 'alreadyIn' | 'enrolmentClosed' | 'oneRoleOnly' }
  | { readonly kind: 'notEligible'; readonly unmet: readonly EligibilityRule[]; readonly inDirectory: boolean };

export function admit(programme: Programme, role: Role, { entry, roles, today, isNominated = false }: Applicant): Admission {
  if (roles.includes(role)) return { kind: 'alreadyIn' };
  if (enrolmentWindow(programme, today) !== 'open') return { kind: 'enrolmentClosed' };
  if (roles.length > 0 && !programme.bothRoles) return { kind: 'oneRoleOnly' };
  const rules = programme.eligibility[role];
  const unmet = entry ? unmetRules(entry, rules, today, { isNominated }) : rules.filter(({ kind }) => kind !== 'nominated' || !isNominated);
  return unmet.length > 0 ? { kind: 'notEligible', unmet, inDirectory: entry !== undefined || unmet.every(({ kind }) => kind === 'nominated') } : { kind: 'welcome' };
}

/** Both days are included. */
export function enrolmentWindow({ enrolment }: Programme, today: CalendarDate): 'notYet' | 'open' | 'over' {
  if (today < enrolment.opens) return 'notYet';
  return today <= enrolment.closes ? 'open' : 'over';
}

/** The refusal that an admission comes to; undefined when the person is welcome. */
export function refusalOf(admission: Admission): Refusal | undefined {
  if (admission.kind === 'welcome') return undefined;
  if (admission.kind === 'alreadyIn') return 'alreadyEnrolled';
  if (admission.kind !== 'notEligible') return admission.kind;
  return admission.inDirectory ? 'notEligible' : 'notInDirectory';
}
