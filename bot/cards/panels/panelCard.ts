import { formatDateTime } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type Sitting } from '../../domain/panels/evening';
import { type PanelView } from '../../usecases/panels/viewPanel';
import { act, type AdaptiveCard, card, type Element, heading, paragraph, section, words } from '../kit';
import { partnerNames } from '../pairs/partnerNames';
import { type Reader } from '../reader';

/** An evening of tables as one sees it: a guest's way from table to table, a host's guests round by round. */
export function panelCard(view: PanelView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, programme, sittings, isHost } = view;
  const [session] = pair.sessions;
  const title = t(isHost ? 'panels.title.host' : 'panels.title.guest', { programme: programme.name });
  const [own] = sittings;
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      ...(session?.startsAt === undefined ? [] : [paragraph(t('panels.begins', { date: formatDateTime(session.startsAt, reader.language, reader.timeZone), minutes: session.minutes }))]),
      ...(isHost && own ? [paragraph(t('panels.yourTable', { table: own.table }), { bold: true }), words(own.subject)] : []),
      ...sittings.map((sitting) => round(sitting, isHost, reader, t)),
    ],
    actions: [act({ verb: 'circle.show', title: t('groups.button.attendance'), data: { pair: pair.id } }), act({ verb: 'pair.show', title: t('pairs.button.back'), data: { pair: pair.id } })],
  });
}

function round({ round: number, startsAt, minutes, table, subject, host, others }: Sitting, isHost: boolean, { language, timeZone }: Reader, t: Translate): Element {
  const names = partnerNames(others.map(({ name }) => name), language);
  const mates = others.length > 0 ? t(isHost ? 'panels.guests' : 'panels.mates', { count: others.length, names }) : t('panels.alone');
  const when = t('panels.round.when', { date: formatDateTime(startsAt, language, timeZone), minutes });
  const title = isHost ? t('panels.round.host', { number }) : t('panels.round.guest', { number, table });
  return section(title, [paragraph(when), ...(isHost ? [] : [words(subject), ...(host ? [paragraph(t('panels.host', { name: host.name }))] : [])]), paragraph(mates, { tone: 'subtle' })]);
}
