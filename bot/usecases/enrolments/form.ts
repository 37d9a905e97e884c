import { type Answers, type FieldProblem, type Identity } from '../../domain/enrolments/answers';
import { type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';

/** The form as a person typed it: nothing of it is trusted. */
export interface TypedForm {
  readonly title: string;
  readonly agency: string;
  readonly unit: string;
  readonly dutyStation: string;
  readonly grade: string;
  readonly email: string;
  readonly joinedOn: string;
  readonly speaks: readonly string[];
  readonly practiceAreas: readonly string[];
  readonly skills: readonly string[];
  readonly wantsToLearn: readonly string[];
  readonly goals: readonly string[];
  readonly values: readonly string[];
  readonly style: readonly string[];
  readonly contact: readonly string[];
  readonly objective: string;
  readonly expectations: string;
  readonly capacity: string;
  readonly gender: string;
  readonly genderAudience: string;
  readonly nationality: string;
  readonly nationalityAudience: string;
  readonly codeAccepted: boolean;
}

/** Characters, as people count them. The two long texts fit a card together, in any script. */
export const longestAnswers = { title: 150, agency: 60, unit: 120, dutyStation: 80, email: 254, objective: 1_000, expectations: 1_000, nationality: 80 } as const;
export type TextField = keyof typeof longestAnswers;

/** What the form shows: filled in, and with what is wrong in place. */
export interface FormView {
  readonly programme: Programme;
  readonly role: Role;
  /** Joining also asks for capacity (mentors) and the code of conduct. */
  readonly purpose: 'join' | 'edit';
  /** From the directory, shown and not asked; absent when the directory does not know the person, who then types it. */
  readonly known?: Identity;
  readonly values: TypedForm;
  readonly problems: readonly FieldProblem[];
}

/** An empty place for every answer; a capacity of one is what most mentors begin with. */
export const emptyForm: TypedForm = {
  title: '', agency: '', unit: '', dutyStation: '', grade: '', email: '', joinedOn: '', speaks: [], practiceAreas: [], skills: [], wantsToLearn: [], goals: [], values: [], style: [], contact: [],
  objective: '', expectations: '', capacity: '1', gender: '', genderAudience: 'nobody', nationality: '', nationalityAudience: 'nobody', codeAccepted: false,
};

/** The form filled in from an earlier profile; `nationalityName` is that country in the reader's language. */
export function formFrom(profile: Answers & Partial<Identity>, nationalityName: string): TypedForm {
  const { title = '', agency = '', unit = '', dutyStation = '', grade = '', email = '', joinedOn = '', speaks, practiceAreas, skills, wantsToLearn, goals = [], values = [], style = [], contact, objective, expectations } = profile;
  const sensitive = { gender: profile.gender ?? '', genderAudience: profile.sensitive.gender, nationality: nationalityName, nationalityAudience: profile.sensitive.nationality };
  return { ...emptyForm, title, agency, unit, dutyStation, grade, email, joinedOn, speaks, practiceAreas, skills, wantsToLearn, goals, values, style, contact, objective, expectations, ...sensitive };
}
