import { formatList } from '../../content/formats';
import { texts } from '../../content/texts';
import { type Language } from '../../domain/people/person';

/** So many are named; a group of twelve would fill the card, and its own card names everybody. */
const mostNamed = 4;

/** 'Ana, Bo, Chidi and 4 more'. */
export function partnerNames(names: readonly string[], language: Language): string {
  const rest = names.length > mostNamed + 1 ? names.length - mostNamed : 0;
  const shown = rest > 0 ? names.slice(0, mostNamed) : names;
  return formatList(rest > 0 ? [...shown, texts(language)('groups.names.more', { count: rest })] : shown, language);
}
