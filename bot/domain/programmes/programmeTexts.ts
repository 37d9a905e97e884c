import { type Language } from '../people/person';
import { type Programme, type ProgrammeText, type Resource } from './programme';

/** What the programme says to its people, in the reader's language, else in English; undefined when it says nothing. */
export function programmeText({ texts }: Pick<Programme, 'texts'>, part: keyof ProgrammeText, language: Language): string | undefined {
  return texts?.[language]?.[part] || texts?.en?.[part] || undefined;
}

/** As many as a card has buttons in a row. */
export const resourcesShown = 5;

/** The pages that the programme recommends to readers of this language: theirs first, then those for everybody, then the others. */
export function resourcesFor({ resources = [] }: Pick<Programme, 'resources'>, language: Language): Resource[] {
  const rank = (resource: Resource): number => (resource.language === language ? 0 : resource.language === undefined ? 1 : 2);
  return [...resources].sort((one, other) => rank(one) - rank(other)).slice(0, resourcesShown);
}
