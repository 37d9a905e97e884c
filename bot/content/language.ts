import { type Language, languages } from '../domain/people/person';

/** Each language's name in itself: a person who reads no other must recognise it. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية', ru: 'Русский', zh: '中文' };

/**
 * The BCP 47 tag that dates, numbers and plurals follow. British order of day and month, as the United Nations write it.
 * Arabic keeps Latin digits and the Gregorian calendar, always: cards mix our own counts with grades, times and links that Teams
 * writes in Latin digits, readers in the Maghreb use no others, and ICU changed its default for `ar` between versions.
 */
export const localeTags: Record<Language, string> = { en: 'en-GB', fr: 'fr', es: 'es', ar: 'ar-u-ca-gregory-nu-latn', ru: 'ru', zh: 'zh-Hans' };

export const isRightToLeft = (language: Language): boolean => language === 'ar';

/** The language for a client's locale: 'fr-CA' → fr, 'zh-Hant' → zh; English when it is missing or none of ours. */
export function languageOf(locale: string | undefined): Language {
  const first = locale?.trim().toLowerCase().split(/[-_]/, 1)[0];
  return languages.find((language) => language === first) ?? 'en';
}
