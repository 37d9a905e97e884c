import { canCome } from '../gathering/peers';
import { type PlanInput } from '../planning/planTypes';
import { type MatchPerson } from '../scoring/matchPerson';
import { Again } from './again';
import { type Case, type Trial } from './case';

export const traitFields = ['language', 'agency', 'grade', 'practiceArea', 'dutyStation'] as const;
export type TraitField = (typeof traitFields)[number];

export interface Trait {
  readonly field: TraitField;
  readonly value: string;
}

/** So many more mentors with these traits and so many places each would get so many more people matched, and nobody less. It was tried out. */
export interface Bottleneck {
  /** What the mentors have to be like; only what the rules ask for, and what those without a mentor have in common. */
  readonly traits: readonly Trait[];
  readonly mentors: number;
  readonly seats: number;
  readonly people: number;
}

/** Mentors of one kind, at most; fewer where every count takes a whole plan. */
const mostMentors = 5;
const mostTriedAgain = 2;
/** Traits of each field that are tried, and sentences that are told. */
const mostOfField = 3;
const mostTold = 6;

/**
 * What is scarce: for each trait that people without a mentor have in common (their seats are what the prices of the plan say is worth a person more), mentors who have it and whatever else these
 * people need are added for a trial. The fewest that bring as many people as five would (as two would, where groups are formed anew) are told, what brings most first. At most fifteen trials.
 */
export function bottlenecks(one: Case): readonly Bottleneck[] {
  const { input, plan } = one;
  const gains = gainsOf(one);
  const unmatched = new Set(plan.unmatched);
  const waiting = input.mentees.filter((mentee) => unmatched.has(mentee.id) && canCome(mentee));
  if (!gains || waiting.length === 0) return [];
  const found = new Map<string, Bottleneck>();
  for (const trait of traitsOf(waiting)) {
    const alike = waiting.filter((person) => valuesOf(person, trait.field).includes(trait.value));
    const bottleneck = tried(gains, input, newcomerFor(input, alike, trait), trait);
    const key = bottleneck?.traits.map(({ field, value }) => `${field} ${value}`).join();
    if (bottleneck && key !== undefined && !found.has(key)) found.set(key, bottleneck);
  }
  return [...found.values()].sort((first, second) => second.people - first.people || first.mentors - second.mentors || first.traits.length - second.traits.length).slice(0, mostTold);
}

function valuesOf(person: MatchPerson, field: TraitField): readonly string[] {
  const values = { language: person.speaks, agency: [person.agency], grade: [person.grade], practiceArea: person.practiceAreas, dutyStation: [person.dutyStation] }[field];
  return values.filter((value) => value !== '');
}

/** What several of them have in common (or the one has, who is alone), the commonest of each field. */
function traitsOf(people: readonly MatchPerson[]): readonly Trait[] {
  return traitFields.flatMap((field) => {
    const counted = countedOf(people.flatMap((person) => valuesOf(person, field)));
    return counted.filter(([, count]) => count > 1 || people.length === 1).slice(0, mostOfField).map(([value]) => ({ field, value }));
  });
}

/** The commonest first. */
function countedOf(values: readonly string[]): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, often], [other, times]) => times - often || (one < other ? -1 : 1));
}

const commonest = (values: readonly string[]): string => countedOf(values.filter((value) => value !== ''))[0]?.[0] ?? '';

/** A mentor as these people need one, with as many places as mentors usually have, and no fewer than a group needs. */
function newcomerFor(input: PlanInput, alike: readonly MatchPerson[], trait: Trait): MatchPerson {
  const of = (field: TraitField): string => (trait.field === field ? trait.value : commonest(alike.flatMap((person) => valuesOf(person, field))));
  const dutyStation = of('dutyStation');
  const seats = input.mentors.map((mentor) => mentor.seats).filter((count) => count > 0).sort((one, other) => one - other);
  const fewest = input.structure === 'group' ? input.size.from - 1 : 1;
  return {
    id: ' ', practiceAreas: [of('practiceArea')].filter((area) => area !== ''), skills: [], goals: [], values: [], style: [], speaks: [of('language')].filter((language) => language !== ''),
    timeZone: commonest(alike.filter((person) => person.dutyStation === dutyStation).map(({ timeZone }) => timeZone)), dutyStation, unit: '',
    agency: agencyFor(input, alike, of('agency')), grade: gradeFor(input, alike), seats: Math.max(fewest, seats[Math.floor(seats.length / 2)] ?? 1),
    superiors: [], earlier: [], avoids: [], wishes: [], isPaused: false, isEligible: true, waitingSince: input.now, comesFirst: false,
  };
}

/** Where only other agencies will do, the one of the mentors' that is another to most. */
function agencyFor({ rules, mentors }: PlanInput, alike: readonly MatchPerson[], own: string): string {
  if (rules.agencies !== 'other') return own;
  const others = countedOf(mentors.map(({ agency }) => agency).filter((agency) => agency !== ''));
  const fits = (agency: string): number => alike.filter((person) => person.agency !== '' && person.agency !== agency).length;
  return others.reduce((best, [agency]) => (fits(agency) > fits(best) ? agency : best), others[0]?.[0] ?? '');
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

/** How many people more one such mentor, and two, and so on, would get matched. */
type Gains = (mentor: MatchPerson) => readonly number[];

/** Of pairs by changing the plan, of groups by making it again; of circles and evenings, whose tables anybody may host, mentors are not what is scarce. */
function gainsOf({ input, plan, trial }: Case): Gains | undefined {
  if (trial) return (mentor) => gainsByTrial(trial, input, mentor);
  if (input.structure !== 'group') return undefined;
  const again = new Again(input, plan); // its own: whom it was asked for before must not use it up
  return (mentor) => Array.from({ length: mostTriedAgain }, (_, count) => {
    const more = Array.from({ length: count + 1 }, (__, at) => ({ ...mentor, id: ` ${at}` }));
    return again.gain({ ...input, mentors: [...input.mentors, ...more] });
  });
}

function gainsByTrial(trial: Trial, input: PlanInput, mentor: MatchPerson): readonly number[] {
  const before = trial.standing().people;
  return trial.withMentor(input, mentor, 0, (setSeats) => Array.from({ length: mostMentors }, (_, count) => {
    setSeats((count + 1) * mentor.seats);
    return trial.standing().people - before;
  }));
}

function tried(gainsOfSuch: Gains, input: PlanInput, mentor: MatchPerson, trait: Trait): Bottleneck | undefined {
  const gains = gainsOfSuch(mentor);
  const people = Math.max(0, ...gains);
  return people > 0 ? { traits: told(input, mentor, trait), mentors: gains.indexOf(people) + 1, seats: mentor.seats, people } : undefined;
}

/** What a sentence has to say so that it is true: the trait, and whatever a rule asks of a mentor. */
function told({ rules }: PlanInput, mentor: MatchPerson, trait: Trait): readonly Trait[] {
  const isAsked = { language: rules.commonLanguage === 'needed', agency: rules.agencies !== 'any', grade: rules.grades.isHard, practiceArea: false, dutyStation: false } satisfies Record<TraitField, boolean>;
  return traitFields.filter((field) => isAsked[field] || (field === trait.field && field !== 'agency' && field !== 'grade')).flatMap((field) => {
    const value = valuesOf(mentor, field)[0];
    return value === undefined ? [] : [{ field, value }];
  });
}
