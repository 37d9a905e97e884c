/**
 * Format characters: bidirectional overrides, zero-width spaces, soft hyphens, tags. They can make one name read as another.
 * The joiners (U+200C, U+200D) stay: Persian and Indic names are misspelt without them.
 */
const invisible = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cs}]/gu;
const breaksAndSpaces = /[\s\u0085\u2028\u2029]+/gu;
const control = /(?![\s\u0085])\p{Cc}/gu;

/**
 * A cell as one line of plain text, composed (NFC), without control characters. Markup and leading `=`, `+`, `@` stay as they are:
 * here they are text, and whoever shows or exports them escapes for that place.
 */
export function cellText(raw: string): string {
  return raw.replace(invisible, '').replace(control, '').replace(breaksAndSpaces, ' ').trim().normalize('NFC');
}

/** How a value is quoted in a problem: at most 40 characters. */
export function shortened(value: string): string {
  const characters = [...cellText(value)];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('');
}
