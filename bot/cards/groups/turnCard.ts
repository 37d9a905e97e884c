import { formatDateTime } from '../../content/formats';
import { texts } from '../../content/texts';
import { type GroupView } from '../../usecases/groups/viewGroup';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { type Reader } from '../reader';

/** Whose turn it is to lead: the reader's now, or somebody else's who took it over. */
export function turnCard({ pair, programme, me, next, leads }: GroupView, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const mine = leads?.person === me.person;
  const title = t(`groups.turn.${mine ? 'me' : 'other'}`, { name: leads?.name ?? '' });
  const date = next?.startsAt === undefined ? '' : formatDateTime(next.startsAt, reader.language, reader.timeZone);
  const data = { pair: pair.id };
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), paragraph(t('groups.turn.when', { date, programme: programme.name })), paragraph(t(mine ? 'groups.turn.hint' : 'groups.turn.thanks'))],
    actions: [
      ...(mine && next ? [act({ verb: 'agenda.show', title: t('pairs.button.step.meet'), data: { ...data, session: next.number }, style: 'positive' }), act({ verb: 'circle.pass', title: t('groups.button.pass'), data: { ...data, session: next.number } })] : []),
      act({ verb: 'circle.show', title: t('groups.button.show'), data }),
    ],
  });
}
