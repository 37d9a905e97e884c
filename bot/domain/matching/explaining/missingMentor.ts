import { type PlanInput } from '../planning/planTypes';
import { type MatchPerson } from '../scoring/matchPerson';
import { commonest } from './counted';

export const traitFields = ['language', 'agency', 'grade', 'practiceArea', 'dutyStation'] as const;
export type TraitField = (typeof traitFields)[number];

export interface Trait {
  readonly field: TraitField;
  readonly value: string;
}

export function valuesOf(person: MatchPerson, field: TraitField): readonly string[] {
  const values = { language: person.speaks, agency: [person.agency], grade: [person.grade], practiceArea: person.practiceAreas, dutyStation: [person.dutyStation] }[field];
  return values.filter((value) => value !== '');
}

const most = (values: readonly string[]): string => commonest(values.filter((value) => value !== ''))[0] ?? '';

/** A mentor as these people need one, with as many places as mentors usually have, and no fewer than a group needs. */
export function missingMentor(input: PlanInput, alike: readonly MatchPerson[], trait: Trait): MatchPerson {
  const of = (field: TraitField): string => (trait.field === field ? trait.value : most(alike.flatMap((person) => valuesOf(person, field))));
  const dutyStation = of('dutyStation');
  const seats = input.mentors.map((mentor) => mentor.seats).filter((count) => count > 0).sort((one, other) => one - other);
  const fewest = input.structure === 'group' ? input.size.from - 1 : 1;
  return {
    id: ' ', practiceAreas: [of('practiceArea')].filter((area) => area !== ''), skills: [], goals: [], values: [], style: [], speaks: [of('language')].filter((language) => language !== ''),
    timeZone: most(alike.filter((person) => person.dutyStation === dutyStation).map(({ timeZone }) => timeZone)), dutyStation, unit: '',
    agency: agencyFor(input, alike, of('agency')), grade: gradeFor(input, alike), seats: Math.max(fewest, seats[Math.floor(seats.length / 2)] ?? 1),
    superiors: [], earlier: [], avoids: [], wishes: [], isPaused: false, isEligible: true, waitingSince: input.now, comesFirst: false,
  };
}

/** Where only other agencies will do, the one of the mentors' (else of anybody's) that is another to most. */
function agencyFor({ rules, mentors, mentees }: PlanInput, alike: readonly MatchPerson[], own: string): string {
  if (rules.agencies !== 'other') return own;
  const others = [mentors, mentees].flatMap((people) => commonest(people.map(({ agency }) => agency).filter((agency) => agency !== '')));
  const fits = (agency: string): number => alike.filter((person) => person.agency !== '' && person.agency !== agency).length;
  return others.reduce((best, agency) => (fits(agency) > fits(best) ? agency : best), others[0] ?? '');
}

/** The grade that suits most of them. */
function gradeFor({ grades, rules, direction }: PlanInput, alike: readonly MatchPerson[]): string {
  const sign = direction === 'up' ? 1 : -1;
  const suits = (grade: number): number => alike.filter((person) => {
    const apart = sign * (grade - grades.indexOf(person.grade));
    return grades.includes(person.grade) && apart >= rules.grades.from && apart <= rules.grades.to;
  }).length;
  const best = grades.reduce((most, _, grade) => (suits(grade) > suits(most) ? grade : most), 0);
  return grades[best] ?? '';
}

/** What a sentence has to say so that it is true: the trait, and whatever a rule asks of a mentor. */
export function told({ rules }: PlanInput, mentor: MatchPerson, trait: Trait): readonly Trait[] {
  const isAsked = { language: rules.commonLanguage === 'needed', agency: rules.agencies !== 'any', grade: rules.grades.isHard, practiceArea: false, dutyStation: false } satisfies Record<TraitField, boolean>;
  return traitFields.filter((field) => isAsked[field] || (field === trait.field && field !== 'agency' && field !== 'grade')).flatMap((field) => {
    const value = valuesOf(mentor, field)[0];
    return value === undefined ? [] : [{ field, value }];
  });
}
