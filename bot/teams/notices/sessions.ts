import { unplannedCard } from '../../cards/places/unplannedCard';
import { agendaCard } from '../../cards/sessions/agendaCard';
import { meetingCard } from '../../cards/sessions/meetingCard';
import { meetingsCard } from '../../cards/sessions/meetingsCard';
import { actorName, namesOf, timeText } from '../../cards/sessions/parts';
import { type Reader } from '../../cards/reader';
import { texts, type TextKey } from '../../content/texts';
import { type SessionStatus, sessionEnds } from '../../domain/sessions/session';
import { type MeetingsView, type SessionView } from '../../usecases/sessions/viewMeetings';
import { type Notice, type Telling } from './notice';

interface News {
  readonly view: MeetingsView;
  readonly one: SessionView;
  readonly telling: Telling;
}

/** News about one session: `isNews` says whether it is still so, `who` names whoever it comes from. A card drawn again shows what became of it. */
const aboutSession = (summary: TextKey, isNews: (news: News) => boolean, { who = others }: { readonly who?: (news: News) => string } = {}): Notice => async (telling, app) => {
  const { to, about, reader, again } = telling;
  const found = await app.viewMeeting({ pair: about.pair ?? '', session: Number(about.session), actor: to.id });
  if (found.kind === 'refused') return undefined;
  const news: News = { ...found.value, telling };
  if (!again && !isNews(news)) return undefined;
  const { view, one } = news;
  const date = one.session.startsAt === undefined ? '' : timeText(one.session.startsAt, view.calendars, reader);
  const minutes = one.session.late?.find(({ person }) => person === about.person)?.minutes ?? 0;
  return { card: meetingCard(view, one, reader), summary: texts(reader.language)(summary, { name: who(news), date, minutes }) };
};

const others = ({ view, telling: { reader } }: News): string => namesOf(view, reader);
const whoChanged = ({ view, one, telling: { reader } }: News): string => actorName(view, one.session.changedBy, reader);
const whoIsLate = ({ view, telling: { about, reader } }: News): string => actorName(view, about.person ?? '', reader);

/** The session still stands as it did when this became news. */
const is = (...statuses: readonly SessionStatus[]) => ({ view, one: { session }, telling: { about } }: News): boolean =>
  view.pair.status !== 'ended' && statuses.includes(session.status) && String(session.sequence) === about.sequence;
const toCome = (news: News): boolean => is('planned')(news) && (news.one.session.startsAt ?? 0) > news.telling.reader.now;
const underWay = (news: News): boolean => is('planned')(news) && sessionEnds(news.one.session) > news.telling.reader.now;
const unanswered = (news: News): boolean => is('planned', 'unconfirmed', 'held')(news) && !news.one.session.logged.includes(news.telling.to.id);

/** Several at once: all that is planned. */
const series: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewMeetings({ pair: about.pair ?? '', actor: to.id });
  if (view.kind === 'refused' || view.value.upcoming.length === 0) return undefined;
  return { card: meetingsCard(view.value, reader), summary: texts(reader.language)('sessions.summary.series', { name: planner(view.value, about.session, reader) }) };
};

const planner = (view: MeetingsView, session: string | undefined, reader: Reader): string =>
  actorName(view, view.pair.sessions.find(({ number }) => String(number) === session)?.changedBy ?? '', reader);

/** The call has begun: how the time could be spent. Nothing to say any more once it is over, or the time was changed. */
const begun: Notice = async ({ to, about, reader, again }, app) => {
  const agenda = await app.viewAgenda({ pair: about.pair ?? '', session: Number(about.session), actor: to.id, place: 0, theme: '' });
  const session = agenda.kind === 'done' ? agenda.value.view.pair.sessions.find(({ number }) => number === agenda.value.session) : undefined;
  if (agenda.kind === 'refused' || !session || agenda.value.view.pair.status === 'ended') return undefined;
  const isOn = session.status === 'planned' && String(session.sequence) === about.sequence && session.asked !== session.sequence;
  if (!again && !isOn) return undefined;
  return { card: agendaCard(agenda.value, reader), summary: texts(reader.language)('sessions.summary.begun', { name: namesOf(agenda.value.view, reader) }) };
};

const unplanned: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewUnplanned({ pair: about.pair ?? '', startedAt: Number(about.startedAt), actor: to.id });
  if (view.kind === 'refused') return undefined;
  return { card: unplannedCard(view.value, reader), summary: texts(reader.language)('sessions.summary.unplanned', { name: namesOf(view.value, reader) }) };
};

export const sessionsNotices: Readonly<Record<string, Notice>> = {
  'session.proposed': aboutSession('sessions.summary.proposed', is('proposed'), { who: whoChanged }),
  'session.planned': aboutSession('sessions.summary.planned', toCome),
  'session.moved': aboutSession('sessions.summary.moved', is('proposed'), { who: whoChanged }),
  'session.cancelled': aboutSession('sessions.summary.cancelled', is('cancelled'), { who: whoChanged }),
  'session.late': aboutSession('sessions.late', underWay, { who: whoIsLate }),
  'session.soon': aboutSession('sessions.summary.soon', toCome),
  'session.after': aboutSession('sessions.summary.after', unanswered),
  'session.ended': aboutSession('sessions.summary.after', unanswered),
  'session.begun': begun,
  'session.unplanned': unplanned,
  'session.lapsed': aboutSession('sessions.summary.lapsed', is('cancelled')),
  'session.noneSuits': aboutSession('sessions.summary.noneSuits', is('proposed')),
  'session.series': series,
};
