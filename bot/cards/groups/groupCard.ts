import { formatDateTime } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { nameIn } from '../../domain/pairs/members';
import { type GroupView, type PastMeeting } from '../../usecases/groups/viewGroup';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, row, section } from '../kit';
import { type Reader } from '../reader';
import { partnerNames } from '../pairs/partnerNames';
import { noteLine } from '../requests/parts';

/** More would not be read; the meetings have a card of their own. */
const pastShown = 5;

/** A group, circle or evening: who is in it, who leads next and led before, how many came, and what was passed on. */
export function groupCard(view: GroupView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, programme, others } = view;
  const title = t(`groups.title.${kindOf(view)}`, { programme: programme.name });
  const data = { pair: pair.id };
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note),
      paragraph(t('groups.members', { count: others.length, names: partnerNames(others.map(({ name }) => name), reader.language) })),
      ...leading(view, reader, t),
      section(t('groups.past'), view.past.length > 0 ? view.past.slice(0, pastShown).flatMap((meeting) => onePast(meeting, view, reader, t)) : [paragraph(t('groups.past.none'))]),
      ...(view.shares > 0 ? [paragraph(t('groups.shared.count', { count: view.shares }), { tone: 'subtle' })] : []),
    ],
    actions: [
      ...(view.mayShare ? [act({ verb: 'circle.shareForm', title: t('groups.button.share'), data })] : []),
      ...(view.shares > 0 ? [act({ verb: 'circle.shares', title: t('groups.button.shares'), data })] : []),
      act({ verb: 'meetings.show', title: t('pairs.button.meetings'), data }),
      act({ verb: 'pair.show', title: t('pairs.button.back'), data }),
    ],
  });
}

export const kindOf = ({ pair: { structure } }: Pick<GroupView, 'pair'>): 'group' | 'circle' | 'panel' => (structure === 'circle' || structure === 'panel' ? structure : 'group');

/** Only circles are led in turn. */
function leading({ pair, me, next, leads }: GroupView, { language, timeZone }: Reader, t: Translate): Element[] {
  const date = next?.startsAt === undefined ? undefined : formatDateTime(next.startsAt, language, timeZone);
  if (!leads) return date ? [paragraph(t('pairs.session.next', { date }))] : [];
  const mine = leads.person === me.person;
  const who = mine ? 'me' : 'other';
  const line = date ? t(`groups.leads.${who}`, { name: leads.name, date }) : t(`groups.leadsSoon.${who}`, { name: leads.name });
  const data = { pair: pair.id, session: next?.number ?? 0 };
  const change: Action = mine ? act({ verb: 'circle.pass', title: t('groups.button.pass'), data }) : act({ verb: 'circle.lead', title: t('groups.button.lead'), data });
  return [paragraph(line, { bold: true }), paragraph(t('groups.leads.rule'), { tone: 'subtle', small: true }), ...(next ? [row([change])] : [])];
}

function onePast({ session, present, of, mayMark }: PastMeeting, { pair, me }: GroupView, { language, timeZone }: Reader, t: Translate): Element[] {
  const date = formatDateTime(session.startsAt ?? 0, language, timeZone);
  const led = session.facilitator ? t('groups.past.led', { name: nameIn(pair, session.facilitator) }) : '';
  const line = session.attended.length > 0 ? t('groups.past.line', { date, present, of }) : t('groups.past.unknown', { date });
  const data = { pair: pair.id, session: session.number };
  const open = pair.status !== 'ended';
  const actions: Action[] = [
    ...(open && mayMark ? [act({ verb: 'attendance.show', title: t('groups.button.who'), data, tooltip: date })] : []),
    ...(open && !session.attended.includes(me.person) ? [act({ verb: 'attendance.me', title: t('groups.button.me'), data, tooltip: date })] : []),
  ];
  return [paragraph([line, led].filter((part) => part !== '').join(' ')), ...(actions.length > 0 ? [row(actions)] : [])];
}
