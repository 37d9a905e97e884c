import { texts } from '../../content/texts';
import { type Programme } from '../../domain/programmes/programme';
import { type OfferedSlot } from '../../usecases/slots/listSlots';
import { longestTopic } from '../../usecases/sessions/topics';
import { act, type AdaptiveCard, card, heading, hint, paragraph, textInput } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { bothClocks } from './slotsCard';

/** One time, before it is booked: with whom, when, and what it is about if one likes to say. After a refusal what was typed is still there. */
export function bookCard({ slot, mentor, profile, programme }: OfferedSlot & { readonly programme: Programme }, reader: Reader, again?: { readonly about: string; readonly problem: string }): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('slots.book.title', { name: profile.name });
  const where = [profile.title, profile.agency, profile.dutyStation].filter((part) => part !== '').join(' · ');
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(again?.problem), ...(where ? [paragraph(where, { tone: 'subtle' })] : []),
      paragraph(bothClocks({ at: slot.startsAt, minutes: slot.minutes, name: profile.name, theirs: profile.timeZone }, reader, t), { bold: true }),
      textInput({ id: 'about', label: t('slots.book.about'), value: again && [...again.about].slice(0, longestTopic).join(''), maxLength: longestTopic }),
      hint(t('slots.book.hint', { name: profile.name })),
    ],
    actions: [
      act({ verb: 'slots.book', title: t('slots.button.book'), data: { programme: programme.id, mentor, slot: slot.id }, style: 'positive' }),
      act({ verb: 'slots.show', title: t('slots.button.show'), data: { programme: programme.id }, associatedInputs: 'none' }),
    ],
  });
}
