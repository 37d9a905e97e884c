import { mostPoints } from '../solving/points';
import { mostPairsOf } from './amounts';
import { matchBest } from './best';
import { byMentee, fromScore, matchedIn, type Match, type Pool, without } from './pool';
import { bestOver } from './valued/bestOver';

/** So many people have no better first partner than this score. */
export interface FairLevel {
  readonly score: number;
  readonly people: number;
}

export interface Fair {
  readonly matches: readonly Match[];
  /** From the lowest score up; as many as are settled exactly. */
  readonly levels: readonly FairLevel[];
}

/** Levels that are settled exactly, at most; more would change little for anybody. */
const mostLevels = 3;
/** With more pairs than this only the lowest level is settled: each takes a dozen solutions. */
const mostForLevels = 400_000;
/** Values up to this keep sums of a few of them exact. */
const mostExact = 2 ** 51;

/**
 * The worst-off first. Guaranteed of everybody's first partner: no plan that matches as many people has a higher lowest score; of those with it none has fewer people there; the same again for
 * the next two scores from below (only the lowest score itself where there are very many pairs); and of all those plans none has a better total. Whoever may have several partners gets the
 * others afterwards from the places left, for the best total.
 */
export function matchFairly(pool: Pool, seed: number, tell: (done: number) => void = () => undefined): Fair {
  const firsts: Pool = { ...pool, menteeSeats: pool.menteeSeats.map((seats, mentee) => ((pool.hasPartner?.[mentee] ?? 0) > 0 ? 0 : Math.min(seats, 1))) };
  const best = matchBest(firsts, seed).matches;
  if (best.length === 0) return { matches: matchBest(pool, seed).matches, levels: [] };
  const canAll = (least: number): boolean => matchedIn(matchBest({ ...firsts, scorer: fromScore(pool.scorer, least) }, seed).matches) === best.length;
  const lowest = highest(Math.min(...best.map(({ score }) => score)), canAll);
  tell(0.4);
  const { matches, levels } = settleLevels(firsts, best.length, lowest, seed, tell);
  return { matches: [...matches, ...matchBest(without(pool, matches), seed).matches].sort(byMentee), levels };
}

/** The highest score for which it still holds; it does for `known`, and above it the fewer the higher. */
function highest(known: number, holds: (score: number) => boolean): number {
  let [yes, no] = [known, mostPoints];
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function settleLevels(pool: Pool, people: number, lowest: number, seed: number, tell: (done: number) => void): Fair {
  const count = levelsFor(pool);
  if (count === 0) {
    const { matches } = matchBest({ ...pool, scorer: fromScore(pool.scorer, lowest) }, seed);
    return { matches, levels: [{ score: lowest, people: matches.filter(({ score }) => score === lowest).length }] };
  }
  const levels: FairLevel[] = [];
  let [score, matches] = [lowest, solveLevels(pool, levels, lowest, count)];
  for (let level = 0; level < count; level += 1) {
    matches = solveLevels(pool, [...levels, { score, people: 0 }], score, count);
    levels.push({ score, people: matches.filter((match) => match.score === score).length });
    const above = matches.filter((match) => match.score > score).map((match) => match.score);
    tell(0.4 + (0.6 * (level + 1)) / count);
    if (above.length === 0 || level + 1 === count) break;
    score = highest(Math.min(...above), (least) => {
      const found = solveLevels(pool, levels, least, count);
      return found.length === people && levels.every((known) => found.filter((match) => match.score === known.score).length === known.people);
    });
  }
  return { matches, levels };
}

/** How many levels can be told apart exactly; 0 where there are too many pairs. */
function levelsFor(pool: Pool): number {
  if (pool.scorer.mentees * pool.scorer.mentors > mostForLevels) return 0;
  const most = mostPairsOf(pool);
  for (let count = mostLevels; count > 0; count -= 1) if (most * mostPoints * (most + 1) ** (count + 1) < mostExact) return count;
  return 0;
}

/** The most people; of those plans the fewest at the first level, then at the second, and so on; then the best total. Below `least` only the scores of levels are allowed. */
function solveLevels(pool: Pool, levels: readonly FairLevel[], least: number, count: number): readonly Match[] {
  const most = mostPairsOf(pool);
  const unit = most * mostPoints + 1;
  const penalties = new Map(levels.map(({ score }, level) => [score, unit * (most + 1) ** (count - level - 1)]));
  const mostPenalty = unit * (most + 1) ** (count - 1);
  const { scorer } = pool;
  const allowed = { ...scorer, scoreRow: (mentee: number, into: Int16Array) => {
    scorer.scoreRow(mentee, into);
    for (let mentor = 0; mentor < into.length; mentor += 1) {
      const score = into[mentor] ?? -1;
      if (score < least && !penalties.has(score)) into[mentor] = -1;
    }
  } };
  const pair = (_mentee: number, _mentor: number, score: number): number => mostPenalty + score + 1 - (penalties.get(score) ?? 0);
  return bestOver({ pool: { ...pool, scorer: allowed }, worth: { pair, first: () => mostPenalty * (most + 1), place: () => 0 } }).matches;
}
