import { texts, type Translate } from '../../content/texts';
import { nameIn } from '../../domain/pairs/members';
import { delays } from '../../domain/sessions/changing';
import { type MeetingsView, type SessionView } from '../../usecases/sessions/viewMeetings';
import { act, type Action, type Element, openUrl, paragraph, reveal, row } from '../kit';
import { type Reader } from '../reader';
import { cancelFold, namesOf, timeText } from './parts';

/** A meeting that is to come: when, on every clock, how to get there, and who is late. */
export function plannedParts(view: MeetingsView, { session, unusual, icsUrl }: SessionView, reader: Reader): Element[] {
  const t = texts(reader.language);
  const joinUrl = session.calendar?.joinUrl;
  const links = [
    ...(joinUrl ? [openUrl({ title: t('sessions.button.join'), url: joinUrl })] : []),
    // Where the calendar service has invited everybody, a file would make a second entry.
    ...(icsUrl && !isInCalendar(session) ? [openUrl({ title: t('sessions.button.ics'), url: icsUrl })] : []),
    ...pageLink(view, t),
  ];
  return [
    paragraph(t('sessions.planned')), paragraph(timeText(session.startsAt ?? 0, view.calendars, reader, 'long'), { bold: true }),
    ...(unusual.length > 0 ? [paragraph(t('sessions.unusual'), { tone: 'warning', small: true })] : []),
    ...(session.late ?? []).map(({ person, minutes }) => paragraph(t('sessions.late', { name: nameIn(view.pair, person), minutes }))),
    ...(session.calendar?.failed ? [paragraph(t(icsUrl ? 'sessions.calendar.failed' : 'sessions.calendar.failed.noFile'), { tone: 'warning', small: true })] : []),
    ...(links.length > 0 ? [row(links)] : []),
  ];
}

/** The page with agenda, notes and what is to be done. */
export const pageLink = ({ pageUrl }: Pick<MeetingsView, 'pageUrl'>, t: Translate): Action[] => (pageUrl ? [openUrl({ title: t('fromMessages.page.ours'), url: pageUrl })] : []);

export const isInCalendar = ({ calendar, sequence }: SessionView['session']): boolean => calendar !== undefined && !calendar.failed && calendar.sequence === sequence;

export function plannedActions(view: Pick<MeetingsView, 'pair' | 'others'>, { session, allowed }: SessionView, reader: Reader): Action[] {
  const t = texts(reader.language);
  const { pair } = view;
  const data = { pair: pair.id, session: session.number };
  const lateBy = (minutes: number): Action => act({ verb: 'meetings.late', title: t('sessions.button.lateBy', { minutes }), data: { ...data, minutes } });
  return [
    act({ verb: 'agenda.show', title: t('sessions.button.agenda'), data, style: 'positive' }),
    ...(allowed.includes('late') ? [reveal({ title: t('sessions.button.late'), body: [paragraph(t('sessions.late.ask'))], actions: delays.map(lateBy) })] : []),
    ...(allowed.includes('miss') ? [act({ verb: 'meetings.missed', title: t('sessions.button.missed'), data })] : []),
    ...(allowed.includes('move') ? [act({ verb: 'meetings.move', title: t('sessions.button.move'), data })] : []),
    ...(allowed.includes('cancel') ? [cancelFold(pair.id, session.number, namesOf(view, reader), t)] : []),
  ];
}
