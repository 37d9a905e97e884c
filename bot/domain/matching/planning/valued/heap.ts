/** The nearest first: a binary heap of nodes by distance, in flat arrays, used again and again. A node may be in it more than once. */
export class Heap {
  private nodes: Int32Array;
  private keys: Float64Array;
  private count = 0;

  constructor(room: number) {
    this.nodes = new Int32Array(Math.max(16, room));
    this.keys = new Float64Array(this.nodes.length);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  clear(): void {
    this.count = 0;
  }

  push(node: number, key: number): void {
    if (this.count === this.nodes.length) this.grow();
    let at = this.count;
    this.count += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const aboveKey = this.keys[above] ?? 0;
      if (aboveKey <= key) break;
      this.nodes[at] = this.nodes[above] ?? 0;
      this.keys[at] = aboveKey;
      at = above;
    }
    this.nodes[at] = node;
    this.keys[at] = key;
  }

  /** The nearest node. Its distance is `nearest` before. Not to be called on an empty heap. */
  pop(): number {
    const top = this.nodes[0] ?? 0;
    this.count -= 1;
    const node = this.nodes[this.count] ?? 0;
    const key = this.keys[this.count] ?? 0;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.count) break;
      if (below + 1 < this.count && (this.keys[below + 1] ?? 0) < (this.keys[below] ?? 0)) below += 1;
      const belowKey = this.keys[below] ?? 0;
      if (belowKey >= key) break;
      this.nodes[at] = this.nodes[below] ?? 0;
      this.keys[at] = belowKey;
      at = below;
    }
    this.nodes[at] = node;
    this.keys[at] = key;
    return top;
  }

  get nearest(): number {
    return this.keys[0] ?? Infinity;
  }

  private grow(): void {
    const [nodes, keys] = [this.nodes, this.keys];
    this.nodes = new Int32Array(nodes.length * 2);
    this.keys = new Float64Array(keys.length * 2);
    this.nodes.set(nodes);
    this.keys.set(keys);
  }
}
