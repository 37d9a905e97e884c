import { type Gathering, type PlanInput } from '../planning/planTypes';
import { type PartFacts } from '../scoring/facts';
import { type MatchPerson } from '../scoring/matchPerson';

/** How many different ones there are among people who sit together, of what is known. */
export interface Mix {
  readonly grade: number;
  readonly dutyStation: number;
  readonly agency: number;
}

/** Why these people are one group or circle: what everybody has in common, what the mentor can help some of them with, and how much they differ. */
export interface WhyTogether {
  readonly reasons: readonly PartFacts[];
  readonly mix: Mix;
}

type PeopleById = ReadonlyMap<string, MatchPerson>;
export const peopleById = (people: readonly MatchPerson[]): PeopleById => new Map(people.map((person) => [person.id, person]));

/** Of a gathering of this input. Each criterion with weight that there is something to say about, the weightiest first. */
export function whyTogether({ rules: { weights } }: Pick<PlanInput, 'rules'>, { mentor, mentees }: Gathering, known: { readonly mentees: PeopleById; readonly mentors: PeopleById }): WhyTogether {
  const members = mentees.flatMap((id) => known.mentees.get(id) ?? []);
  const leader = mentor === undefined ? undefined : known.mentors.get(mentor);
  const people = leader ? [leader, ...members] : members;
  const helped = leader ? members.filter(({ skills }) => skills.some((skill) => leader.skills.includes(skill))) : [];
  const part = { value: 1, share: 0 };
  const parts: PartFacts[] = [
    { ...part, criterion: 'practiceAreas', shared: ofAll(people, (person) => person.practiceAreas) },
    { ...part, value: helped.length / Math.max(1, members.length), criterion: 'skills', shared: leader?.skills.filter((skill) => helped.some(({ skills }) => skills.includes(skill))) ?? [] },
    { ...part, criterion: 'goals', goals: ofAll(people, (person) => person.goals), values: ofAll(people, (person) => person.values) },
    { ...part, criterion: 'languages', shared: ofAll(people, (person) => person.speaks) },
    { ...part, criterion: 'style', shared: ofAll(people, (person) => person.style) },
  ];
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const said = parts.map((one) => ({ ...one, share: all > 0 ? weights[one.criterion] / all : 0 })).filter((one) => one.share > 0 && saysSomething(one));
  return { reasons: said.sort((one, other) => other.share - one.share), mix: { grade: different(people, 'grade'), dutyStation: different(people, 'dutyStation'), agency: different(people, 'agency') } };
}

/** What each of them has, in the order of the first; nothing of one alone. */
function ofAll([first, ...others]: readonly MatchPerson[], of: (person: MatchPerson) => readonly string[]): readonly string[] {
  return first && others.length > 0 ? of(first).filter((code) => others.every((other) => of(other).includes(code))) : [];
}

const saysSomething = (one: PartFacts): boolean => ('shared' in one ? one.shared.length > 0 : 'goals' in one && one.goals.length + one.values.length > 0);

const different = (people: readonly MatchPerson[], field: keyof Mix): number => new Set(people.map((person) => person[field]).filter((value) => value !== '')).size;
