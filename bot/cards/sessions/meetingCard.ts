import { texts, type Translate } from '../../content/texts';
import { keepsLog } from '../../domain/papers/log';
import { type SessionView, type MeetingsView } from '../../usecases/sessions/viewMeetings';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, row } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { pageLink, plannedActions, plannedParts } from './plannedParts';
import { proposalActions, proposalParts } from './proposalParts';
import { backToMeetings, namesOf, stepLine, timeText, topicWords } from './parts';

/** One meeting as a member sees it, from the first proposal to what became of it. */
export function meetingCard(view: MeetingsView, one: SessionView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('sessions.title.one', { name: namesOf(view, reader) });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), ...noteLine(note), ...stepLine(one.session.step, t), ...standing(view, one, reader), ...topicWords(one.topic, t)],
    actions: [...meetingActions(view, one, reader), backToMeetings(view.pair.id, t)],
  });
}

function standing(view: MeetingsView, one: SessionView, reader: Reader): Element[] {
  const t = texts(reader.language);
  const { status, startsAt } = one.session;
  const date = startsAt === undefined ? '' : timeText(startsAt, view.calendars, reader, 'long');
  switch (status) {
    case 'proposed':
      return proposalParts(view, one, reader);
    case 'planned':
      return one.over ? over(view, date, t) : plannedParts(view, one, reader);
    case 'unconfirmed':
      return over(view, date, t);
    case 'held':
      return [paragraph(t('sessions.held', { date }), { tone: 'good' })];
    default:
      return [paragraph(t(`sessions.${status}`))];
  }
}

/** Its page has the log, prefilled with what was noted. */
function over(view: MeetingsView, date: string, t: Translate): Element[] {
  const page = pageLink(view, t);
  return [paragraph(t('sessions.over', { date }), { bold: true }), ...(page.length > 0 ? [row(page)] : [])];
}

/** What the meeting's buttons need to know of the pair. */
export type MeetingPlace = Pick<MeetingsView, 'pair' | 'programme' | 'me' | 'others' | 'mayPropose'>;

/** Everything that this member may do with the meeting now. */
export function meetingActions(view: MeetingPlace, one: SessionView, reader: Reader): Action[] {
  const t = texts(reader.language);
  const { session } = one;
  if (session.status === 'proposed') return proposalActions(view, one, t);
  if (session.status === 'planned' && !one.over) return plannedActions(view, one, reader);
  return [...afterwards(view, one, t), ...(view.mayPropose ? [act({ verb: 'meetings.propose', title: t('sessions.button.next'), data: { pair: view.pair.id } })] : [])];
}

/** What has become of it: a log, one tap, or another time. */
function afterwards(view: MeetingPlace, { session, allowed }: SessionView, t: Translate): Action[] {
  const data = { pair: view.pair.id, session: session.number };
  const logged = keepsLog(view.programme.journey, session) && session.status !== 'missed' && session.status !== 'cancelled' && !session.logged.includes(view.me.person);
  return [
    ...(logged ? [act({ verb: 'log.show', title: t('sessions.button.log'), data, style: 'positive' })] : []),
    ...(allowed.includes('hold') ? [act({ verb: 'meetings.met', title: t('sessions.button.met'), data })] : []),
    ...(allowed.includes('miss') ? [act({ verb: 'meetings.missed', title: t('sessions.button.missed'), data })] : []),
    ...(allowed.includes('move') ? [act({ verb: 'meetings.move', title: t('sessions.button.move'), data })] : []),
  ];
}
