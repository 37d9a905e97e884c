import { buttonName } from '../../content/names';
import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { nameIn } from '../../domain/pairs/members';
import { type OpenShare, type SharesView } from '../../usecases/groups/shareSomething';
import { act, type Action, type AdaptiveCard, card, type Element, heading, openUrl, paragraph, row, words } from '../kit';
import { type Reader } from '../reader';

/** Five of the longest fit a card. */
const perPage = 5;

/** What was passed on lately, the newest first; `page` counts from 0. */
export function sharesCard({ pair, programme, shared }: SharesView, reader: Reader, page = 0): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('groups.shared.title', { programme: programme.name });
  const last = Math.max(0, Math.ceil(shared.length / perPage) - 1);
  const current = Math.min(Math.max(0, page), last);
  const shown = shared.slice(current * perPage, (current + 1) * perPage);
  const turn = (to: number, name: 'next' | 'previous'): Action[] => (to < 0 || to > last ? [] : [act({ verb: 'circle.shares', title: buttonName(t, name), data: { pair: pair.id, page: to } })]);
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), ...(shown.length > 0 ? shown.flatMap((one) => oneShare(one, pair, reader, t)) : [paragraph(t('groups.shared.none'))])],
    actions: [...turn(current - 1, 'previous'), ...turn(current + 1, 'next'), act({ verb: 'circle.show', title: t('groups.button.show'), data: { pair: pair.id } })],
  });
}

/** One thing that somebody has just passed on, as a message. */
export function sharedCard(view: SharesView, one: OpenShare, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('groups.shared.told', { name: nameIn(view.pair, one.by), programme: view.programme.name });
  return card({ language: reader.language, fallbackText: title, body: [heading(title), words(one.text), ...link(one, t)], actions: [act({ verb: 'circle.shares', title: t('groups.button.shares'), data: { pair: view.pair.id } })] });
}

const oneShare = (one: OpenShare, pair: SharesView['pair'], { language, timeZone }: Reader, t: Translate): Element[] => [
  paragraph(t('groups.shared.by', { name: nameIn(pair, one.by), date: formatDate(one.at, language, timeZone) }), { small: true }), words(one.text), ...link(one, t),
];

const link = ({ link: url }: OpenShare, t: Translate): Element[] => (url === '' ? [] : [row([openUrl({ title: t('groups.button.link'), url })])]);
