import { formatDate } from '../../content/formats';
import { buttonName } from '../../content/names';
import { texts } from '../../content/texts';
import { dateIn, days } from '../../domain/time';
import { type OwnSeat } from '../../usecases/people/viewSettings';
import { act, type AdaptiveCard, card, dateInput, heading, hint, numberInput, paragraph } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

/** What was just done, said on the card that shows it. */
export type SeatNews = 'saved' | 'paused' | 'resumed';

/** A mentor's places in one programme: how many, and away until when. */
export function seatCard({ own: { programme, seat }, news }: { readonly own: OwnSeat; readonly news?: SeatNews }, { language, timeZone, now }: Reader): AdaptiveCard {
  const text = texts(language);
  const data = { programme: programme.id };
  const max = programme.limits.menteesPerMentor;
  const away = seat.away;
  return card({
    language,
    fallbackText: text('settings.fallback'),
    body: [
      heading(text('settings.seat.title', { programme: programme.name })),
      ...(news ? [paragraph(text(`settings.seat.news.${news}`), { tone: 'good' })] : []),
      paragraph(text('settings.seat.now', { count: seat.pairs.length })),
      numberInput({ id: 'capacity', label: text('signup.field.capacity', { max }), value: seat.capacity, min: 1, max, errorMessage: text('signup.problem.capacity', { max }) }),
      ...(away ? [paragraph(text('settings.seat.away', { date: formatDate(away.untilDate, language, timeZone) }), { tone: 'warning' })] : []),
      dateInput({ id: 'until', label: text('settings.seat.until'), value: away?.untilDate, min: dateIn(timeZone, now + days(1)), max: dateIn(timeZone, now + days(365)), errorMessage: text('errors.badDate') }),
      hint(text('settings.seat.hint')),
    ],
    actions: [
      act({ verb: 'seat.save', title: text('settings.seat.save'), style: 'positive', data }),
      act({ verb: 'seat.pause', title: text('settings.seat.pause'), data }),
      ...(away ? [act({ verb: 'seat.resume', title: text('settings.seat.resume'), data, associatedInputs: 'none' })] : []),
      act({ verb: 'settings.show', title: buttonName(text, 'back'), associatedInputs: 'none' }),
      act({ ...command('menu', text), associatedInputs: 'none' }),
    ],
  });
}
