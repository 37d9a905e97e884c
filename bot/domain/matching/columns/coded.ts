import { type Interner } from './interner';

/** A column that can be filtered and counted, whether a slot holds one code or several. */
export interface Coded {
  readonly names: Interner;
  has(slot: number, code: number): boolean;
  /** Adds `by` to `counts[code]` for each code of the slot. */
  countInto(counts: Uint32Array, slot: number, by: 1 | -1): void;
}
