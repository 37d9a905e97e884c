import { longestNotes } from '../../domain/boards/board';
import { refused } from '../../domain/decision';
import { type Outcome } from '../requests/outcome';
import { cleaned } from '../text';

/** Notes as they are typed: a space or line break at the end stays, since more is about to follow. Refuses `textTooLong`. */
export function cleanNotes(typed: string): Outcome<string> {
  return typed.length > longestNotes * 8 ? refused('textTooLong') : fitting(cleaned(typed, longestNotes));
}

export const fitting = (text: string): Outcome<string> => ([...text].length > longestNotes ? refused('textTooLong') : { kind: 'done', value: text });
