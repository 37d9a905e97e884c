import { formatDate, formatDateTime } from '../../content/formats';
import { texts } from '../../content/texts';
import { type PairView } from '../../usecases/pairs/viewPair';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { partnerNames } from '../pairs/partnerNames';
import { stepButton } from '../pairs/stepButton';
import { type Reader } from '../reader';

/** The coordinator has brought people together: with whom, what for, and the first step. */
export function formedCard(view: PairView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, programme, others, me, session } = view;
  const names = partnerNames(others.map(({ name }) => name), reader.language);
  const how = pair.structure === 'group' || pair.structure === 'circle' ? pair.structure : 'pair';
  const title = t(`groups.formed.${how}`, { programme: programme.name });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      paragraph(t(how === 'group' && me.role === 'mentor' ? 'groups.formed.youMentor' : 'groups.formed.with', { names })),
      ...(pair.startsOn ? [paragraph(t('pairs.startsOn', { date: formatDate(pair.startsOn, reader.language, reader.timeZone) }))] : []),
      ...(session?.startsAt === undefined ? [] : [paragraph(t('pairs.session.next', { date: formatDateTime(session.startsAt, reader.language, reader.timeZone) }))]),
      paragraph(t(`pairs.next.${view.next}`, { name: names, date: '' }), { bold: true }),
    ],
    actions: [stepButton(view, t), act({ verb: 'pair.show', title: t('pairs.button.open'), data: { pair: pair.id } })],
  });
}
