import { makeScorer } from '../scoring/makeScorer';
import { mostPoints } from '../solving/points';
import { aboveAll, aboveScores } from './amounts';
import { makePlan } from './plan';
import { planCircles } from './planCircles';
import { planGroups } from './planGroups';
import { planOf } from './planPairs';
import { listedTwice, pinned, placesOf } from './pins';
import { type PairOf, type PlanInput, type PlanOutcome, type Progress } from './planTypes';
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
 * Groups and circles are formed so that as few people as may be change (see planGroups, planCircles); an evening is made anew, because whoever goes changes who sits with whom.
 */
export function replan({ standing, ...input }: ReplanInput, tell: Progress = () => undefined): PlanOutcome {
  if (input.structure === 'panel') return makePlan(input, tell);
  const twice = listedTwice(input);
  if (twice) return twice;
  if (input.structure === 'group' || input.structure === 'circle') return withChanges((input.structure === 'group' ? planGroups : planCircles)(input, standing), standing, tell);
  const scorer = makeScorer(input);
  const pins = pinned(input, scorer);
  if ('kind' in pins) return pins;
  const pool = poolOf(input, scorer);
  const plan = planOf(input, pool, { pins, matches: keepMost(without(pool, pins), placesIn(input, standing)), figures: {} });
  return withChanges(plan, standing, tell);
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

/** Two stand as long as they are a pair, or sit in one circle. */
function withChanges(plan: PlanOutcome, standing: readonly PairOf[], tell: Progress): PlanOutcome {
  tell(1);
  if (plan.kind === 'refused') return plan;
  const stood = new Set(standing.map(named));
  const circleOf = new Map(plan.pairs.length > 0 ? [] : plan.gatherings.flatMap(({ mentees }, circle) => mentees.map((mentee) => [mentee, circle] as const)));
  const pairs = new Set(plan.pairs.map(named));
  const stands = (pair: PairOf): boolean => pairs.has(named(pair)) || (circleOf.has(pair.mentee) && circleOf.get(pair.mentee) === circleOf.get(pair.mentor));
  const only = ({ mentee, mentor }: PairOf): PairOf => ({ mentee, mentor });
  return { ...plan, changes: { kept: standing.filter(stands).length, broken: standing.filter((pair) => !stands(pair)), made: plan.pairs.filter((pair) => !stood.has(named(pair))).map(only) } };
}

const named = ({ mentee, mentor }: PairOf): string => `${mentee} ${mentor}`;
