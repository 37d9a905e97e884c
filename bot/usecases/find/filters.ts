import { practiceAreas, spokenLanguages } from '../../content/vocabulary';
import { refused } from '../../domain/decision';
import { type FilterName, filterNames, type MentorFilters } from '../../domain/matching/filters';
import { genders } from '../../domain/people/person';
import { cleanText } from '../text';

/** Filters as a card sends them: one string in a button's data, or an input each. */
export type GivenFilters = string | Readonly<Partial<Record<FilterName, string | undefined>>>;

/** What a choice list sends for "no matter which": a chosen choice cannot be taken back, only replaced. */
export const anyChoice = '*';

export type ReadFilters = { readonly kind: 'ok'; readonly filters: MentorFilters } | ReturnType<typeof refused>;

const longestValue = 200;
const codes: Partial<Record<FilterName, readonly string[]>> = { gender: genders, practiceArea: practiceAreas, speaks: spokenLanguages };

/** Checks what came with a tap. A code that the vocabulary does not know is `badChoice`; a place or unit that nobody has merely finds nobody. */
export function readFilters(given: GivenFilters): ReadFilters {
  const raw = typeof given === 'string' ? unpacked(given) : given;
  if (!raw) return refused('badChoice');
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = raw[name]?.trim();
    if (!value || value === anyChoice) continue;
    const known = codes[name];
    const text = cleanText(value, { longest: longestValue });
    if (known ? !known.includes(value) : text.kind === 'refused' || text.value !== value) return refused('badChoice');
    filters[name] = value;
  }
  const { gender: code, ...rest } = filters;
  const gender = genders.find((one) => one === code);
  return { kind: 'ok', filters: { ...rest, ...(gender && { gender }) } };
}

/** 'dutyStation=Geneva|speaks=fr': short, and readable by `readFilters`. Empty without filters. */
export function packFilters(filters: MentorFilters): string {
  return filterNames
    .flatMap((name) => {
      const value = filters[name];
      return value === undefined ? [] : [`${name}=${value.replaceAll('%', '%25').replaceAll('|', '%7C')}`];
    })
    .join('|');
}

function unpacked(packed: string): Partial<Record<FilterName, string>> | undefined {
  if (packed.length > filterNames.length * longestValue * 3) return undefined;
  const filters: Partial<Record<FilterName, string>> = {};
  for (const part of packed === '' ? [] : packed.split('|')) {
    const at = part.indexOf('=');
    const name = filterNames.find((known) => known === part.slice(0, at));
    if (!name) return undefined;
    filters[name] = part.slice(at + 1).replaceAll('%7C', '|').replaceAll('%25', '%');
  }
  return filters;
}
