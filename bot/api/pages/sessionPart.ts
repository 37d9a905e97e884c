import { act, type Action } from '../../cards/kit';
import { meetingActions } from '../../cards/sessions/meetingCard';
import { arrangeActions } from '../../cards/sessions/meetingsCard';
import { actorName, backToMeetings, namesOf, stepLine, timeText } from '../../cards/sessions/parts';
import { isInCalendar } from '../../cards/sessions/plannedParts';
import { counted } from '../../cards/sessions/proposalParts';
import { type Reader } from '../../cards/reader';
import { formatDateTime } from '../../content/formats';
import { agendaParts } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type ButtonView } from '../../contracts/button';
import { type PairPage, type SessionSummary } from '../../contracts/pairPage';
import { nameIn } from '../../domain/pairs/members';
import { type DashboardView, type FocusedSession } from '../../usecases/pairs/viewDashboard';
import { type PairView } from '../../usecases/pairs/viewPair';
import { buttonsOf } from './buttons';
import { foldsOf, wordsOf } from './folds';

type Focused = Pick<DashboardView, 'view' | 'arranging'> & { readonly session: FocusedSession };

/** Only the reader's own clock is shown: other people's would have to be read. */
const noCalendars = { calendars: [] };

/** The session that matters most now, with the words and buttons of its card. */
export function sessionPart({ view, arranging, session: one }: Focused, reader: Reader): SessionSummary {
  const t = texts(reader.language);
  const { session, topic, agenda, over } = one;
  const { number, status, startsAt, minutes, calendar } = session;
  const when = startsAt === undefined ? '' : timeText(startsAt, [], reader, 'long');
  const sentence = status === 'proposed' ? proposalSentence(view, one, reader, t) : over || status === 'unconfirmed' ? t('sessions.over', { date: when }) : undefined;
  const actions = [...meetingActions({ ...view, ...arranging }, one, reader).map((action) => withInputs(action, view, one, t)), ...inCalendar(view, one, t), backToMeetings(view.pair.id, t)];
  return {
    number, status: status === 'cancelled' ? 'missed' : status, when, minutes, ...proposed(view, one, reader), notes: notes(view, one, reader, t),
    agenda: status === 'planned' && !over ? agendaParts.map((part) => ({ part, name: t(`handbook.agenda.${part}`), minutes: agenda[part], label: t('sessions.agenda.part', { part: t(`handbook.agenda.${part}`), minutes: agenda[part] }) })) : [],
    buttons: buttonsOf(actions).map(plainly), folds: foldsOf(actions),
    ...(sentence && { sentence }), ...(startsAt !== undefined && { startsAt }), ...(topic && { topic }), ...(calendar?.joinUrl && !over && { joinUrl: calendar.joinUrl }),
  };
}

/** The next step is the one thing that stands out on the page. */
function plainly(button: ButtonView): ButtonView {
  if (button.kind === 'link') return button;
  const { primary: _primary, ...rest } = button;
  return rest;
}

/** How to arrange a meeting where none is planned. */
export function noSessionPart({ view, arranging }: Pick<DashboardView, 'view' | 'arranging'>, reader: Reader): NonNullable<PairPage['noSession']> {
  const t = texts(reader.language);
  return {
    sentence: arranging.mayPropose ? t('sessions.none', { name: namesOf(view, reader) }) : t('sessions.none.resting'),
    buttons: buttonsOf([...arrangeActions({ ...view, ...arranging }, t), backToMeetings(view.pair.id, t)]).map(plainly),
  };
}

function proposalSentence(view: PairView, { session, allowed }: FocusedSession, reader: Reader, t: Translate): string {
  const by = session.proposal?.by ?? '';
  if (by === view.me.person) return t('sessions.proposed.own');
  return t(view.others.length > 1 && allowed.includes('choose') ? 'sessions.proposed.group' : 'sessions.proposed.theirs', { name: actorName(view, by, reader) });
}

/** Buttons for the one other who chooses; a list for everybody else. */
function proposed({ me, others }: PairView, { session: { proposal }, allowed }: FocusedSession, reader: Reader): Pick<SessionSummary, 'times' | 'proposed'> {
  if (!proposal) return { times: [], proposed: [] };
  const times = proposal.times.filter((at) => at > reader.now);
  if (allowed.includes('choose') && others.length === 1) return { times: times.map((at) => ({ at: String(at), when: timeText(at, [], reader) })), proposed: [] };
  const isCounted = others.length > 1 || (proposal.by === me.person && allowed.includes('fix'));
  return { times: [], proposed: times.map((at) => (isCounted ? counted(noCalendars, proposal, at, reader) : timeText(at, [], reader))) };
}

function notes({ pair }: PairView, { session, over }: FocusedSession, { language, timeZone, now }: Reader, t: Translate): string[] {
  const planned = session.status === 'planned' && !over;
  // Times to choose from hide the meeting that is planned already.
  const next = session.status === 'proposed' ? pair.sessions.find((one) => one.status === 'planned' && one.startsAt !== undefined && one.startsAt > now) : undefined;
  return [
    ...stepLine(session.step, t).map(wordsOf),
    ...(planned ? (session.late ?? []).map(({ person, minutes }) => t('sessions.late', { name: nameIn(pair, person), minutes })) : []),
    ...(planned && session.calendar?.failed ? [t('sessions.calendar.failed.noFile')] : []),
    ...(next?.startsAt === undefined ? [] : [t('pairs.session.next', { date: formatDateTime(next.startsAt, language, timeZone) })]),
  ];
}

/** A group's answer is ticked on the card: the button opens it instead of sending nothing. */
const withInputs = (action: Action, { pair }: PairView, { session }: FocusedSession, t: Translate): Action =>
  action.type === 'Action.Execute' && action.verb === 'meetings.choose' ? cardButton(t('sessions.button.answer'), pair.id, session.number) : action;

/** The file for one's own calendar has an address that is new each time, so that the page would never stay the same: it stands on the card. */
const inCalendar = ({ pair }: PairView, { session, icsUrl }: FocusedSession, t: Translate): Action[] =>
  icsUrl && !isInCalendar(session) ? [cardButton(t('sessions.button.ics'), pair.id, session.number)] : [];

const cardButton = (title: string, pair: string, session: number): Action => act({ verb: 'meetings.show', title, data: { pair, session } });
