import { bookedCard } from '../../cards/slots/bookedCard';
import { texts } from '../../content/texts';
import { type Notice } from './notice';

/** A talk is settled; nothing to say once it was given up again. */
const booked: Notice = async ({ to, about, reader, again }, app) => {
  const view = await app.viewBooking({ pair: about.pair ?? '', actor: to.id });
  if (view.kind === 'refused' || (!again && view.value.view.pair.status === 'ended')) return undefined;
  const { me, others } = view.value.view;
  return { card: bookedCard(view.value, reader), summary: texts(reader.language)(`slots.booked.${me.role}`, { name: others[0]?.name ?? '' }) };
};

export const slotsNotices: Readonly<Record<string, Notice>> = { 'slot.booked': booked };
