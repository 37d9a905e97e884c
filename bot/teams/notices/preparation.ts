import { prepareCard } from '../../cards/preparation/prepareCard';
import { texts } from '../../content/texts';
import { nameIn } from '../../domain/pairs/members';
import { type Notice } from './notice';

/** Somebody has written their expectations for the first time. */
const expectations: Notice = async ({ to, about, reader, again }, app) => {
  const found = await app.viewPreparation({ pair: about.pair ?? '', actor: to.id });
  if (found.kind === 'refused' || (!again && found.value.pair.status === 'ended')) return undefined;
  return { card: prepareCard(found.value, reader), summary: texts(reader.language)('preparation.summary.expectations', { name: nameIn(found.value.pair, about.person ?? '') }) };
};

export const preparationNotices: Readonly<Record<string, Notice>> = { 'preparation.expectations': expectations };
