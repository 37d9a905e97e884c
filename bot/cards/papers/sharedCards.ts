import { texts, type Translate } from '../../content/texts';
import { type PageOf, type SharedEntry } from '../../usecases/papers/journal';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { type PaperView } from '../../usecases/papers/paperView';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, row } from '../kit';
import { type Reader } from '../reader';
import { backToPair, dayOf, namesOf, toJournal } from './parts';

const readButton = ({ kind, pair, author, number }: PaperView['paper'], t: Translate): Action =>
  act({ verb: `${kind}.read`, title: t('papers.button.read'), data: { pair, author, ...(kind === 'log' ? { session: number } : { number }) }, style: 'positive' });

/** Tells that there is something to read; the words are not in the message. */
export function paperSharedCard(view: PaperView, kind: 'log' | 'note', reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const name = view.author;
  const title = t(`papers.${kind}.summary.shared`, { name });
  return card({
    language: reader.language, fallbackText: title,
    body: [heading(title), paragraph(t('papers.shared.text', { name, date: dayOf(view.at, reader) }))],
    actions: [readButton(view.paper, t), backToPair(view.paper.pair, t)],
  });
}

/** Stands where something was shared that no longer is. */
export function sharedNoMoreCard(name: string, pair: string, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('papers.shared.back.title');
  return card({ language: reader.language, fallbackText: title, body: [heading(title), paragraph(t('papers.shared.back.text', { name }))], actions: [backToPair(pair, t)] });
}

/** What the others have shared in a pair, newest first. */
export function sharedListCard(page: PageOf<SharedEntry> & PairContext, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const pair = page.pair.id;
  const title = t('papers.list.title', { name: namesOf(page.others.map(({ name }) => name), reader) });
  const to = (wanted: number, label: string): Action => act({ verb: 'journal.shared', title: label, data: { pair, page: wanted } });
  const turning = [...(page.page > 1 ? [to(page.page - 1, t('common.button.previous'))] : []), ...(page.page < page.pages ? [to(page.page + 1, t('common.button.next'))] : [])];
  return card({
    language: reader.language, fallbackText: title,
    body: [heading(title), ...(page.items.length === 0 ? [paragraph(t('papers.list.none'))] : page.items.flatMap((entry) => sharedItem(entry, pair, reader, t)))],
    actions: [...turning, toJournal(t, pair), backToPair(pair, t)],
  });
}

function sharedItem({ kind, author, name, number, at }: SharedEntry, pair: string, reader: Reader, t: Translate): Element[] {
  const title = t(`papers.list.${kind}`, { name, number, date: dayOf(at, reader) });
  const button = t('papers.button.read');
  const data = { pair, author, ...(kind === 'log' ? { session: number } : { number }) };
  return [paragraph(title), row([act({ verb: `${kind}.read`, title: button, data, tooltip: t('common.button.whose', { button, name: title }) })])];
}
