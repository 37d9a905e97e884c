import { useDraft } from '../api/useDraft';

/** Where the typed text of a note is kept; `number` is absent for a new one. */
export const noteDraftKey = (pair: string, number?: number): string => `pair/${pair}/note/${number ?? 'new'}`;

/** Something was typed and not saved yet. */
export const useIsNoteDraft = (pair: string, number?: number): boolean => useDraft(`${noteDraftKey(pair, number)}/text`).isDraft;
