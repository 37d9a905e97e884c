import { type PersonId } from '../../people/person';
import { placesOf } from '../planning/pins';
import { type PairOf } from '../planning/planTypes';
import { firstBonus } from '../solving/points';
import { type PartFacts } from '../scoring/facts';
import { type Case, type Trial } from './case';

export interface WhyPair extends PairOf {
  readonly score: number;
  /** The weightiest first. */
  readonly parts: readonly PartFacts[];
  /** Whom each would fit best otherwise; absent: nobody, or pins leave no choice. */
  readonly nextForMentee?: Alternative;
  readonly nextForMentor?: Alternative;
}

export interface Alternative {
  readonly person: PersonId;
  readonly score: number;
  /** By how much the best plan with this pair in it is worse than the best plan: fewer people matched, and less in total (more, where negative). Not exact: at least that. */
  readonly cost: { readonly people: number; readonly points: number };
  readonly isExact: boolean;
}

/**
 * Why these two, and whom each would fit best otherwise. With more pairs than are tried out (see `Case`) one row is scored for every mentee: ask for one pair then, not for all.
 * Undefined when they are no pair of the plan.
 */
export function whyPair(one: Case, pair: PairOf): WhyPair | undefined {
  const { input, plan, scorer } = one;
  const places = placesOf(input);
  const [mentee, mentor] = [places.mentee.get(pair.mentee), places.mentor.get(pair.mentor)];
  const planned = plan.pairs.find((each) => each.mentee === pair.mentee && each.mentor === pair.mentor);
  if (mentee === undefined || mentor === undefined || !planned) return undefined;
  const nextForMentee = alternative(one, othersFor(one, mentee).map((other) => ({ mentee, mentor: other })), ({ mentor: other }) => input.mentors[other]?.id);
  const nextForMentor = alternative(one, othersOf(one, mentor).map((other) => ({ mentee: other, mentor })), ({ mentee: other }) => input.mentees[other]?.id);
  return { mentee: pair.mentee, mentor: pair.mentor, score: planned.score, parts: scorer.facts(mentee, mentor), ...(nextForMentee ? { nextForMentee } : {}), ...(nextForMentor ? { nextForMentor } : {}) };
}

interface Two {
  readonly mentee: number;
  readonly mentor: number;
}

/** Mentors who may be, whom the mentee does not have; the best first. */
function othersFor({ input, plan, scorer }: Case, mentee: number): readonly number[] {
  const has = new Set(plan.pairs.filter((pair) => pair.mentee === input.mentees[mentee]?.id).map(({ mentor }) => mentor));
  const row = new Int16Array(scorer.mentors);
  scorer.scoreRow(mentee, row);
  return bestOf([...row.keys()].filter((mentor) => (row[mentor] ?? -1) >= 0 && !has.has(input.mentors[mentor]?.id ?? '')), (mentor) => row[mentor] ?? -1);
}

function othersOf({ input, plan, scorer, trial }: Case, mentor: number): readonly number[] {
  const has = new Set(plan.pairs.filter((pair) => pair.mentor === input.mentors[mentor]?.id).map(({ mentee }) => mentee));
  const score = (mentee: number): number => trial?.score(mentee, mentor) ?? scorer.score(mentee, mentor);
  return bestOf([...input.mentees.keys()].filter((mentee) => score(mentee) >= 0 && !has.has(input.mentees[mentee]?.id ?? '')), score);
}

/** Further down nobody is looked for. */
const mostLooked = 5;
const bestOf = (people: readonly number[], score: (person: number) => number): readonly number[] => [...people].sort((one, other) => score(other) - score(one) || one - other).slice(0, mostLooked);

/** The first of these that pins leave room for. */
function alternative(one: Case, pairs: readonly Two[], who: (pair: Two) => PersonId | undefined): Alternative | undefined {
  for (const pair of pairs) {
    const [person, cost] = [who(pair), one.trial ? exactCost(one.trial, pair) : leastCost(one, pair)];
    if (person !== undefined && cost) return { person, score: one.trial?.score(pair.mentee, pair.mentor) ?? one.scorer.score(pair.mentee, pair.mentor), cost, isExact: one.trial !== undefined };
  }
  return undefined;
}

/** Tried out: the pair is kept, and everybody else is matched anew. */
function exactCost(trial: Trial, { mentee, mentor }: Two): Alternative['cost'] | undefined {
  const before = trial.standing();
  if (trial.live.pin(mentee, mentor)) return undefined;
  const after = trial.standing();
  trial.live.unpin(mentee, mentor);
  return { people: before.people - after.people, points: before.points - after.points };
}

/** The prices of the two, less what they are worth together, are lost at least. */
function leastCost({ input, plan: { proof }, scorer }: Case, { mentee, mentor }: Two): Alternative['cost'] | undefined {
  const price = (prices: readonly { readonly person: PersonId; readonly price: number }[], id: PersonId | undefined): number => prices.find(({ person }) => person === id)?.price ?? 0;
  if (!proof) return undefined;
  const lost = Math.max(0, price(proof.mentees, input.mentees[mentee]?.id) + price(proof.mentors, input.mentors[mentor]?.id) - scorer.score(mentee, mentor) - 1 - firstBonus);
  const people = Math.round(lost / firstBonus);
  return { people, points: people > 0 ? 0 : lost };
}
