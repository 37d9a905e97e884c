import { aboveAll, aboveScores } from '../planning/amounts';
import { type Match, type Pool, totalOf } from '../planning/pool';
import { bestOver } from '../planning/valued/bestOver';
import { type Scorer } from '../scoring/scorer';
import { mostPoints } from '../solving/points';
import { bestScore } from '../solving/problem';
import { type Unlike } from './diversity';
import { exchangePlaces } from './exchange';
import { groupsOf } from './circles';
import { conflict } from './worthTogether';

export interface GroupsInput {
  /** Mentors and mentees; everybody has at most one place as a mentee. */
  readonly pool: Pool;
  /** How many mentees a group has. */
  readonly size: { readonly from: number; readonly to: number };
  /** Whether two mentees may sit in one group. */
  readonly mayMeet: (one: number, other: number) => boolean;
  /** Of mentees; absent: nobody asked for diversity. */
  readonly unlike?: Unlike;
  readonly pins: readonly Match[];
  /** Who had which mentor in the plan before: as few as possible move, which comes before equal sizes and before the fit. Absent: nobody had. */
  readonly stands?: (mentee: number, mentor: number) => boolean;
}

/** By mentor, then mentee; or the mentor whose pinned group cannot be filled. */
export type Groups = readonly Match[] | { readonly tooFewFor: number };

/**
 * One mentor and several mentees each. As many mentors have a group as can be filled: those with the fewest mentees who fit them go without, one lot after the other, until every group has
 * enough; whoever could after all have one, so that more people have a place, comes back (choosing them best is NP-hard). For the mentors that remain the assignment is exact: the most
 * mentees, then sizes as equal as the rules allow, then the best total. Then mentees change places where two may not meet, or where diversity counts: there the mean difference to the others
 * weighs as much as the fit with the mentor.
 */
export function formGroups(input: GroupsInput): Groups {
  const { pool, size } = input;
  const fitting = fittingOf(pool);
  const kept = new Set(input.pins.map(({ mentor }) => mentor));
  const able = [...pool.mentorSeats.keys()].filter((mentor) => kept.has(mentor) || Math.min(pool.mentorSeats[mentor] ?? 0, fitting[mentor] ?? 0) >= size.from);
  const filled = closeUntilFilled(input, able, kept);
  return 'tooFewFor' in filled ? filled : apart(input, ...comeBack(input, able, filled));
}

type Filled = readonly [open: readonly number[], matches: readonly Match[]];

/** How many mentees each mentor may have. */
function fittingOf({ scorer, menteeSeats }: Pool): Uint32Array {
  const fitting = new Uint32Array(scorer.mentors);
  for (let mentee = 0; mentee < scorer.mentees; mentee += 1) {
    if ((menteeSeats[mentee] ?? 0) > 0) rowOf(scorer, mentee).forEach((score, mentor) => score >= 0 && (fitting[mentor] = (fitting[mentor] ?? 0) + 1));
  }
  return fitting;
}

function closeUntilFilled(input: GroupsInput, able: readonly number[], kept: ReadonlySet<number>): Filled | { readonly tooFewFor: number } {
  const { size } = input;
  for (let open = able; ; ) {
    const matches = assign(input, new Set(open));
    const sizes = sizesOf(matches, open);
    const small = open.filter((mentor) => (sizes.get(mentor) ?? 0) < size.from);
    if (small.length === 0) return [open, matches];
    const surplus = open.length - Math.floor(matches.length / size.from);
    const worth = new Map(open.map((mentor) => [mentor, totalOf(matches.filter((match) => match.mentor === mentor))]));
    const least = (surplus > 0 ? open : small).filter((mentor) => !kept.has(mentor))
      .sort((one, other) => (sizes.get(one) ?? 0) - (sizes.get(other) ?? 0) || (worth.get(one) ?? 0) - (worth.get(other) ?? 0) || other - one);
    if (least.length === 0) return { tooFewFor: small[0] ?? 0 };
    const closed = new Set(least.slice(0, Math.max(1, Math.ceil(surplus / 2)))); // by halves: who is left may fit better then
    open = open.filter((mentor) => !closed.has(mentor));
  }
}

/** Mentors who went without, at most, that are tried again. */
const mostTriedAgain = 12;

function comeBack(input: GroupsInput, able: readonly number[], [open, matches]: Filled): Filled {
  let [best, bestMatches] = [open, matches];
  const wanted = input.pool.menteeSeats.reduce((sum, seats) => sum + seats, 0);
  for (const mentor of able.filter((each) => !open.includes(each)).slice(0, mostTriedAgain)) {
    if (bestMatches.length === wanted) break;
    const more = [...best, mentor].sort((one, other) => one - other);
    const found = assign(input, new Set(more));
    if (found.length > bestMatches.length && [...sizesOf(found, more).values()].every((count) => count >= input.size.from)) [best, bestMatches] = [more, found];
  }
  return [best, bestMatches];
}

const sizesOf = (matches: readonly Match[], open: readonly number[]): ReadonlyMap<number, number> => {
  const sizes = new Map(open.map((mentor) => [mentor, 0]));
  for (const { mentor } of matches) sizes.set(mentor, (sizes.get(mentor) ?? 0) + 1);
  return sizes;
};

/** The most mentees, the most equal sizes, the best total; after another plan the most mentees, groups large enough, the fewest who move, the best total. Exactly. Pins count before everything. */
function assign({ pool, size, pins, stands }: GroupsInput, open: ReadonlySet<number>): readonly Match[] {
  const mentorSeats = pool.mentorSeats.map((seats, mentor) => (open.has(mentor) ? Math.min(seats, size.to) : 0));
  const seated: Pool = { ...pool, scorer: onlyPinned(pool.scorer, pins), mentorSeats };
  const { pair, place, first } = stands ? worthAfter(stands, open.size, size.from) : worthAnew(seated, size.to);
  const isPinned = new Set(pins.map(({ mentee }) => mentee));
  const firstOf = (mentee: number): number => (isPinned.has(mentee) ? 2 * first : first);
  return bestOver({ pool: seated, worth: { pair, first: firstOf, place } }).matches;
}

interface GroupWorth {
  readonly pair: (mentee: number, mentor: number, score: number) => number;
  /** What one more place costs a mentor who has taken so many. */
  readonly place: (mentor: number, taken: number) => number;
  /** Of having a place at all. */
  readonly first: number;
}

function worthAnew(seated: Pool, largest: number): GroupWorth {
  const step = aboveScores(seated);
  return { pair: (_mentee, _mentor, score) => score + 1, place: (_, taken) => step * taken, first: aboveAll(seated, step * largest) };
}

/**
 * Two plans that differ can be changed into one another along ways that come to each mentor once: so what counts first need only be worth more than one change with each mentor can gain in what
 * counts next. That keeps the numbers small however many people there are.
 */
function worthAfter(stands: NonNullable<GroupsInput['stands']>, groups: number, smallest: number): GroupWorth {
  const staying = (groups + 1) * mostPoints;
  const beyond = (groups + 1) * (staying + mostPoints);
  return {
    pair: (mentee, mentor, score) => score + 1 + (stands(mentee, mentor) ? staying : 0),
    place: (_, taken) => (taken < smallest ? 0 : beyond),
    first: (groups + 1) * (staying + mostPoints) + 2 * beyond,
  };
}

/** Whoever is pinned may be with nobody else. */
function onlyPinned(scorer: Scorer, pins: readonly Match[]): Scorer {
  const mentorOf = new Map(pins.map(({ mentee, mentor }) => [mentee, mentor]));
  return {
    ...scorer,
    scoreRow: (mentee, into) => {
      scorer.scoreRow(mentee, into);
      const pinned = mentorOf.get(mentee);
      if (pinned !== undefined) into.forEach((_, mentor) => mentor !== pinned && (into[mentor] = -1));
    },
  };
}

/** Worse than meeting any number of people whom one may not: so nobody comes to a mentor they may not have for the sake of that. */
const never = 1_000 * conflict;

/** Worth more than any fit and difference that an exchange gains, and less than meeting whom one may not. */
const settled = 1_000_000;

/** Mentees change places between groups until nobody meets whom they may not; whoever is in the way of most (the last among equals) is left out, and it begins again without them. */
function apart(input: GroupsInput, open: readonly number[], matches: readonly Match[]): Groups {
  const { pool: { scorer }, unlike, mayMeet, pins, stands } = input;
  const groupAt = new Map(open.map((mentor, group) => [mentor, group]));
  const groupOf = Int32Array.from(matches, ({ mentor }) => groupAt.get(mentor) ?? 0);
  const who = matches.map(({ mentee }) => mentee);
  const others = Math.max(1, matches.length / Math.max(1, open.length) - 1);
  const scores = who.map((mentee) => rowOf(scorer, mentee));
  const isPinned = new Set(pins.map(({ mentee }) => mentee));
  const may = (one: number, other: number): boolean => mayMeet(who[one] ?? 0, who[other] ?? 0);
  exchangePlaces({
    groupOf, groups: open.length,
    together: (one, other) => (!may(one, other) ? conflict : unlike ? Math.round((2 * bestScore * unlike(who[one] ?? 0, who[other] ?? 0)) / others) : 0),
    alone: (one, group) => {
      const [mentee, mentor] = [who[one] ?? 0, open[group] ?? 0];
      const score = scores[one]?.[mentor] ?? -1;
      return score < 0 ? never : score + (stands?.(mentee, mentor) ? settled : 0);
    },
    isFixed: (one) => isPinned.has(who[one] ?? 0),
  });
  const broken = groupsOf(groupOf, open.length).flatMap((group) => group.map((one) => ({ one, inTheWay: isPinned.has(who[one] ?? 0) ? 0 : group.filter((other) => other !== one && !may(one, other)).length })));
  const { one: goes, inTheWay } = broken.reduce((worst, each) => (each.inTheWay > 0 && each.inTheWay >= worst.inTheWay ? each : worst), { one: 0, inTheWay: 0 });
  if (inTheWay === 0) return who.map((mentee, one) => ({ mentee, mentor: open[groupOf[one] ?? 0] ?? 0, score: scores[one]?.[open[groupOf[one] ?? 0] ?? 0] ?? 0 }));
  const menteeSeats = input.pool.menteeSeats.slice();
  menteeSeats[who[goes] ?? 0] = 0;
  return formGroups({ ...input, pool: { ...input.pool, menteeSeats } });
}

function rowOf(scorer: Scorer, mentee: number): Int16Array {
  const row = new Int16Array(scorer.mentors);
  scorer.scoreRow(mentee, row);
  return row;
}
