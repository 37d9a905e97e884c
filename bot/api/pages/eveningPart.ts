import { partnerNames } from '../../cards/pairs/partnerNames';
import { type Reader } from '../../cards/reader';
import { formatDateTime } from '../../content/formats';
import { texts } from '../../content/texts';
import { type EveningView } from '../../contracts/groupPage';
import { type Sitting, sittingsOf } from '../../domain/panels/evening';
import { type GroupView } from '../../usecases/groups/viewGroup';

/** An evening of tables as one member sees it: a guest's way from table to table, a host's guests round by round. */
export function eveningPart({ pair, programme, me }: GroupView, reader: Reader): EveningView | undefined {
  if (!pair.panel) return undefined;
  const t = texts(reader.language);
  const sittings = sittingsOf(pair, me.person);
  const isHost = me.role === 'mentor';
  const [session] = pair.sessions;
  const [own] = sittings;
  return {
    title: t(isHost ? 'panels.title.host' : 'panels.title.guest', { programme: programme.name }),
    ...(session?.startsAt !== undefined && { begins: t('panels.begins', { date: formatDateTime(session.startsAt, reader.language, reader.timeZone), minutes: session.minutes }) }),
    ...(isHost && own && { table: { line: t('panels.yourTable', { table: own.table }), subject: own.subject } }),
    rounds: sittings.map((sitting) => round(sitting, isHost, reader)),
  };
}

function round({ round: number, startsAt, minutes, table, subject, host, others }: Sitting, isHost: boolean, { language, timeZone }: Reader): EveningView['rounds'][number] {
  const t = texts(language);
  const names = partnerNames(others.map(({ name }) => name), language);
  return {
    title: isHost ? t('panels.round.host', { number }) : t('panels.round.guest', { number, table }), when: t('panels.round.when', { date: formatDateTime(startsAt, language, timeZone), minutes }),
    ...(!isHost && { subject }), ...(!isHost && host && { host: t('panels.host', { name: host.name }) }),
    company: others.length > 0 ? t(isHost ? 'panels.guests' : 'panels.mates', { count: others.length, names }) : t('panels.alone'),
  };
}
