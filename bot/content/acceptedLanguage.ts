import { languageOf } from './language';
import { type Language, languages } from '../domain/people/person';

/** The first of our languages in a browser's Accept-Language (RFC 9110, 12.5.4), as it prefers them; English when it names none of ours. */
export function acceptedLanguage(header: string | undefined): Language {
  const preferred = (header ?? '').split(',').map(rangeOf).filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  const known = preferred.find(({ tag }) => languages.some((language) => tag === language || tag.startsWith(`${language}-`)));
  return languageOf(known?.tag);
}

function rangeOf(part: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/u);
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
}
