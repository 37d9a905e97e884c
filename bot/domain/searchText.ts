// Marks: accents, harakat, hamza on its carrier, the dot that lower-casing İ leaves. Format characters: bidi controls, zero-width ones, soft hyphens.
const unseen = /[\p{M}\p{Cf}\u0640]/gu;
const notWord = /[^\p{L}\p{N}]+/gu;
const betweenHan = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

// What decomposition leaves apart though people type one for the other: dotless i, alef wasla, alef maqsura and Farsi yeh, teh marbuta, Farsi kaf.
const alike: Readonly<Record<string, string>> = { ı: 'i', ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

/**
 * Text as bare words, so that two ways of typing the same thing are equal: no case, accents, full-width forms, Arabic spelling variants or
 * punctuation; single spaces between words, none between Chinese characters.
 * Lower-casing follows no locale on purpose: the server's is not the writer's, and Turkish i's are folded together above.
 */
export function bareWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseen, '')
    .replace(alikeLetters, (letter) => alike[letter] ?? letter)
    .replace(notWord, ' ')
    .trim()
    .replace(betweenHan, '');
}

/** True when every word of the question stands somewhere in the text, also inside a longer word: Arabic and Russian bend both ends. Nothing matches no words. */
export function matches(text: string, question: string): boolean {
  const sought = bareWords(question).split(' ').filter((word) => word !== '');
  if (sought.length === 0) return false;
  const words = bareWords(text);
  return sought.every((word) => words.includes(word));
}
