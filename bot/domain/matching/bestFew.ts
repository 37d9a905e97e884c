/**
 * Keeps the best few of many without sorting them all: a binary heap whose root is the worst that was kept.
 * Better is the larger key; for equal keys, `before` decides, and it must be a strict order.
 */
export class BestFew {
  private readonly keys: number[] = [];
  private readonly items: number[] = [];

  constructor(
    private readonly room: number,
    private readonly before: (one: number, other: number) => boolean,
  ) {}

  offer(key: number, item: number): void {
    if (this.items.length < this.room) {
      this.keys.push(key);
      this.items.push(item);
      this.rise(this.items.length - 1);
    } else if (this.room > 0 && this.isWorse(this.keyAt(0), this.itemAt(0), key, item)) {
      this.keys[0] = key;
      this.items[0] = item;
      this.sink(0);
    }
  }

  /** Best first. */
  inOrder(): number[] {
    return this.items
      .map((item, at) => ({ item, key: this.keyAt(at) }))
      .sort((one, other) => (this.isWorse(one.key, one.item, other.key, other.item) ? 1 : -1))
      .map(({ item }) => item);
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorseAt(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.items.length) return;
      const right = left + 1;
      const child = right < this.items.length && this.isWorseAt(right, left) ? right : left;
      if (!this.isWorseAt(child, at)) return;
      this.swap(at, child);
      at = child;
    }
  }

  private isWorseAt(one: number, other: number): boolean {
    return this.isWorse(this.keyAt(one), this.itemAt(one), this.keyAt(other), this.itemAt(other));
  }

  private isWorse(key: number, item: number, otherKey: number, otherItem: number): boolean {
    return key === otherKey ? this.before(otherItem, item) : key < otherKey;
  }

  private swap(one: number, other: number): void {
    const [key, item] = [this.keyAt(one), this.itemAt(one)];
    this.keys[one] = this.keyAt(other);
    this.items[one] = this.itemAt(other);
    this.keys[other] = key;
    this.items[other] = item;
  }

  private keyAt(at: number): number {
    return this.keys[at] ?? 0;
  }

  private itemAt(at: number): number {
    return this.items[at] ?? 0;
  }
}
