import { formatDate } from '../../content/formats';
import { buttonName } from '../../content/names';
import { texts } from '../../content/texts';
import { dateIn, days } from '../../domain/time';
import { type OwnWishlist } from '../../usecases/people/viewSettings';
import { act, type AdaptiveCard, card, dateInput, heading, hint, paragraph } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

/** What was just done, said on the card that shows it. */
export type PauseNews = 'paused' | 'resumed';

/** A mentee's pause in one programme: until when, and what it means. */
export function pauseCard({ own: { programme, list: { away } }, news }: { readonly own: OwnWishlist; readonly news?: PauseNews }, { language, timeZone, now }: Reader): AdaptiveCard {
  const text = texts(language);
  const data = { programme: programme.id };
  return card({
    language,
    fallbackText: text('settings.fallback'),
    body: [
      heading(text('settings.pause.title', { programme: programme.name })),
      ...(news ? [paragraph(text(`settings.pause.news.${news}`), { tone: 'good' })] : []),
      ...(away ? [paragraph(text('settings.pause.now', { date: formatDate(away.untilDate, language, timeZone) }), { tone: 'warning' })] : []),
      dateInput({ id: 'until', label: text('settings.pause.until'), value: away?.untilDate, min: dateIn(timeZone, now + days(1)), max: dateIn(timeZone, now + days(365)), errorMessage: text('errors.badDate') }),
      hint(text('settings.pause.hint')),
    ],
    actions: [
      act({ verb: 'wishlist.pause', title: text('settings.seat.pause'), style: 'positive', data }),
      ...(away ? [act({ verb: 'wishlist.resume', title: text('settings.seat.resume'), data, associatedInputs: 'none' })] : []),
      act({ verb: 'settings.show', title: buttonName(text, 'back'), associatedInputs: 'none' }),
      act({ ...command('menu', text), associatedInputs: 'none' }),
    ],
  });
}
