import { type Language } from '../people/person';
import { smartArabic } from './smartArabic';
import { smartChinese } from './smartChinese';
import { smartEnglish } from './smartEnglish';
import { smartFrench } from './smartFrench';
import { smartRussian } from './smartRussian';
import { smartSpanish } from './smartSpanish';
import { arabicForms, chineseCut, plainForms, type Token, tokensOf } from './smartTokens';
import { literalsOf, type Vocabulary, vocabularyOf } from './smartWords';

export const smartVocabularies: Readonly<Record<Language, Vocabulary>> = {
  en: vocabularyOf(smartEnglish), fr: vocabularyOf(smartFrench), es: vocabularyOf(smartSpanish),
  ar: vocabularyOf(smartArabic), ru: vocabularyOf(smartRussian), zh: vocabularyOf(smartChinese),
};

const cut = chineseCut(literalsOf(smartChinese));

/** The wording in pieces, as that language is read. */
export const smartTokens = (text: string, language: Language): Token[] => tokensOf(text, language === 'ar' ? arabicForms : plainForms, cut);
