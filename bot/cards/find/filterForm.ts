import { practiceAreas, spokenLanguages } from '../../content/vocabulary';
import { texts, type Translate } from '../../content/texts';
import { type FacetValue } from '../../domain/matching/facets';
import { type FilterName, filterNames } from '../../domain/matching/filters';
import { anyChoice, packFilters } from '../../usecases/find/filters';
import { type MentorSearch } from '../../usecases/find/findMentors';
import { act, type Action, type Choice, choiceInput, type Element, hint, reveal } from '../kit';
import { type Reader } from '../reader';
import { filterValueName } from './filterNames';

/** More choices than these are searched, not read. */
const mostListBytes = 2_400;
/** A card may have 28 kB; labels, hints, the other buttons and what is chosen already need the rest. */
const cardBytes = 23_000;
const coded: Partial<Record<FilterName, readonly string[]>> = { practiceArea: practiceAreas, speaks: spokenLanguages };

/**
 * The filters, folded away: each offers what would find somebody, and with how many. `beside` is what else the card holds: the longer
 * that is, the fewer choices are listed.
 */
export function filterForm(search: MentorSearch, { language }: Reader, beside: readonly unknown[]): Action {
  const t = texts(language);
  const room = Math.min(mostListBytes, (cardBytes - bytesOf(beside)) / filterNames.length);
  const lists = filterNames.map((name) => ({ name, ...choicesFor(search, name, room, t) })).filter(({ choices }) => choices.length > 1);
  const body = lists.flatMap(({ name, choices }): Element[] => [
    choiceInput({ id: name, label: t(`find.filter.${name}`), choices, value: search.filters[name] ?? anyChoice }),
    ...(name === 'gender' ? [hint(t('find.filters.gender'))] : []),
  ]);
  const cut = lists.some((list) => list.cut) ? [hint(t('find.filters.cut'))] : [];
  return reveal({ title: t('find.button.filter'), body: [...body, ...cut], actions: [act({ verb: 'find.search', title: t('find.button.apply'), data: { programme: search.programme.id }, style: 'positive' })] });
}

function choicesFor({ facets, filters }: MentorSearch, name: FilterName, room: number, t: Translate): { choices: Choice[]; cut: boolean } {
  const chosen = filters[name];
  const known = coded[name];
  const offered = facets[name].filter(({ value }) => !known || known.includes(value));
  const values = chosen === undefined || offered.some(({ value }) => value === chosen) ? offered : [{ value: chosen, count: 0 }, ...offered];
  const titled = values.map((facet) => ({ value: facet.value, title: t('find.filters.choice', { name: filterValueName(t, name, facet.value), count: facet.count }) }));
  const fitting = withinBytes(titled, room, chosen);
  return { choices: [{ title: t('find.filters.any'), value: anyChoice }, ...fitting], cut: fitting.length < titled.length };
}

/** The most frequent, as many as there is room for; the chosen one always. */
function withinBytes(choices: readonly Choice[], room: number, chosen: FacetValue['value'] | undefined): Choice[] {
  let left = room;
  return choices.filter((choice) => {
    left -= bytesOf(choice);
    return left >= 0 || choice.value === chosen;
  });
}

/** A way out of the filters, where there are any. */
export function clearing({ programme, filters }: MentorSearch, t: Translate): Action[] {
  return packFilters(filters) === '' ? [] : [act({ verb: 'find.start', title: t('find.button.clear'), data: { programme: programme.id } })];
}

const bytesOf = (part: unknown): number => Buffer.byteLength(JSON.stringify(part), 'utf8');
