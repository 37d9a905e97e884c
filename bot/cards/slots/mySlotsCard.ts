import { formatDateTime } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type Slot, slotDay, slotLimits } from '../../domain/slots/slots';
import { dateIn, days } from '../../domain/time';
import { type MySlots } from '../../usecases/slots/offerSlots';
import { act, type Action, type AdaptiveCard, card, choiceInput, dateInput, type Element, heading, hint, paragraph, row, section } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';

/** What is typed for one time; lines are numbered from 1. */
export interface TypedSlot {
  readonly date: string;
  readonly time: string;
}

/** More would not fit; the rest is counted. */
const shown = 12;

/** A mentor's own times: free ones can be taken back, booked ones lead to the talk. */
export function mySlotsCard({ programme, slots }: MySlots, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('slots.mine.title', { programme: programme.name });
  const ahead = (slots?.slots ?? []).filter(({ startsAt }) => startsAt > reader.now);
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note),
      ...(ahead.length > 0 ? ahead.slice(0, shown).flatMap((slot) => oneSlot(slot, programme.id, reader, t)) : [paragraph(t('slots.mine.none'))]),
      ...(ahead.length > shown ? [paragraph(t('requests.list.more', { count: ahead.length - shown }), { tone: 'subtle' })] : []),
    ],
    actions: [act({ verb: 'slots.offer', title: t('slots.button.offer'), data: { programme: programme.id }, style: 'positive' }), act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') })],
  });
}

function oneSlot({ id, startsAt, minutes, booked }: Slot, programme: string, { language, timeZone }: Reader, t: Translate): Element[] {
  const date = formatDateTime(startsAt, language, timeZone);
  const action: Action = booked
    ? act({ verb: 'pair.show', title: t('slots.button.open'), data: { pair: booked.pair }, tooltip: t('common.button.whose', { button: t('slots.button.open'), name: booked.menteeName }) })
    : act({ verb: 'slots.withdraw', title: t('slots.button.withdraw'), data: { programme, slot: id }, tooltip: date });
  return [paragraph(booked ? t('slots.mine.booked', { date, minutes, name: booked.menteeName }) : t('slots.mine.free', { date, minutes })), row([action])];
}

/** Up to five times at once, on the mentor's own clock. After a refusal what was chosen is still there. */
export function offerCard({ programme, offer }: MySlots, reader: Reader, again?: { readonly typed: readonly TypedSlot[]; readonly problem: string }): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('slots.offer.title');
  const [first, last] = [dateIn(reader.timeZone, reader.now), dateIn(reader.timeZone, reader.now + days(slotLimits.days))];
  const choices = times(programme.journey.cadence.minutes).map((value) => ({ title: value, value }));
  const lines = Array.from({ length: slotLimits.atOnce }, (_, place) => {
    const { date = '', time = '' } = again?.typed[place] ?? {};
    const number = place + 1;
    return section(t('slots.offer.line', { number }), [
      dateInput({ id: `date${number}`, label: t('slots.offer.date'), value: date, min: first, max: last }),
      choiceInput({ id: `time${number}`, label: t('slots.offer.time'), choices, value: time, placeholder: t('slots.offer.time.choose') }),
    ]);
  });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), ...noteLine(again?.problem), paragraph(t('slots.offer.text', { minutes: programme.journey.cadence.minutes })), ...lines, hint(t('slots.offer.hint', { zone: reader.timeZone }))],
    actions: [
      act({ verb: 'slots.offerSend', title: t('slots.button.offerSend'), data: { programme: programme.id, offer }, style: 'positive' }),
      act({ verb: 'slots.mine', title: t('common.button.back'), data: { programme: programme.id }, associatedInputs: 'none' }),
    ],
  });
}

/** Every half hour at which a talk can begin and still end by day. */
function times(minutes: number): string[] {
  const found: string[] = [];
  for (let at: number = slotDay.from; at + minutes <= slotDay.until; at += 30) found.push(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
  return found;
}
