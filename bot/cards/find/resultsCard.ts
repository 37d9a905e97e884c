import { texts, type Translate } from '../../content/texts';
import { packFilters } from '../../usecases/find/filters';
import { type MentorHit, type MentorSearch } from '../../usecases/find/findMentors';
import { act, type Action, type ActionData, type AdaptiveCard, card, type Element, heading, paragraph, row, section } from '../kit';
import { type Reader } from '../reader';
import { clearing, filterForm } from './filterForm';
import { filtersInForce } from './filterNames';
import { nobodyCard } from './nobodyCard';
import { reasonTexts } from './reasonText';

const longestWayBack = 400;

/** One page of mentors who fit, best first, each with why; when nobody fits, what would help. */
export function resultsCard(search: MentorSearch, reader: Reader): AdaptiveCard {
  if (search.hits.length === 0) return nobodyCard(search, reader);
  const t = texts(reader.language);
  const title = t('find.title');
  const hits = search.hits.map((hit) => oneHit(hit, search, reader, t));
  const steps = paging(search, t);
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      paragraph(t('find.summary', { total: search.total, programme: search.programme.name })),
      ...filtersInForce(t, search.filters).map((line) => paragraph(line, { tone: 'subtle' })),
      ...hits,
      ...(search.pages > 1 ? [paragraph(t('common.page', { page: search.page + 1, pages: search.pages }), { tone: 'subtle', small: true })] : []),
    ],
    actions: [...steps, filterForm(search, reader, [...hits, ...steps]), ...clearing(search, t), act({ verb: 'menu', title: t('common.button.menu') })],
  });
}

function oneHit(hit: MentorHit, search: MentorSearch, { language }: Reader, t: Translate): Element {
  const where = [hit.title, hit.dutyStation, hit.agency].filter((part) => part !== '').join(' · ');
  const why = reasonTexts(hit.reasons, language).join(' · ');
  const data: ActionData = { programme: search.programme.id, mentor: hit.person };
  const filters = packFilters(search.filters);
  // "Back to the list" brings the filters back, unless they are so long that ten copies of them (a fallback each) would fill the card.
  const back = Buffer.byteLength(filters, 'utf8') > longestWayBack ? {} : { ...(filters && { filters }), ...(search.page > 0 && { page: search.page }) };
  // Five buttons called "Ask" stand on one card: the tooltip says whom each asks.
  const button = (verb: string, title: string, ids: ActionData): Action => act({ verb, title, data: ids, tooltip: t('common.button.whose', { button: title, name: hit.name }) });
  return section(hit.name, [
    ...(where ? [paragraph(where, { tone: 'subtle' })] : []),
    ...(why ? [paragraph(why)] : []),
    row([button('mentor.view', t('find.button.view'), { ...data, ...back }), button('ask.form', t('find.button.ask'), data)]),
  ]);
}

function paging({ programme, filters, page, pages }: MentorSearch, t: Translate): Action[] {
  const to = (verbTitle: string, target: number): Action => act({ verb: 'find.page', title: verbTitle, data: { programme: programme.id, filters: packFilters(filters), page: target } });
  return [...(page + 1 < pages ? [to(t('common.button.next'), page + 1)] : []), ...(page > 0 ? [to(t('common.button.previous'), page - 1)] : [])];
}
