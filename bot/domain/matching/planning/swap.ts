import { type PersonId } from '../../people/person';
import { makeScorer } from '../scoring/makeScorer';
import { type HardRule, type Scorer } from '../scoring/scorer';
import { placesOf, toldOf } from './pins';
import { type PairOf, type PlanInput, type PlannedPair } from './planTypes';

/** What a coordinator tries by hand: two mentees change mentors, or one goes to another mentor, or (without `from`) to a first one. */
export type HandChange =
  | { readonly kind: 'swap'; readonly one: PairOf; readonly other: PairOf }
  | { readonly kind: 'move'; readonly mentee: PersonId; readonly from?: PersonId; readonly to: PersonId };

export type HandChangeOutcome =
  | { readonly kind: 'priced'; readonly before: number; readonly after: number; /** After less before: negative where it costs. */ readonly difference: number; readonly pairs: readonly (PairOf & { readonly score: number })[] }
  | { readonly kind: 'refused'; readonly reason: 'unknownPair' | 'sameTwice' | 'noRoom' }
  | { readonly kind: 'refused'; readonly reason: 'breaksRules'; readonly pairs: readonly (PairOf & { readonly rules: readonly HardRule[] })[] };

/** What a change by hand would cost, in points; nothing is changed. `pairs` are those of the plan. Refuses what the rules forbid, naming them. */
export function priceChange(input: PlanInput, pairs: readonly PlannedPair[], change: HandChange): HandChangeOutcome {
  const { gone, made } = change.kind === 'swap'
    ? { gone: [change.one, change.other], made: [{ mentee: change.one.mentee, mentor: change.other.mentor }, { mentee: change.other.mentee, mentor: change.one.mentor }] }
    : { gone: change.from === undefined ? [] : [{ mentee: change.mentee, mentor: change.from }], made: [{ mentee: change.mentee, mentor: change.to }] };
  const stand = gone.map((pair) => pairs.find(isSame(pair)));
  const left = pairs.filter((pair) => !gone.some(isSame(pair)));
  const places = placesOf(input);
  if (stand.includes(undefined) || made.some(({ mentee, mentor }) => !places.mentee.has(mentee) || !places.mentor.has(mentor))) return { kind: 'refused', reason: 'unknownPair' };
  if (made.some((pair, at) => left.some(isSame(pair)) || gone.some(isSame(pair)) || made.slice(0, at).some(isSame(pair)))) return { kind: 'refused', reason: 'sameTwice' };
  const scorer = makeScorer(input);
  const scored = made.map((pair) => ({ ...pair, ...judged(scorer, places.mentee.get(pair.mentee) ?? 0, places.mentor.get(pair.mentor) ?? 0) }));
  const broken = scored.filter(({ score }) => score < 0).map(({ mentee, mentor, rules }) => ({ mentee, mentor, rules }));
  if (broken.length > 0) return { kind: 'refused', reason: 'breaksRules', pairs: broken };
  if (made.some((pair) => !hasRoom(input, [...left, ...made], pair))) return { kind: 'refused', reason: 'noRoom' };
  const [before, after] = [stand.reduce((sum, pair) => sum + (pair?.score ?? 0), 0), scored.reduce((sum, { score }) => sum + score, 0)];
  return { kind: 'priced', before, after, difference: after - before, pairs: scored.map(({ mentee, mentor, score }) => ({ mentee, mentor, score })) };
}

const isSame = (pair: PairOf) => ({ mentee, mentor }: PairOf): boolean => mentee === pair.mentee && mentor === pair.mentor;

function judged(scorer: Scorer, mentee: number, mentor: number): { readonly score: number; readonly rules: readonly HardRule[] } {
  const score = scorer.score(mentee, mentor);
  return { score, rules: score < 0 ? toldOf(scorer.rulesBetween(mentee, mentor)) : [] };
}

function hasRoom({ mentees, mentors }: PlanInput, pairs: readonly PairOf[], { mentee, mentor }: PairOf): boolean {
  const seats = (people: PlanInput['mentees'], id: PersonId): number => people.find((person) => person.id === id)?.seats ?? 0;
  return pairs.filter((pair) => pair.mentee === mentee).length <= seats(mentees, mentee) && pairs.filter((pair) => pair.mentor === mentor).length <= seats(mentors, mentor);
}
