import { makeScorer } from '../scoring/makeScorer';
import { matchBest } from './best';
import { comparisonOf, firstComeFirstServed, takeBestFirst } from './compared';
import { matchFairly } from './fair';
import { likingOf } from './liking';
import { pinned } from './pins';
import { type Plan, type PlanFigures, type PlanInput, type PlanOutcome, type PlanProof, type Progress } from './planTypes';
import { byMentee, matchedIn, type Match, type Pool, without } from './pool';
import { poolOf } from './seats';
import { summed } from './summing';
import { matchStably } from './stable';

/** One mentor and one mentee at a time; both may have several. */
export function planPairs(input: PlanInput, tell: Progress): PlanOutcome {
  const scorer = makeScorer(input);
  const pins = pinned(input, scorer);
  if ('kind' in pins) return pins;
  const pool = poolOf(input, scorer);
  const left = without(pool, pins);
  const { matches, proof, figures } = solvers[input.rules.aim](input, left, pins, tell);
  tell(0.9);
  return planOf(input, pool, { pins, matches, ...(proof ? { proof } : {}), figures: { ...figures, ...compared(pool) } });
}

interface Solved {
  readonly matches: readonly Match[];
  readonly figures: Partial<PlanFigures>;
  readonly proof?: PlanProof;
}

const solvers: Readonly<Record<Plan['aim'], (input: PlanInput, left: Pool, pins: readonly Match[], tell: Progress) => Solved>> = {
  best: (input, left, _pins, tell) => {
    const { matches, menteePrice, mentorPrice } = matchBest(left, input.seed, (done) => tell(0.9 * done));
    const priced = (people: PlanInput['mentees'], prices: Float64Array) => people.map(({ id: person }, place) => ({ person, price: prices[place] ?? 0 }));
    return { matches, figures: {}, proof: { mentees: priced(input.mentees, menteePrice), mentors: priced(input.mentors, mentorPrice) } };
  },
  stable: (input, left, pins) => ({ matches: matchStably(left, likingOf(input, input.seed)), figures: bestFor(input, left, pins) }),
  fair: (input, left, pins, tell) => {
    const { matches, levels } = matchFairly(left, input.seed, (done) => tell(0.1 + 0.8 * done));
    return { matches, figures: { ...bestFor(input, left, pins), lifted: levels } };
  },
};

/** What the best plan would have given, with the same pins. */
const bestFor = ({ seed }: PlanInput, left: Pool, pins: readonly Match[]): Partial<PlanFigures> => ({ best: comparisonOf([...pins, ...matchBest(left, seed).matches]) });

/** What plainer ways would have given, without any pins. */
function compared(pool: Pool): Partial<PlanFigures> {
  const greedy = takeBestFirst(pool);
  return { ...(greedy ? { greedy: comparisonOf(greedy) } : {}), firstCome: comparisonOf(firstComeFirstServed(pool)) };
}

interface Chosen {
  readonly pins: readonly Match[];
  readonly matches: readonly Match[];
  readonly figures: Partial<PlanFigures>;
  readonly proof?: PlanProof;
}

/** Numbers become people again. */
export function planOf(input: PlanInput, pool: Pool, { pins, matches, figures, proof }: Chosen): Plan {
  const all = [...pins.map((match) => ({ ...match, isPinned: true })), ...matches.map((match) => ({ ...match, isPinned: false }))].sort(byMentee);
  const matched = new Set(all.map(({ mentee }) => mentee));
  const taken = new Map<number, number>();
  for (const { mentor } of all) taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
  return {
    kind: 'planned', aim: input.rules.aim, structure: input.structure,
    pairs: all.flatMap(({ mentee, mentor, score, isPinned }) => {
      const [one, other] = [input.mentees[mentee], input.mentors[mentor]];
      return one && other ? [{ mentee: one.id, mentor: other.id, score, isPinned }] : [];
    }),
    gatherings: [],
    unmatched: input.mentees.filter((_, mentee) => !matched.has(mentee)).map(({ id }) => id),
    free: input.mentors.map(({ id: mentor }, place) => ({ mentor, seats: (pool.mentorSeats[place] ?? 0) - (taken.get(place) ?? 0) })).filter(({ seats }) => seats > 0),
    figures: { matched: matchedIn(all), of: input.mentees.length, pairs: all.length, ...summed(all.map(({ score }) => score)), ...figures },
    ...(proof ? { proof } : {}),
  };
}
