import { type Refusal } from '../decision';
import { type DirectoryEntry, type Role } from '../people/person';
import { type ProgrammeLimits } from '../programmes/programme';
import { type Profile } from './enrolment';

/** Who somebody is: from the directory, or in the person's own words when it does not know them. */
export type Identity = Pick<Profile, 'name' | 'email' | 'title' | 'agency' | 'unit' | 'dutyStation' | 'timeZone' | 'grade' | 'joinedOn' | 'background'>;

/** What a person says about themselves for one programme, cleaned and with known codes only. */
export type Answers = Omit<Profile, keyof Identity>;

/** Every input of the sign-up form of which something can be wrong, by the name that it has on the card. */
export const formFields = [
  'title', 'agency', 'unit', 'dutyStation', 'grade', 'email', 'joinedOn',
  'speaks', 'practiceAreas', 'skills', 'wantsToLearn', 'contact', 'objective', 'expectations', 'capacity',
  'gender', 'genderAudience', 'nationality', 'nationalityAudience', 'codeAccepted',
] as const;
export type FormField = (typeof formFields)[number];

/** What is wrong with one input; all of a form's are found at once. */
export interface FieldProblem {
  readonly field: FormField;
  readonly problem: Refusal;
}

/** What a role must answer. `capacity` and `codeAccepted` are asked once, on joining; absent when they are not asked. */
export interface Said {
  readonly role: Role;
  readonly answers: Answers;
  readonly capacity?: number;
  readonly codeAccepted?: boolean;
}

/** Everything that is missing or out of bounds; empty for a form that can be saved. */
export function problemsWith({ role, answers, capacity, codeAccepted }: Said, limits: ProgrammeLimits): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const unless = (good: boolean, field: FormField, problem: Refusal): void => {
    if (!good) problems.push({ field, problem });
  };
  unless(answers.speaks.length > 0, 'speaks', 'nothingChosen');
  unless(answers.practiceAreas.length + answers.skills.length > 0, 'practiceAreas', 'nothingChosen');
  if (role === 'mentee') {
    unless(answers.objective !== '', 'objective', 'textMissing');
    unless(answers.expectations !== '', 'expectations', 'textMissing');
  }
  if (capacity !== undefined) unless(isCapacity(capacity, limits), 'capacity', 'badNumber');
  if (codeAccepted !== undefined) unless(codeAccepted, 'codeAccepted', 'codeNotAccepted');
  return problems;
}

/** A whole number of mentees from 1 to what the programme allows. */
export const isCapacity = (capacity: number, limits: ProgrammeLimits): boolean => Number.isInteger(capacity) && capacity >= 1 && capacity <= limits.menteesPerMentor;

export function identityOf(entry: DirectoryEntry): Identity {
  const { name, email, title, agency, unit, dutyStation, timeZone, grade, joinedOn, background } = entry;
  return { name, email, title, agency, unit, dutyStation, timeZone, grade, joinedOn, background };
}
