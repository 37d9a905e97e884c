/**
 * What may be published of a whole that is split into groups, so that nobody can find out about fewer than `threshold` people: neither from a
 * figure itself nor by taking the others from the total, which the reader is taken to know. (Cell suppression, primary and secondary, for one
 * breakdown at a time. tests/domain/report/suppress tries every small table.)
 */

interface Sized {
  /** People, at least 1. */
  readonly size: number;
}

export interface Grouped<Group> {
  /** Each large enough to be shown by itself. */
  readonly apart: readonly Group[];
  /** To be shown as one, or not at all where even together they are fewer than the threshold. */
  readonly together: readonly Group[];
}

/**
 * Groups that are too small are put together with the smallest one that is not (with all of them, where several are equally small). So what is
 * together is never one group, never too few, and which of its groups is the larger one cannot be told.
 */
export function groupTogether<Group extends Sized>(groups: readonly Group[], threshold: number): Grouped<Group> {
  const hidden = withCover(groups.map(({ size }) => size), threshold);
  return { apart: groups.filter((_, place) => !hidden.has(place)), together: groups.filter((_, place) => hidden.has(place)) };
}

/** Places of the rows of which a figure that so many people stand behind is not shown: those with too few, and the smallest others. */
export const tooFewBehind = (bases: readonly number[], threshold: number): ReadonlySet<number> => withCover(bases, threshold);

function withCover(sizes: readonly number[], threshold: number): ReadonlySet<number> {
  const small = places(sizes, (size) => size < threshold);
  if (small.length === 0) return new Set();
  const next = Math.min(...sizes.filter((size) => size >= threshold));
  return new Set([...small, ...places(sizes, (size) => size === next)]);
}

/** So many of so many people. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export const isSafeShare = ({ part, whole }: Share, threshold: number): boolean => part >= threshold && whole - part >= threshold;

/**
 * Places of the rows whose share is not shown, where the total's is known and each row's whole is. A share tells of two groups, those whom it counts and
 * the others, and neither may be too small. With what is hidden for that the smallest safe row is hidden, so that no row can be found by
 * subtraction and what is hidden together is large enough on both sides. Where even the total tells of too few, no row adds to it.
 * `before`: rows whose whole is not known, because the share that it is was hidden.
 */
export function hiddenShares(rows: readonly Share[], threshold: number, before: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const all = new Set(rows.keys());
  const total = rows.reduce<Share>((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), { part: 0, whole: 0 });
  if (!isSafeShare(total, threshold)) return all;
  const unsafe = [...all].filter((place) => before.has(place) || !isSafeShare(rows[place] ?? none, threshold));
  if (unsafe.length === 0) return new Set();
  const safe = [...all].filter((place) => !unsafe.includes(place));
  const next = Math.min(...safe.map((place) => rows[place]?.whole ?? 0));
  return new Set([...unsafe, ...safe.filter((place) => rows[place]?.whole === next)]);
}

const none: Share = { part: 0, whole: 0 };

/** Counts that lead down to each other (each one's people are among those of the one before), so that neither what is shown nor the step between two of them is about too few. Undefined: not shown. */
export function shownSteps(counts: readonly number[], threshold: number): (number | undefined)[] {
  let last: number | undefined;
  return counts.map((count) => {
    const isSafe = count >= threshold && (last === undefined || last === count || Math.abs(last - count) >= threshold);
    if (isSafe) last = count;
    return isSafe ? count : undefined;
  });
}

const places = (sizes: readonly number[], fits: (size: number) => boolean): number[] => [...sizes.keys()].filter((place) => fits(sizes[place] ?? 0));
