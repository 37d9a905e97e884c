import { formedCard } from '../../cards/groups/formedCard';
import { sharedCard } from '../../cards/groups/sharesCard';
import { turnCard } from '../../cards/groups/turnCard';
import { texts } from '../../content/texts';
import { nameIn } from '../../domain/pairs/members';
import { type Notice } from './notice';

/** The coordinator has brought people together. */
const formed: Notice = async ({ to, about, reader, again }, app) => {
  const view = await app.viewPair({ pair: about.pair ?? '', actor: to.id });
  if (view.kind === 'refused' || (!again && view.value.pair.status === 'ended')) return undefined;
  return { card: formedCard(view.value, reader), summary: texts(reader.language)('groups.summary.formed', { programme: view.value.programme.name }) };
};

/** Whose turn it is to lead; nothing to say once the meeting has another time or is over. */
const turn = (mine: boolean): Notice => async ({ to, about, reader, again }, app) => {
  const view = await app.viewGroup({ pair: about.pair ?? '', actor: to.id });
  if (view.kind === 'refused') return undefined;
  const { next, leads, me } = view.value;
  const stands = String(next?.number) === about.session && (leads?.person === me.person) === mine;
  if (!again && !stands) return undefined;
  return { card: turnCard(view.value, reader), summary: texts(reader.language)(`groups.turn.${leads?.person === me.person ? 'me' : 'other'}`, { name: leads?.name ?? '' }) };
};

const shared: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewShares({ pair: about.pair ?? '', actor: to.id, share: about.share ?? '' });
  const [one] = view.kind === 'done' ? view.value.shared : [];
  if (view.kind === 'refused' || !one) return undefined;
  return { card: sharedCard(view.value, one, reader), summary: texts(reader.language)('groups.shared.told', { name: nameIn(view.value.pair, one.by), programme: view.value.programme.name }) };
};

export const groupsNotices: Readonly<Record<string, Notice>> = { 'group.formed': formed, 'circle.turn': turn(true), 'circle.taken': turn(false), 'circle.shared': shared };
