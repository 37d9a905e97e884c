import { type Formatters } from 'intl-messageformat';
import { type Language } from '../domain/people/person';
import { localeTags } from './language';

const known = new Map<Language, Formatters>();

/**
 * What messages need to choose a plural and write its number, made once a language: left to itself, every message makes its own,
 * kilobytes each. Messages have no dates and no number styles of their own (a date needs a time zone; see `formats.ts`).
 */
export function pluralFormatters(language: Language): Formatters {
  const found = known.get(language);
  if (found) return found;
  const numbers = new Intl.NumberFormat(localeTags[language]);
  const cardinal = new Intl.PluralRules(localeTags[language]);
  const ordinal = new Intl.PluralRules(localeTags[language], { type: 'ordinal' });
  const formatters: Formatters = {
    getNumberFormat: () => numbers,
    getPluralRules: (_locales, options) => (options?.type === 'ordinal' ? ordinal : cardinal),
    getDateTimeFormat: () => {
      throw new Error('A message formats no date: pass in the text of formatDate');
    },
  };
  known.set(language, formatters);
  return formatters;
}
