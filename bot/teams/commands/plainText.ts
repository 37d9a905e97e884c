const mention = /<at\b[^>]*>[^<]*<\/at>/giu;
const tag = /<[^<>]*>/gu;
const entity = /&#?\w+;/gu;
// Marks: accents, harakat, hamza on its carrier, the dot that lower-casing İ leaves. Format characters: bidi controls, zero-width ones, soft hyphens.
const unseen = /[\p{M}\p{Cf}\u0640]/gu;
const notWord = /[^\p{L}\p{N}]+/gu;
const betweenHan = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

// What decomposition leaves apart though people type one for the other: dotless i, alef wasla, alef maqsura and Farsi yeh, teh marbuta, Farsi kaf.
const alike: Readonly<Record<string, string>> = { ı: 'i', ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

/**
 * A chat message as bare words, so that two ways of typing the same thing are equal: no mentions, tags, case, accents, full-width forms,
 * Arabic spelling variants or punctuation; single spaces between words, none between Chinese characters.
 * Lower-casing follows no locale on purpose: the server's is not the writer's, and Turkish i's are folded together below.
 */
export function plainText(text: string): string {
  return text
    .replace(mention, ' ')
    .replace(tag, ' ')
    .replace(entity, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseen, '')
    .replace(alikeLetters, (letter) => alike[letter] ?? letter)
    .replace(notWord, ' ')
    .trim()
    .replace(betweenHan, '');
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
