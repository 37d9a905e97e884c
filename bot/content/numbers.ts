import { type Language } from '../domain/people/person';
import { localeTags } from './language';

const formats = new Map<string, Intl.NumberFormat>();

/** '1,234' or '4.3': as people who read this language write numbers, with at most so many decimals. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return format(language, { maximumFractionDigits: decimals }).format(value);
}

/** '83%' of 0.834, in whole percent. */
export function formatPercent(share: number, language: Language): string {
  return format(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(localeTags[language], options);
  formats.set(key, known);
  return known;
}
