/** Numbers that look random and are the same for the same seed; one multiply-and-shift step of a Weyl sequence each. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed ^ (seed / 0x1_0000_0000), 0x9e3779b1) | 0;
  }

  /** A whole number from 0, below `count`, which is at most 2^31. */
  below(count: number): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return Math.floor((((bits ^ (bits >>> 16)) >>> 0) / 0x1_0000_0000) * count);
  }

  /** The numbers 0 to `count - 1` in any order. */
  order(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, number) => number);
    this.shuffle(order);
    return order;
  }

  /** Puts the numbers at these places in any order, each as likely as another. */
  shuffle(numbers: Int32Array, from = 0, to = numbers.length): void {
    for (let last = to - 1; last > from; last -= 1) {
      const at = from + this.below(last - from + 1);
      const moved = numbers[last] ?? 0;
      numbers[last] = numbers[at] ?? 0;
      numbers[at] = moved;
    }
  }
}
