/** A piece of a goal's wording, folded. `forms` are the ways to look it up: in Arabic also without what is written onto its front. */
export interface Token {
  readonly kind: 'word' | 'number' | 'date' | 'percent' | 'break';
  readonly text: string;
  readonly forms: readonly string[];
}

const arabicIndicZeros = [0x660, 0x6f0];

/**
 * One spelling for what people type in many: full width, capitals, accents and vowel signs (also missing ones), the hamza on its
 * carriers, ё and е, digits of the Arab world. Word lists go through the same door, so that й and ñ do no harm.
 */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD')
    .replace(/[\p{M}\u0640]+/gu, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, latinDigit)
    .replaceAll('ى', 'ي').replaceAll('ة', 'ه');
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (arabicIndicZeros.findLast((zero) => code >= zero) ?? code));
}

// Every alternative eats what it has seen and none overlaps another's repetition: no input makes it go back more than a few characters.
// The Arabic percent sign and stops belong to the Arabic script, so they come before the words.
const pieces = /(?<date>\d{1,4}([./-])\d{1,2}\2\d{1,4}(?!\d)|[0-3]\d[./](?:0[1-9]|1[0-2])(?![\d.,%]))|(?<han>\p{sc=Han}+)|(?<number>\p{N}+(?:[.,]\p{N}+)*)|(?<percent>[%٪])|(?<stop>[,;:.!?،؛؟。、()\n])|(?<word>[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}]+|\p{L})/gu;

/** `cut` splits a run of Chinese characters into words. Anything that is no letter, digit, percent sign or stop is left out. */
export function tokensOf(text: string, forms: (word: string) => readonly string[], cut: (run: string) => readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (const { groups = {}, 0: piece } of folded(text).matchAll(pieces)) {
    if (groups.han !== undefined) tokens.push(...cut(piece));
    else if (groups.word !== undefined) tokens.push({ kind: 'word', text: piece, forms: forms(piece) });
    else tokens.push({ kind: groups.date !== undefined ? 'date' : groups.number !== undefined ? 'number' : groups.percent !== undefined ? 'percent' : 'break', text: piece, forms: [] });
  }
  return tokens;
}

export const plainForms = (word: string): readonly string[] => [word];

/** Arabic writes "and", "so", "by", "for", "as" and "the" onto the word: وبالتقرير is also looked up as بالتقرير, التقرير and تقرير. */
export function arabicForms(word: string): readonly string[] {
  const forms = [word];
  const strip = (prefix: string, kept: number): void => {
    for (const form of [...forms]) if (form.startsWith(prefix) && form.length - prefix.length >= kept) forms.push(form.slice(prefix.length));
  };
  for (const prefix of ['و', 'ف', 'ب', 'ل', 'ك']) strip(prefix, 3);
  strip('ال', 2);
  strip('لل', 3);
  strip('ل', 3); // للتقرير is ل and التقرير with one letter swallowed
  return [...new Set(forms)];
}

const longestChineseWord = 6;
const chineseNumeral = /^[一二三四五六七八九十百千万亿两〇零]$/u;

/** Cuts at the longest known word each time; numerals together are one number, and an unknown character stands alone. */
export const chineseCut = (known: ReadonlySet<string>) => (run: string): Token[] => {
  const characters = [...run];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length;) {
    const word = longestFrom(characters, at, known);
    const last = tokens.at(-1);
    if (word === undefined && chineseNumeral.test(characters[at] ?? '')) {
      if (last?.kind === 'number' && chineseNumeral.test(last.text.slice(-1))) tokens[tokens.length - 1] = { ...last, text: last.text + (characters[at] ?? '') };
      else tokens.push({ kind: 'number', text: characters[at] ?? '', forms: [] });
    } else {
      const text = word ?? characters[at] ?? '';
      tokens.push({ kind: 'word', text, forms: [text] });
    }
    at += word === undefined ? 1 : [...word].length;
  }
  return tokens;
};

function longestFrom(characters: readonly string[], at: number, known: ReadonlySet<string>): string | undefined {
  for (let length = Math.min(longestChineseWord, characters.length - at); length > 0; length -= 1) {
    const word = characters.slice(at, at + length).join('');
    if (known.has(word)) return word;
  }
  return undefined;
}
