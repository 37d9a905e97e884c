/** Chance that can be repeated: the same seed, the same half-year. (mulberry32) */
export interface Dice {
  /** 0 (included) to 1 (excluded). */
  roll(): number;
  happens(probability: number): boolean;
  /** A whole number below `count`. */
  below(count: number): number;
  /** Throws RangeError when there is nothing to choose from. */
  oneOf<Item>(items: readonly Item[]): Item;
  /** One of them, each as likely as its weight; undefined when every weight is 0. */
  weighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item | undefined;
}

export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(roll() * count);
  return {
    roll,
    below,
    happens: (probability) => roll() < probability,
    oneOf: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to choose from');
      return item;
    },
    weighted: (items, weight) => {
      const total = items.reduce((sum, item) => sum + weight(item), 0);
      let left = roll() * total;
      return total === 0 ? undefined : items.find((item) => (left -= weight(item)) < 0);
    },
  };
}
