import { texts } from '../../content/texts';
import { type PairView } from '../../usecases/pairs/viewPair';
import { act, type AdaptiveCard, card, heading, paragraph, words } from '../kit';
import { type Reader } from '../reader';
import { chatButton } from '../requests/parts';
import { bothClocks } from './slotsCard';

/** A talk is settled, as either side sees it: with whom, when, what about, and how it is given up again. */
export function bookedCard({ view, about }: { readonly view: PairView; readonly about?: string }, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, session, others, me, partner } = view;
  const name = others[0]?.name ?? '';
  const title = t(`slots.booked.${me.role}`, { name });
  const data = { pair: pair.id };
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      ...(session?.startsAt === undefined ? [] : [paragraph(bothClocks({ at: session.startsAt, minutes: session.minutes, name, theirs: partner?.timeZone ?? '' }, reader, t), { bold: true })]),
      ...(about ? [paragraph(t(`slots.about.${me.role}`, { name }), { small: true }), words(about)] : []),
      paragraph(t('slots.booked.next')),
      paragraph(t('slots.booked.cancel'), { tone: 'subtle', small: true }),
    ],
    actions: [act({ verb: 'pair.show', title: t('slots.button.open'), data, style: 'positive' }), act({ verb: 'meetings.show', title: t('pairs.button.meetings'), data }), ...chatButton(partner, t('pairs.button.chat', { name }))],
  });
}
