import { genderName, practiceAreaName, spokenLanguageName } from '../../content/names';
import { type Translate } from '../../content/texts';
import { type FilterName, filterNames, type MentorFilters } from '../../domain/matching/filters';

/** A filter's value in words: codes by their name, places and units as the organisation writes them. */
export function filterValueName(t: Translate, name: FilterName, value: string): string {
  if (name === 'gender') return genderName(t, value);
  if (name === 'practiceArea') return practiceAreaName(t, value);
  return name === 'speaks' ? spokenLanguageName(t, value) : value;
}

/** 'Filters: Geneva and French'; nothing without filters. */
export function filtersInForce(t: Translate, filters: MentorFilters): string[] {
  const names = filterNames.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [filterValueName(t, name, value)];
  });
  return names.length > 0 ? [t('find.inForce', { filters: names })] : [];
}

export const without = (filters: MentorFilters, drop: readonly FilterName[]): MentorFilters => Object.fromEntries(Object.entries(filters).filter(([name]) => !drop.some((one) => one === name)));
