import { beginsWord, paddedKey } from '../wordKey';
import { type OneCode } from './oneCode';

/** A text of its own for each slot, such as a name, as it is searched by its words. */
export class Words {
  private readonly texts: string[] = [];

  put(slot: number, text: string): void {
    this.texts[slot] = paddedKey(text);
  }

  /** Whether a word of the slot's text begins so. */
  begins(key: string): (slot: number) => boolean {
    const fits = beginsWord(key);
    return (slot) => fits(this.texts[slot] ?? '');
  }
}

/** The same for a column of values that recur: each value is looked at once, however many slots have it. */
export class WordsOf {
  /** By code; the names only ever grow. */
  private readonly texts: string[] = [];

  constructor(private readonly column: OneCode) {}

  /** Whether a word of the slot's value begins with one of these. */
  begins(keys: readonly string[]): (slot: number) => boolean {
    const { names } = this.column;
    for (let code = this.texts.length; code < names.size; code += 1) this.texts.push(paddedKey(names.valueOf(code)));
    const tests = keys.map(beginsWord);
    const fitting = Uint8Array.from(this.texts, (text) => (tests.some((fits) => fits(text)) ? 1 : 0));
    return (slot) => fitting[this.column.at(slot)] === 1;
  }
}
