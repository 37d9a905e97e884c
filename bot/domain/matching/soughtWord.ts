/** One typed word and what it may mean. A mentor fits when every word fits something that they show to the whole programme. */
export interface SoughtWord {
  /** How a word of the name begins. Keys, as all that follow: see `wordKey`. */
  readonly name: string;
  /** How a word of the title, the unit or the agency begins: shorter, as endings bend. */
  readonly stem: string;
  /** How the duty station may be written. */
  readonly places: readonly string[];
  /** Codes of the vocabulary whose name the word is, in any language. */
  readonly practiceAreas: readonly string[];
  readonly skills: readonly string[];
  readonly speaks: readonly string[];
}
