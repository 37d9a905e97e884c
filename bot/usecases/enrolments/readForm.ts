import { countryCode } from '../../content/countries';
import { goals, grades, personalValues, practiceAreas, skills, spokenLanguages, workingStyles } from '../../content/vocabulary';
import { type Refusal } from '../../domain/decision';
import { type Answers, type FieldProblem, type FormField, type Identity, problemsWith } from '../../domain/enrolments/answers';
import { type SensitiveAudience } from '../../domain/enrolments/enrolment';
import { contactChannels, genders, type Person } from '../../domain/people/person';
import { type CalendarDate, isCalendarDate } from '../../domain/time';
import { cleanText } from '../text';
import { type FormView, longestAnswers, type TextField, type TypedForm } from './form';

const audiences: readonly SensitiveAudience[] = ['nobody', 'partners', 'programme'];
/** A choice that is not made comes back from some clients as this. */
export const unsaid = 'unsaid';

export interface ReadForm {
  readonly answers: Answers;
  readonly identity: Identity;
  /** Mentors who join. */
  readonly capacity?: number;
  readonly problems: readonly FieldProblem[];
  /** What can be shown again: what was typed, without what no list has, and cut where it was too long. */
  readonly kept: TypedForm;
}

interface Asked extends Pick<FormView, 'programme' | 'role' | 'purpose'> {
  readonly known: Identity | undefined;
  readonly person: Person;
  readonly today: CalendarDate;
}

/** Reads everything that was typed, at once, so that all that is wrong can be said in one card. */
export function readForm(typed: TypedForm, asked: Asked): ReadForm {
  const sheet = new Sheet();
  const answers = readAnswers(sheet, typed, asked);
  const identity = asked.known ?? readIdentity(sheet, typed, asked);
  const joins = asked.purpose === 'join';
  const capacity = joins && asked.role === 'mentor' ? readCapacity(typed.capacity) : undefined;
  const missing = problemsWith({ role: asked.role, answers, ...(capacity !== undefined && { capacity }), ...(joins && { codeAccepted: typed.codeAccepted }) }, asked.programme.limits);
  const problems = [...sheet.problems, ...missing.filter(({ field }) => !sheet.problems.some((one) => one.field === field))];
  const kept = { ...typed, capacity: typed.capacity.slice(0, 12), grade: identity.grade, joinedOn: identity.joinedOn, ...sheet.kept };
  return { answers, identity, ...(capacity !== undefined && { capacity }), problems, kept };
}

function readAnswers(sheet: Sheet, typed: TypedForm, { person, role }: Asked): Answers {
  const gender = sheet.one('gender', typed.gender, genders);
  const nationality = readCountry(sheet, typed.nationality, person);
  const audience = (field: 'genderAudience' | 'nationalityAudience') => sheet.one(field, typed[field], audiences) ?? 'nobody';
  return {
    speaks: sheet.several('speaks', typed.speaks, spokenLanguages),
    practiceAreas: sheet.several('practiceAreas', typed.practiceAreas, practiceAreas),
    skills: sheet.several('skills', typed.skills, skills),
    wantsToLearn: role === 'mentor' ? sheet.several('wantsToLearn', typed.wantsToLearn, skills) : [],
    goals: sheet.known('goals', typed.goals, goals),
    values: sheet.known('values', typed.values, personalValues),
    style: sheet.known('style', typed.style, workingStyles),
    contact: sheet.several('contact', typed.contact, contactChannels),
    objective: sheet.text('objective', typed.objective),
    expectations: role === 'mentee' ? sheet.text('expectations', typed.expectations) : '',
    ...(gender && { gender }),
    ...(nationality && { nationality }),
    sensitive: { gender: audience('genderAudience'), nationality: audience('nationalityAudience') },
  };
}

/** By hand, for those whom the directory does not know. The name is the one that Teams gives. */
function readIdentity(sheet: Sheet, typed: TypedForm, { person, today }: Asked): Identity {
  const joinedOn = isCalendarDate(typed.joinedOn) ? typed.joinedOn : '';
  if (joinedOn === '' || joinedOn > today) sheet.report('joinedOn', 'badDate');
  return {
    name: person.name, timeZone: person.timeZone, background: [], joinedOn,
    title: sheet.needed('title', typed.title), agency: sheet.needed('agency', typed.agency), unit: sheet.needed('unit', typed.unit), dutyStation: sheet.needed('dutyStation', typed.dutyStation),
    email: sheet.text('email', typed.email), grade: sheet.one('grade', typed.grade, grades) ?? '',
  };
}

function readCountry(sheet: Sheet, typed: string, { language }: Person): string | undefined {
  const name = sheet.text('nationality', typed);
  const code = name === '' ? undefined : countryCode(name, language);
  if (name !== '' && code === undefined) sheet.report('nationality', 'badChoice');
  return code;
}

/** NaN for what is no number: 'three' and '' are as wrong as 1.5. */
const readCapacity = (typed: string): number => (/^\s*\d{1,9}\s*$/.test(typed) ? Number(typed) : NaN);

type ListField = 'speaks' | 'practiceAreas' | 'skills' | 'wantsToLearn' | 'contact';
type ExtraField = 'goals' | 'values' | 'style';
type ChoiceField = 'gender' | 'genderAudience' | 'nationalityAudience' | 'grade';

/** Collects what is wrong and what can be kept while the answers are read one by one. */
class Sheet {
  readonly problems: FieldProblem[] = [];
  readonly kept: Partial<Record<TextField | ChoiceField, string> & Record<ListField | ExtraField, readonly string[]>> = {};

  report(field: FormField, problem: Refusal): void {
    this.problems.push({ field, problem });
  }

  text(field: TextField, typed: string, optional = true): string {
    const longest = longestAnswers[field];
    const clean = cleanText(typed, { longest, optional });
    if (clean.kind === 'refused') this.report(field, clean.reason);
    this.kept[field] = clean.kind === 'ok' ? clean.value : [...typed.slice(0, longest * 2).toWellFormed()].slice(0, longest).join('');
    return clean.kind === 'ok' ? clean.value : '';
  }

  needed(field: TextField, typed: string): string {
    return this.text(field, typed, false);
  }

  several<Code extends string>(field: ListField, typed: readonly string[], codes: readonly Code[]): Code[] {
    if (typed.some((code) => !codes.some((one) => one === code))) this.report(field, 'badChoice');
    return this.known(field, typed, codes);
  }

  /** Of what may be left out, what no list has any more is no reason to send the form back. */
  known<Code extends string>(field: ListField | ExtraField, typed: readonly string[], codes: readonly Code[]): Code[] {
    const known = codes.filter((code) => typed.includes(code));
    this.kept[field] = known;
    return known;
  }

  one<Code extends string>(field: ChoiceField, typed: string, codes: readonly Code[]): Code | undefined {
    const code = codes.find((one) => one === typed);
    if (!code && typed !== '' && typed !== unsaid) this.report(field, 'badChoice');
    this.kept[field] = code ?? '';
    return code;
  }
}
