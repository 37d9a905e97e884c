import { type Source } from './source';

/** A note in its author's own words; stored sealed only. */
export interface NoteFields {
  readonly text: string;
  /** Where it was made from a message. It stays when the words are changed. */
  readonly source?: Source;
}

/** Code points. */
export const longestNote = 2_000;
