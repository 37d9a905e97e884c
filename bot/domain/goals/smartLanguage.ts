import { type Language, languages } from '../people/person';
import { isWordOf, type Vocabulary } from './smartWords';
import { plainForms, type Token, tokensOf } from './smartTokens';

const latin = ['en', 'fr', 'es'] as const;
const scripts: readonly (readonly [language: 'ar' | 'ru' | 'zh' | 'latin' | 'other', letter: RegExp, weight: number])[] = [
  ['latin', /\p{sc=Latin}/gu, 1], ['ru', /\p{sc=Cyrillic}/gu, 1], ['ar', /\p{sc=Arabic}/gu, 1],
  ['zh', /\p{sc=Han}/gu, 3], // a Chinese character says about as much as three letters
  ['other', /[\p{L}--[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Han}]]/gv, 2],
];
/** A second language is meant, and not just a name in it, from this share of the first one's evidence. */
const mixedFrom = 0.25;
/** So many Latin words without one common word that we know are a language that we do not. */
const foreignFrom = 6;

/**
 * The languages a goal may be written in: mostly one, several when it mixes them or is too short to tell, none when it is in a language
 * that we have no rules for. People write in another language than the one they read their cards in; that one decides only what is open.
 */
export function languagesIn(text: string, own: Language, vocabularies: Readonly<Record<Language, Vocabulary>>): readonly Language[] {
  const evidence = scripts.map(([language, letter, weight]) => ({ language, weight: (text.match(letter)?.length ?? 0) * weight }));
  const most = Math.max(...evidence.map(({ weight }) => weight));
  if (most === 0) return [own];
  if (evidence.some(({ language, weight }) => language === 'other' && weight === most)) return [];
  const present = new Set(evidence.filter(({ weight }) => weight >= most * mixedFrom).map(({ language }) => language));
  const latinFirst = evidence.some(({ language, weight }) => language === 'latin' && weight === most);
  const latinOnes = present.has('latin') ? latinLanguages(text, own, vocabularies, latinFirst) : [];
  return languages.filter((language) => (language === 'ar' || language === 'ru' || language === 'zh' ? present.has(language) : latinOnes.includes(language)));
}

/** Told apart by common words that only one of the three has: "de la" is French as well as Spanish. */
function latinLanguages(text: string, own: Language, vocabularies: Readonly<Record<Language, Vocabulary>>, first: boolean): readonly Language[] {
  const words = tokensOf(text, plainForms, () => []).filter(({ kind }) => kind === 'word');
  const common = words.map((word) => latin.filter((language) => isCommon(word, vocabularies[language]))).filter((known) => known.length > 0);
  const counts = latin.map((language) => ({ language, count: common.filter((known) => known.length === 1 && known[0] === language).length }));
  const most = Math.max(...counts.map(({ count }) => count));
  if (!first) return most < 2 ? [] : counts.filter(({ count }) => count === most).map(({ language }) => language); // a name or two make no second language
  if (most > 0) return counts.filter(({ count }) => count >= Math.max(most * mixedFrom, Math.min(most, 2))).map(({ language }) => language);
  if (common.length === 0 && words.length >= foreignFrom) return [];
  return latin.some((language) => language === own) ? [own] : latin;
}

const isCommon = (word: Token, { stop, vague, months, numbers, units }: Vocabulary): boolean => [stop, vague, months, numbers, units].some((list) => isWordOf(list, word));
