import { pairCard } from '../../cards/pairs/pairCard';
import { partnerNames } from '../../cards/pairs/partnerNames';
import { texts, type TextKey } from '../../content/texts';
import { type PairView } from '../../usecases/pairs/viewPair';
import { type Notice } from './notice';

/** News about where a pair stands: `isNews` says whether it is still so, `summary` what the notification says. */
const aboutPair = (summary: TextKey, isNews: (view: PairView) => boolean, note?: TextKey): Notice => async ({ to, about, reader, again }, app) => {
  const view = await app.viewPair({ pair: about.pair ?? '', actor: to.id });
  if (view.kind === 'refused' || (!again && !isNews(view.value))) return undefined;
  const t = texts(reader.language);
  const name = partnerNames(view.value.others.map((other) => other.name), reader.language);
  return { card: pairCard(view.value, reader, note && t(note)), summary: t(summary, { name }) };
};

const is = (status: PairView['pair']['status']) => (view: PairView): boolean => view.pair.status === status;

/** Who ended it is said only where that person simply ended it; a match that was changed, or a time that is up, names nobody. */
const ended: Notice = async (telling, app) => {
  const view = await app.viewPair({ pair: telling.about.pair ?? '', actor: telling.to.id });
  const named = view.kind === 'done' && view.value.pair.ended?.how === 'noFault';
  return aboutPair(named ? 'pairs.summary.ended' : 'pairs.summary.over', is('ended'))(telling, app);
};

export const pairNotices: Readonly<Record<string, Notice>> = {
  'pair.growing': aboutPair('pairs.summary.growing', is('grow')),
  'pair.paused': aboutPair('pairs.summary.paused', is('paused')),
  'pair.resumed': aboutPair('pairs.summary.resumed', ({ pair }) => pair.status === 'agree' || pair.status === 'grow'),
  'pair.closing': aboutPair('pairs.summary.closing', is('close')),
  'pair.extensionWished': aboutPair('pairs.summary.extensionWished', ({ pair }) => pair.extension.wished !== undefined),
  'pair.extended': aboutPair('pairs.summary.extended', ({ pair }) => pair.status !== 'ended'),
  'pair.left': aboutPair('pairs.summary.left', ({ pair }) => pair.status !== 'ended', 'pairs.left.told'),
  'pair.ended': ended,
};
