import { type Coded } from './coded';
import { Interner } from './interner';
import { roomFor } from './room';

/**
 * Several values for each slot, such as practice areas, as a bit set: `width` words a slot. It widens when the vocabulary
 * outgrows it, which suits code lists of tens or hundreds; free text would make every row as wide as the list.
 */
export class ManyCodes implements Coded {
  readonly names = new Interner();
  private width = 1;
  private slots = 0;
  private words = new Uint32Array(0);

  put(slot: number, values: readonly string[]): void {
    const codes = values.map((value) => this.names.intern(value));
    this.makeRoom(slot);
    this.words.fill(0, slot * this.width, (slot + 1) * this.width);
    for (const code of codes) setBit(this.words, slot * this.width, code);
  }

  has(slot: number, code: number): boolean {
    if (code < 0) return false;
    return ((this.wordAt(slot, code >>> 5) >>> (code & 31)) & 1) === 1;
  }

  valuesAt(slot: number): string[] {
    return this.codesAt(slot).map((code) => this.names.valueOf(code));
  }

  countInto(counts: Uint32Array, slot: number, by: 1 | -1): void {
    for (const code of this.codesAt(slot)) counts[code] = (counts[code] ?? 0) + by;
  }

  /** The bits to compare slots with. Values that no row has are left out: they cannot be shared. */
  bitsOf(values: Iterable<string>): Uint32Array {
    const bits = new Uint32Array(this.width);
    for (const value of values) {
      const code = this.names.find(value);
      if (code >= 0) setBit(bits, 0, code);
    }
    return bits;
  }

  /** How many of those bits the slot has. */
  sharedWith(slot: number, bits: Uint32Array): number {
    let count = 0;
    for (let word = 0; word < this.width; word += 1) count += bitCount(this.wordAt(slot, word) & (bits[word] ?? 0));
    return count;
  }

  private codesAt(slot: number): number[] {
    const codes: number[] = [];
    for (let word = 0; word < this.width; word += 1) {
      for (let rest = this.wordAt(slot, word); rest !== 0; rest &= rest - 1) codes.push(word * 32 + 31 - Math.clz32(rest & -rest));
    }
    return codes;
  }

  private wordAt(slot: number, word: number): number {
    return word < this.width ? (this.words[slot * this.width + word] ?? 0) : 0;
  }

  private makeRoom(slot: number): void {
    const width = Math.max(this.width, Math.ceil(this.names.size / 32));
    const slots = slot < this.slots ? this.slots : roomFor(slot, this.slots);
    if (width === this.width && slots === this.slots) return;
    const words = new Uint32Array(slots * width);
    for (let row = 0; row < this.slots; row += 1) words.set(this.words.subarray(row * this.width, (row + 1) * this.width), row * width);
    this.words = words;
    this.width = width;
    this.slots = slots;
  }
}

function setBit(words: Uint32Array, from: number, code: number): void {
  const at = from + (code >>> 5);
  words[at] = (words[at] ?? 0) | (1 << (code & 31));
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
