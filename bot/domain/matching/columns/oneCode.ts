import { type Coded } from './coded';
import { Interner, unsaid } from './interner';
import { roomFor } from './room';

/** One value of many rows' values for each slot, such as a duty station. */
export class OneCode implements Coded {
  readonly names = new Interner();
  private codes = new Uint32Array(0);

  put(slot: number, value: string): void {
    if (slot >= this.codes.length) {
      const longer = new Uint32Array(roomFor(slot, this.codes.length));
      longer.set(this.codes);
      this.codes = longer;
    }
    this.codes[slot] = this.names.intern(value);
  }

  at(slot: number): number {
    return this.codes[slot] ?? 0;
  }

  valueAt(slot: number): string {
    return this.names.valueOf(this.at(slot));
  }

  has(slot: number, code: number): boolean {
    return this.at(slot) === code;
  }

  isSaid(slot: number): boolean {
    return this.at(slot) !== unsaid;
  }

  countInto(counts: Uint32Array, slot: number, by: 1 | -1): void {
    const code = this.at(slot);
    counts[code] = (counts[code] ?? 0) + by;
  }
}
