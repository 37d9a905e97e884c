import { roomFor } from './room';

/** One number for each slot. */
export class Numbers {
  private values = new Float64Array(0);

  put(slot: number, value: number): void {
    if (slot >= this.values.length) {
      const longer = new Float64Array(roomFor(slot, this.values.length));
      longer.set(this.values);
      this.values = longer;
    }
    this.values[slot] = value;
  }

  at(slot: number): number {
    return this.values[slot] ?? 0;
  }
}
