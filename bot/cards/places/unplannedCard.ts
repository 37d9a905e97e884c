import { texts } from '../../content/texts';
import { formatDateTime } from '../../content/formats';
import { dateIn } from '../../domain/time';
import { type UnplannedView } from '../../usecases/places/viewUnplanned';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { namesOf } from '../sessions/parts';

/** Two people have met without having planned it: one tap notes it, and the log is next. */
export function unplannedCard(view: UnplannedView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, startedAt, next } = view;
  const title = t('places.met.title', { name: namesOf(view, reader) });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), paragraph(formatDateTime(startedAt, reader.language, reader.timeZone), { bold: true }), paragraph(t('places.met.text'))],
    actions: [act({ verb: 'meetings.met', title: t('places.button.note'), data: { pair: pair.id, next, metOn: dateIn(reader.timeZone, startedAt) }, style: 'positive' })],
  });
}
