import { type Language } from '../domain/people/person';
import { isRightToLeft } from './language';

const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

// Hebrew, Arabic, Syriac, Thaana, N'Ko …, their presentation forms, and the invisible controls that turn what follows around.
const turnsAround = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Keeps a value from reordering the sentence around it (a Latin name in an Arabic sentence, an Arabic name before a date).
 * Values that cannot do so are left as they are, so that plain English stays plain.
 */
export function isolate(value: string, language: Language): string {
  return isRightToLeft(language) || turnsAround.test(value) ? `${firstStrongIsolate}${value}${popDirectionalIsolate}` : value;
}
