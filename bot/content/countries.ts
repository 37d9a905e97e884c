import { type Language, languages } from '../domain/people/person';
import { localeTags } from './language';

// Intl lists no regions, so every pair of letters is asked for once. ZZ is "unknown", the others are no places one can come from.
const notCountries = new Set(['ZZ', 'EU', 'EZ', 'UN', 'XA', 'XB', 'QO']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const namesByLanguage = new Map<Language, ReadonlyMap<string, string>>();

/** The country of an ISO 3166 code in that language; a code that nobody knows is shown as it stands. */
export const countryName = (code: string, language: Language): string => namesIn(language).get(code) ?? code;

/** The ISO 3166 code for a country's name in any of the six languages, or for the code itself; case and outer spaces do not matter. */
export function countryCode(typed: string, language: Language): string | undefined {
  const sought = folded(typed);
  if (namesIn(language).has(sought.toUpperCase())) return sought.toUpperCase();
  for (const one of [language, ...languages]) {
    for (const [code, name] of namesIn(one)) if (folded(name) === sought) return code;
  }
  return undefined;
}

function namesIn(language: Language): ReadonlyMap<string, string> {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const display = new Intl.DisplayNames(localeTags[language], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !notCountries.has(code));
  const names = new Map(codes.flatMap((code) => {
    const name = display.of(code);
    return name === undefined ? [] : [[code, name] as const];
  }));
  namesByLanguage.set(language, names);
  return names;
}

const folded = (text: string): string => text.trim().toLowerCase().normalize('NFC').replaceAll('’', "'");
