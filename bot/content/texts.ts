import { type Language } from '../domain/people/person';
import { catalogueOf, type TextKey } from './catalogues';
import { type TextValues, translator } from './translator';

export { type TextKey } from './catalogues';
export { type TextValues } from './translator';

/**
 * The text of a key, with its placeholders filled. Throws when a placeholder has no value.
 *
 * A key that depends on a code is always written as one template literal that starts with the feature and the prefix,
 * `` t(`vocabulary.skill.${code}`) ``: then the compiler checks that every code has a text, and the test that looks for unused keys finds it.
 */
export type Translate = (key: TextKey, values?: TextValues) => string;

const translators = new Map<Language, Translate>();

/** The texts of one language. The same function for the same language, so that what it has parsed is kept. */
export function texts(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const translate = translator<TextKey>(catalogueOf(language), language);
  translators.set(language, translate);
  return translate;
}
