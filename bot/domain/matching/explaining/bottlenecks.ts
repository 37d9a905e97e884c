import { canCome } from '../gathering/peers';
import { type PlanInput } from '../planning/planTypes';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { Again } from './again';
import { type Case, type Trial } from './case';
import { countedOf } from './counted';
import { missingMentor, told, type Trait, traitFields, valuesOf } from './missingMentor';

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
  const unmatched = new Set(plan.unmatched);
  const waiting = input.mentees.filter((mentee) => unmatched.has(mentee.id) && canCome(mentee));
  const gains = gainsOf(one, waiting);
  if (!gains || waiting.length === 0) return [];
  const found = new Map<string, Bottleneck>();
  for (const trait of traitsOf(waiting)) {
    const alike = waiting.filter((person) => valuesOf(person, trait.field).includes(trait.value));
    const bottleneck = tried(gains, input, missingMentor(input, alike, trait), trait);
    const key = bottleneck?.traits.map(({ field, value }) => `${field} ${value}`).join();
    if (bottleneck && key !== undefined && !found.has(key)) found.set(key, bottleneck);
  }
  return [...found.values()].sort((first, second) => second.people - first.people || first.mentors - second.mentors || first.traits.length - second.traits.length).slice(0, mostTold);
}

/** What several of them have in common (or the one has, who is alone), the commonest of each field. */
function traitsOf(people: readonly MatchPerson[]): readonly Trait[] {
  return traitFields.flatMap((field) => {
    const counted = countedOf(people.flatMap((person) => valuesOf(person, field)));
    return counted.filter(([, count]) => count > 1 || people.length === 1).slice(0, mostOfField).map(([value]) => ({ field, value }));
  });
}

/** How many people more one such mentor, and two, and so on, would get matched. */
type Gains = (mentor: MatchPerson) => readonly number[];

/** Of pairs by changing the plan, of groups by making it again; of circles and evenings, whose tables anybody may host, mentors are not what is scarce. */
function gainsOf({ input, plan, trial, again: isAmongPeers }: Case, waiting: readonly MatchPerson[]): Gains | undefined {
  if (trial) return (mentor) => gainsByTrial(trial, input, mentor);
  if (!isAmongPeers) return (mentor) => gainsByRoom(input, waiting, mentor);
  if (input.structure !== 'group') return undefined;
  const again = new Again(input, plan); // its own: whom it was asked for before must not use it up
  return (mentor) => Array.from({ length: mostTriedAgain }, (_, count) => {
    const more = Array.from({ length: count + 1 }, (__, at) => ({ ...mentor, id: ` ${at}` }));
    return again.gain({ ...input, mentors: [...input.mentors, ...more] });
  });
}

/** Of so many people that nothing is tried out: whom such mentors could take in addition to the plan. More could come of it, but so many are certain. */
function gainsByRoom(input: PlanInput, waiting: readonly MatchPerson[], mentor: MatchPerson): readonly number[] {
  const scorer = makeScorer({ ...input, mentees: waiting, mentors: [mentor] });
  const fitting = waiting.filter((_, place) => scorer.score(place, 0) >= 0).length;
  return Array.from({ length: mostMentors }, (_, count) => Math.min(fitting, (count + 1) * mentor.seats));
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
