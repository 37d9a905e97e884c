import { makeScorer } from '../scoring/makeScorer';
import { mostPoints } from '../solving/points';
import { aboveAll, aboveScores } from './amounts';
import { makePlan } from './plan';
import { planOf } from './planPairs';
import { listedTwice, pinned, placesOf } from './pins';
import { type PairOf, type Plan, type PlanInput, type PlanOutcome, type Progress } from './planTypes';
import { type Match, type Pool, without } from './pool';
import { poolOf } from './seats';
import { bestOver } from './valued/bestOver';

export interface ReplanInput extends PlanInput {
  /** The plan that stands. Who left is not in the input any more; a pair that was refused is forbidden. */
  readonly standing: readonly PairOf[];
}

/**
 * After a no: of all plans that match the most people (everybody once before anybody twice) one that breaks the fewest pairs that stand, and of those the one with the best total. Exact, and proven
 * (see valued/): a standing pair is worth more than all scores together, and one person more is worth more than all standing pairs. Pairs that may not be any more are let go first.
 * Groups keep their people where they still can be filled; circles and evenings are made anew, because whoever goes changes who sits with whom.
 */
export function replan({ standing, ...input }: ReplanInput, tell: Progress = () => undefined): PlanOutcome {
  if (input.structure === 'group') return replanGroups(input, standing, tell);
  if (input.structure === 'circle' || input.structure === 'panel') return makePlan(input, tell);
  const twice = listedTwice(input);
  if (twice) return twice;
  const scorer = makeScorer(input);
  const pins = pinned(input, scorer);
  if ('kind' in pins) return pins;
  const pool = poolOf(input, scorer);
  const plan = planOf(input, pool, { pins, matches: keepMost(without(pool, pins), placesIn(input, standing)), figures: {} });
  tell(1);
  return withChanges(plan, standing);
}

/** Numbers of the pairs whose people are both still here. */
function placesIn(input: PlanInput, pairs: readonly PairOf[]): readonly Pick<Match, 'mentee' | 'mentor'>[] {
  const places = placesOf(input);
  return pairs.flatMap((pair) => {
    const [mentee, mentor] = [places.mentee.get(pair.mentee), places.mentor.get(pair.mentor)];
    return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }];
  });
}

/** The most people, the most of these pairs, the best total. */
export function keepMost(pool: Pool, standing: readonly Pick<Match, 'mentee' | 'mentor'>[]): readonly Match[] {
  const { scorer } = pool;
  const stands = new Set(standing.map(({ mentee, mentor }) => mentee * scorer.mentors + mentor));
  const isStanding = (mentee: number, mentor: number): boolean => stands.has(mentee * scorer.mentors + mentor);
  const kept = aboveScores(pool);
  const first = aboveAll(pool, kept + mostPoints);
  const worth = {
    pair: (mentee: number, mentor: number, score: number) => score + 1 + (isStanding(mentee, mentor) ? kept : 0),
    first: (mentee: number) => ((pool.hasPartner?.[mentee] ?? 0) > 0 ? 0 : first),
    place: () => 0,
  };
  return bestOver({ pool, worth }, isStanding).matches;
}

/** A group stays together as far as it may; where that leaves one too small, groups are formed anew. */
function replanGroups(input: PlanInput, standing: readonly PairOf[], tell: Progress): PlanOutcome {
  const scorer = makeScorer(input);
  const places = placesOf(input);
  const still = standing.filter(({ mentee, mentor }) => {
    const [one, other] = [places.mentee.get(mentee), places.mentor.get(mentor)];
    return one !== undefined && other !== undefined && scorer.score(one, other) >= 0;
  });
  const kept = makePlan({ ...input, pins: [...input.pins, ...still] }, tell);
  const made = kept.kind === 'refused' ? makePlan(input, tell) : kept;
  if (made.kind === 'refused') return made;
  const isPinned = new Set(input.pins.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
  return withChanges({ ...made, pairs: made.pairs.map((pair) => ({ ...pair, isPinned: isPinned.has(`${pair.mentee} ${pair.mentor}`) })) }, standing);
}

function withChanges(plan: Plan, standing: readonly PairOf[]): Plan {
  const [stood, stands] = [new Set(standing.map(named)), new Set(plan.pairs.map(named))];
  const only = ({ mentee, mentor }: PairOf): PairOf => ({ mentee, mentor });
  return { ...plan, changes: { kept: plan.pairs.filter((pair) => stood.has(named(pair))).length, broken: standing.filter((pair) => !stands.has(named(pair))), made: plan.pairs.filter((pair) => !stood.has(named(pair))).map(only) } };
}

const named = ({ mentee, mentor }: PairOf): string => `${mentee} ${mentor}`;
