import { sharedResourceCard, type SharedResource } from '../../cards/extension/sharedResourceCard';
import { clipped } from '../../cards/ideas/parts';
import { handbookItems } from '../../content/handbookItems';
import { texts } from '../../content/texts';
import { matches } from '../../domain/searchText';
import { type Turn } from '../../verbs/verb';
import { type Offer, type SearchCommand } from './command';
import { nothingMore, sentence } from './sentences';

const longestTitle = 120;

/** What the person's programmes recommend, then the hand-book, which is for everybody. */
export const shareResource: SearchCommand = {
  id: 'shareResource',
  search: async ({ text, skip, limit }, turn, app) => {
    const t = texts(turn.reader.language);
    const pages = (await app.recommendedPages(turn.person)).map(({ title, url, programme }): SharedResource => ({ kind: t('ideas.support.resources'), name: title, text: '', note: programme, url }));
    const items: readonly SharedResource[] = [...pages, ...handbookItems(t)];
    const found = text === '' ? items : items.filter(({ kind, name = '', text: said, note = '' }) => matches([kind, name, said, note].join('\n'), text));
    if (found.length === 0) return sentence('extension.resource.nobody', turn.reader.language);
    return skip >= found.length ? nothingMore : { kind: 'offers', offers: found.slice(skip, skip + limit).map((item) => offerOf(item, turn)) };
  },
};

function offerOf(item: SharedResource, { person, reader }: Turn): Offer {
  const { kind, name, text, note } = item;
  return { title: clipped(name ?? text, longestTitle), text: [kind, ...(note === undefined ? [] : [note])].join(' · '), card: sharedResourceCard(item, person.name, reader) };
}
