/** A note in its author's own words; stored sealed only. */
export interface NoteFields {
  readonly text: string;
}

/** Code points. */
export const longestNote = 2_000;
