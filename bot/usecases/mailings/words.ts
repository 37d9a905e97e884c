import { type Refusal } from '../../domain/decision';
import { type Mailing, type MailingKind, type MailingWords } from '../../domain/mailings/mailing';
import { type Language, languages } from '../../domain/people/person';
import { cleanText } from '../text';

/** Characters of each language. A card holds them in any script. */
export const longestWords = 2_000;

export type ReadWords = { readonly kind: 'ok'; readonly words: MailingWords } | { readonly kind: 'refused'; readonly reason: Refusal };

/** The words as typed, cleaned; languages that were left empty are left out. An announcement needs some. */
export function readWords(kind: MailingKind, typed: MailingWords): ReadWords {
  const words: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    const clean = cleanText(typed[language] ?? '', { longest: longestWords, optional: true });
    if (clean.kind === 'refused') return { kind: 'refused', reason: clean.reason };
    if (clean.value !== '') words[language] = clean.value;
  }
  return kind === 'announcement' && Object.keys(words).length === 0 ? { kind: 'refused', reason: 'textMissing' } : { kind: 'ok', words };
}

/** What a reader of this language gets: their own, else English, else the first there is. Undefined: our standard words, in their language. */
export function wordsFor({ words }: Pick<Mailing, 'words'>, language: Language): string | undefined {
  const source = [language, 'en' as const, ...languages].find((one) => words[one] !== undefined);
  return source && words[source];
}
