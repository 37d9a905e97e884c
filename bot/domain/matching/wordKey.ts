import { bareWords } from '../searchText';

/**
 * Letters that decomposition leaves alone, as they are mostly spelled without them; and Cyrillic ones in Latin, so that Мона and Mona are the
 * same name. (й and ё have lost their marks before.)
 */
const latin: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe',
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts',
  ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', є: 'ie', ґ: 'g', ў: 'u', ј: 'i', љ: 'l', њ: 'n', ћ: 'c', ђ: 'd', џ: 'dz', қ: 'k', ғ: 'g', ң: 'n', ү: 'u', ұ: 'u', ө: 'o', һ: 'h', ә: 'a',
};
const spelledOut = new RegExp(`[${Object.keys(latin).join('')}]`, 'gu');
/** "The" is written onto the word in Arabic; people type it or not. */
const arabicArticle = /(?<= |^)ال(?=\p{L})/gu;

/**
 * The words of a text as they are compared: bare, in Latin letters where there are such, y and i alike (Sergey, Sergei, Сергей), without the
 * Arabic article. A word begins with another exactly when their keys do.
 */
export const wordKey = (text: string): string =>
  bareWords(text).replace(spelledOut, (letter) => latin[letter] ?? letter).replace(/[yi]+/g, 'i').replace(arabicArticle, '');

const han = /^\p{Script=Han}/u;

/** Says whether a word of a text begins with this key; a Chinese one may stand anywhere, as nothing parts the words there. Give it `paddedKey`s. */
export function beginsWord(key: string): (padded: string) => boolean {
  const sought = han.test(key) ? key : ` ${key}`;
  return (padded) => padded.includes(sought);
}

/** A text's key, so that its first word begins like every other. */
export const paddedKey = (text: string): string => ` ${wordKey(text)}`;
