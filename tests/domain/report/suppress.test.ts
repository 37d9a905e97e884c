import { groupTogether, hiddenShares, isSafeShare, type Share, shownSteps, tooFewBehind } from '../../../bot/domain/report/suppress';

/** Every list of so many numbers from `from` to `to`. */
function lists(length: number, from: number, to: number): number[][] {
  if (length === 0) return [[]];
  return lists(length - 1, from, to).flatMap((rest) => Array.from({ length: to - from + 1 }, (_, index) => [...rest, from + index]));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Everything that a reader may take to be true: what is shown, how much is together, and the total. */
const published = (sizes: readonly number[], hidden: ReadonlySet<number>): string => JSON.stringify([sizes.map((size, place) => (hidden.has(place) ? '?' : size)), sum(sizes)]);

describe.each([[2, 6, 3], [3, 6, 3], [4, 5, 3], [3, 9, 5]])('of %i groups of up to %i people, with a threshold of %i', (length, most, threshold) => {
  const tables = lists(length, 1, most);
  const hiddenIn = (sizes: readonly number[]): ReadonlySet<number> => tooFewBehind(sizes, threshold);

  it('shows no group that is too small, and nobody can tell how large one is that is not shown: not from the total, not by knowing the rule', () => {
    const readings = new Map<string, number[][]>();
    for (const sizes of tables) {
      const key = published(sizes, hiddenIn(sizes));
      readings.set(key, [...(readings.get(key) ?? []), sizes]);
    }
    const faults = tables.flatMap((sizes) => {
      const hidden = hiddenIn(sizes);
      if (sizes.some((size, place) => size < threshold && !hidden.has(place))) return [`${sizes}: shows one that is too small`];
      if (hidden.size === 0) return [];
      if (hidden.size === 1) return [`${sizes}: one alone is what is left of the total`];
      if (sizes.every((size) => size < threshold)) return hidden.size === length ? [] : [`${sizes}: shows one that is too small`];
      // Who does not know the rule takes any sizes for possible that come to the same sum.
      const largest = sum(sizes.filter((_, place) => hidden.has(place))) - (hidden.size - 1);
      if (largest < threshold) return [`${sizes}: all that are hidden are known to be too small`];
      // Who knows it takes any tables for possible that it treats alike.
      const alike = readings.get(published(sizes, hidden)) ?? [];
      return [...hidden].flatMap((place) => {
        const possible = new Set(alike.map((other) => other[place] ?? 0));
        return possible.size > 1 && Math.max(...possible) >= threshold ? [] : [`${sizes}: group ${place} is known to be one of ${[...possible]}`];
      });
    });
    expect(faults).toEqual([]);
  });

  it('puts together what it does not show, whole', () => {
    for (const sizes of tables) {
      const { apart, together } = groupTogether(sizes.map((size) => ({ size })), threshold);
      expect(sum([...apart, ...together].map(({ size }) => size))).toBe(sum(sizes));
      expect(apart.every(({ size }) => size >= threshold)).toBe(true);
      expect(together.length).not.toBe(1);
    }
  });
});

/** Every way in which the hidden parts could be, for a reader who knows wholes, what is shown, and the total. */
function readingsOf(rows: readonly Share[], hidden: ReadonlySet<number>): number[][] {
  const left = [...hidden].reduce((total, place) => total + (rows[place]?.part ?? 0), 0);
  const places = [...hidden];
  const fill = (at: number, rest: number): number[][] => {
    const place = places[at];
    if (place === undefined) return rest === 0 ? [[]] : [];
    const whole = rows[place]?.whole ?? 0;
    return Array.from({ length: Math.min(whole, rest) + 1 }, (_, part) => part).flatMap((part) => fill(at + 1, rest - part).map((others) => [part, ...others]));
  };
  return fill(0, left);
}

describe.each([[2, [3, 7], 3], [3, [3, 6], 3], [3, [4, 7], 2]] as const)('of shares in %i groups of %j people, with a threshold of %i', (length, [least, most], threshold) => {
  const wholes = lists(length, least, most);

  it('nobody can find out a share that is not shown, nor that it counts too few, whatever the table', () => {
    let tried = 0;
    const faults: string[] = [];
    for (const whole of wholes) {
      for (const part of lists(length, 0, most)) {
        if (part.some((value, place) => value > (whole[place] ?? 0))) continue;
        const rows = whole.map((value, place) => ({ whole: value, part: part[place] ?? 0 }));
        const hidden = hiddenShares(rows, threshold);
        tried += 1;
        if (rows.some((row, place) => !hidden.has(place) && !isSafeShare(row, threshold))) faults.push(`${part} of ${whole}: shows an unsafe one`);
        if (hidden.size === 0) continue;
        // Where even the total tells of too few, no row is shown at all: nothing is added to it.
        if (!isSafeShare({ part: sum(part), whole: sum(whole) }, threshold)) {
          if (hidden.size < length) faults.push(`${part} of ${whole}: adds to a total that tells of too few`);
          continue;
        }
        const possible = readingsOf(rows, hidden);
        [...hidden].forEach((place, index) => {
          const parts = new Set(possible.map((reading) => reading[index] ?? 0));
          const isOpen = parts.size > 1 && Math.max(...parts) >= threshold && (whole[place] ?? 0) - Math.min(...parts) >= threshold;
          if (!isOpen) faults.push(`${part} of ${whole}: group ${place} is known to be one of ${[...parts]}`);
        });
      }
    }
    expect(tried).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });

  it('does not show a share of a whole that is not known', () => {
    const rows = wholes.at(-1)?.map((whole) => ({ whole, part: threshold })) ?? [];
    expect(hiddenShares(rows, threshold, new Set([0])).has(0)).toBe(true);
    expect(hiddenShares(rows, threshold, new Set([0])).size).toBeGreaterThan(1);
  });
});

it('shows steps only where neither they nor what lies between them is about too few', () => {
  expect(shownSteps([40, 38, 30, 4, 0], 5)).toEqual([40, undefined, 30, undefined, undefined]);
  expect(shownSteps([40, 40, 35], 5)).toEqual([40, 40, 35]);
  expect(shownSteps([4, 3], 5)).toEqual([undefined, undefined]);
});

it.each([[[12, 9, 3], [1, 2]], [[12, 9, 9, 3], [1, 2, 3]], [[12, 9], []], [[3, 2], [0, 1]], [[12, 4, 4], [0, 1, 2]]])('of %j it hides the places %j', (sizes, hidden) => {
  expect([...tooFewBehind(sizes, 5)].sort()).toEqual(hidden);
});
