/** What may be wrong with text that a person typed; each has a sentence in the catalogue. */
export type TextProblem = 'textMissing' | 'textTooLong';

export type CleanText = { readonly kind: 'ok'; readonly value: string } | { readonly kind: 'refused'; readonly reason: TextProblem };

/**
 * Control characters (line breaks and tabs stay) and the bidirectional marks that can make a sentence read backwards.
 * The zero-width joiners stay: Arabic-script words and emoji need them.
 */
const unwanted = /[[\p{Cc}\p{Bidi_Control}\uFEFF]--[\n\t]]/gv;

/** Text as it was typed, without control characters and marks that turn it around. No work is spent on what is far beyond `longest`: its callers refuse that. */
export const cleaned = (typed: string, longest: number): string => typed.slice(0, longest * 8).replace(/\r\n?/g, '\n').replace(unwanted, '').toWellFormed();

/** Text from a person, once, at the edge: cleaned, trimmed and measured in code points: a letter of any script or a plain emoji counts one, a composed emoji what it is made of. Markup stays: it is shown as text. */
export function cleanText(raw: unknown, { longest, optional = false }: { longest: number; optional?: boolean }): CleanText {
  const given = typeof raw === 'string' ? raw : '';
  if (given.length > longest * 8) return { kind: 'refused', reason: 'textTooLong' };
  const value = cleaned(given, longest).trim();
  const isVisible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(value);
  if (!isVisible && !optional) return { kind: 'refused', reason: 'textMissing' };
  return [...value].length > longest ? { kind: 'refused', reason: 'textTooLong' } : { kind: 'ok', value };
}
