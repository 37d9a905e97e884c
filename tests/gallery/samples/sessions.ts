import { agendaCard } from '../../../bot/cards/sessions/agendaCard';
import { meetingCard } from '../../../bot/cards/sessions/meetingCard';
import { meetingsCard } from '../../../bot/cards/sessions/meetingsCard';
import { proposeCard } from '../../../bot/cards/sessions/proposeCard';
import { seriesCard } from '../../../bot/cards/sessions/seriesCard';
import { type Reader } from '../../../bot/cards/reader';
import { type Member } from '../../../bot/domain/pairs/members';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { workingTimeFor } from '../../../bot/domain/people/workingTime';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { allowedSessionActions } from '../../../bot/domain/sessions/allowed';
import { type Session } from '../../../bot/domain/sessions/session';
import { days, hours } from '../../../bot/domain/time';
import { type AgendaView } from '../../../bot/usecases/sessions/viewAgenda';
import { type MeetingsView, type SessionView } from '../../../bot/usecases/sessions/viewMeetings';
import { longestTopic } from '../../../bot/usecases/sessions/topics';
import { aPair, aSession, people, twoMembers } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const longTopic = `${'Wörter *und* [links](http://x) 水 مياه '.repeat(10)}`.slice(0, longestTopic);
const zones = ['Africa/Nairobi', 'America/Lima', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'America/St_Johns'];
const plan = ['connect', 'assess', 'review', 'ethics', 'openIssues', 'close'].map((code) => ({ code, documents: ['log', 'assessment'] as const }));
const group: readonly Member[] = [...twoMembers, ...Array.from({ length: 11 }, (_, index): Member => ({ person: `un:member-${index}`, name: `Member Number ${index}`, role: 'mentee' }))];

interface Scene {
  readonly pair?: Partial<Pair>;
  readonly viewer?: string;
  readonly sessions?: readonly Session[];
  readonly fixed?: boolean;
}

function aView({ now }: Reader, { pair: given = {}, viewer = people.mentee, sessions = [], fixed = false }: Scene): MeetingsView {
  const pair = aPair({ status: 'grow', sessions, ...given });
  const me = pair.members.find(({ person }) => person === viewer)!;
  const others = pair.members.filter((member) => member !== me);
  const calendars = [me, ...others].map(({ person, name }, place) => {
    const timeZone = zones[place % zones.length] ?? 'UTC';
    return { person, name, calendar: { timeZone, working: workingTimeFor(timeZone), absences: [], holidays: [] } };
  });
  const views = sessions.map((session): SessionView => ({ session, allowed: allowedSessionActions(pair, session, viewer, now), over: session.status === 'planned' && (session.startsAt ?? 0) + hours(1) <= now, unusual: [] }));
  const ahead = ({ session }: SessionView): boolean => session.status === 'planned' || session.status === 'proposed';
  return {
    pair, programme: aProgramme({ journey: { ...usualJourney, ...(fixed && { plan }) } }), me, others, calendars, upcoming: views.filter(ahead), past: views.filter((one) => !ahead(one)),
    pageUrl: 'https://teams.microsoft.com/l/entity/11111111-1111-4111-8111-111111111111/home?label=Lodestar', mayPropose: pair.status === 'grow', maySeries: fixed, newNumber: sessions.length + 1,
  };
}

const one = (scene: (reader: Reader) => Scene & { readonly session: Session }, more: Partial<SessionView> = {}, note?: string) => (reader: Reader) => {
  const { session, ...rest } = scene(reader);
  const view = aView(reader, { ...rest, sessions: [session] });
  const found = [...view.upcoming, ...view.past][0]!;
  return meetingCard(view, { ...found, ...more }, reader, note);
};

const proposed = ({ now }: Reader, by: string, more: Partial<Session> = {}): Session => {
  const { startsAt: _planned, ...rest } = aSession({ status: 'proposed', ...more });
  return { ...rest, proposal: more.proposal ?? { by, at: now, times: [1, 2, 3, 4, 5].map((day) => now + days(day)), answers: [] } };
};
const at = (reader: Reader, ahead: number, more: Partial<Session> = {}): Session => aSession({ startsAt: reader.now + ahead, ...more });
const form = (reader: Reader, scene: Scene = {}) => ({ ...aView(reader, scene), number: 1, minutes: 60, topic: '', suggested: { kind: 'shared' as const, times: [1, 2, 3, 4, 7].map((day) => reader.now + days(day)) } });
const agenda = (reader: Reader, more: Partial<AgendaView> = {}): AgendaView => ({
  view: aView(reader, {}), session: 1, startsAt: reader.now + days(1), minutes: { checkIn: 10, urgent: 15, topic: 35 }, documents: [], actions: [], themes: ['career', 'goals', 'learning'],
  prompt: { code: 'aim', place: 0, of: 9 }, ...more,
});

export const sessionsSamples: readonly CardSample[] = [
  {
    name: 'meetingCard', feature: 'sessions',
    states: {
      'times to choose from': one((reader) => ({ session: proposed(reader, people.mentor) }), { topic: 'How to prepare for the interview' }),
      'times outside working hours': one((reader) => ({ session: proposed(reader, people.mentor) }), { unusual: [1] }),
      'own suggestion': one((reader) => ({ session: proposed(reader, people.mentee) })),
      'in a group, to answer': one((reader) => ({ session: proposed(reader, people.mentor), pair: { members: group, structure: 'group' } })),
      'in a group, own suggestion': one((reader) => ({ session: proposed(reader, people.mentee, { proposal: { by: people.mentee, at: 0, times: [reader.now + days(1), reader.now + days(2)], answers: [{ person: people.mentor, times: [reader.now + days(1)] }] } }), pair: { members: group, structure: 'group' } })),
      planned: one((reader) => ({ session: at(reader, days(3)) }), { icsUrl: 'https://example.org/files/one.ics' }),
      'planned, in the calendars': one((reader) => ({ session: at(reader, days(3), { calendar: { eventId: 'e', joinUrl: 'https://teams.microsoft.com/l/meetup-join/1', sequence: 0 } }) })),
      'planned, no calendar entry': one((reader) => ({ session: at(reader, days(3), { calendar: { failed: true, sequence: 0 } }) }), { icsUrl: 'https://example.org/files/one.ics' }),
      'planned, no calendar entry and no file': one((reader) => ({ session: at(reader, days(3), { calendar: { failed: true, sequence: 0 } }) })),
      'about to begin, one is late': one((reader) => ({ session: at(reader, hours(1), { late: [{ person: people.mentor, minutes: 10, at: reader.now }] }) })),
      'has begun': one((reader) => ({ session: at(reader, -hours(0.5)) })),
      over: one((reader) => ({ session: at(reader, -hours(2)) })),
      unconfirmed: one((reader) => ({ session: at(reader, -days(9), { status: 'unconfirmed' }) })),
      held: one((reader) => ({ session: at(reader, -days(1), { status: 'held' }) })),
      'held, log written': one((reader) => ({ session: at(reader, -days(1), { status: 'held', logged: [people.mentee] }) })),
      missed: one((reader) => ({ session: at(reader, -days(1), { status: 'missed' }) })),
      cancelled: one((reader) => ({ session: at(reader, days(1), { status: 'cancelled' }) })),
      'step of a plan': one((reader) => ({ session: at(reader, days(1), { step: 'ethics' }), fixed: true })),
      longest: one((reader) => ({ session: proposed(reader, people.mentor, { step: 'openIssues' }), pair: { members: twoMembers.map((member) => ({ ...member, name: longName })) }, fixed: true }), { topic: longTopic, unusual: [1] }, longName),
    },
  },
  {
    name: 'meetingsCard', feature: 'sessions',
    states: {
      none: (reader) => meetingsCard(aView(reader, {}), reader),
      paused: (reader) => meetingsCard(aView(reader, { pair: { status: 'paused' } }), reader),
      some: (reader) => meetingsCard(aView(reader, { sessions: [at(reader, -days(20), { number: 1, status: 'held' }), at(reader, -days(10), { number: 2, status: 'missed' }), at(reader, -days(8), { number: 3, status: 'unconfirmed' }), at(reader, -days(1), { number: 4 }), at(reader, days(3), { number: 5 }), proposed(reader, people.mentor, { number: 6 })] }), reader),
      longest: (reader) => meetingsCard(aView(reader, {
        fixed: true, pair: { members: twoMembers.map((member) => ({ ...member, name: longName })) },
        sessions: [...Array.from({ length: 12 }, (_, index) => at(reader, days(index * 14 + 3), { number: index + 7, step: plan[index % 6]!.code })), ...Array.from({ length: 6 }, (_, index) => at(reader, -days(index * 14 + 3), { number: index + 1, status: 'unconfirmed' }))],
      }), reader, longName),
    },
  },
  {
    name: 'proposeCard', feature: 'sessions',
    states: {
      new: (reader) => proposeCard(form(reader), reader),
      'outside working hours': (reader) => proposeCard({ ...form(reader), suggested: { kind: 'stretched', times: [reader.now + days(1)] } }, reader),
      'nothing suits': (reader) => proposeCard({ ...form(reader), suggested: { kind: 'none', times: [] } }, reader),
      move: (reader) => proposeCard({ ...form(reader), session: at(reader, days(1)) }, reader),
      'the other was faster': (reader) => proposeCard({ ...form(reader), session: proposed(reader, people.mentor) }, reader, { note: 'This was changed while you were writing.', typed: { times: [String(reader.now + days(9))], own: [{ date: '2026-03-20', time: '10:00' }], minutes: 45, topic: 'Mine' } }),
      longest: (reader) => proposeCard({ ...form(reader, { pair: { members: group.map((member) => ({ ...member, name: `${longName} ${member.person}` })), structure: 'group' } }), step: 'openIssues', topic: longTopic, suggested: { kind: 'stretched', times: [1, 2, 3, 4, 7].map((day) => reader.now + days(day)) } }, reader, { note: longName }),
    },
  },
  {
    name: 'seriesCard', feature: 'sessions',
    states: {
      'fixed plan': (reader) => seriesCard({ ...form(reader, { fixed: true }), first: reader.now + days(2), everyDays: 28, count: 6, steps: plan.map(({ code }) => code) }, reader),
      'no plan': (reader) => seriesCard({ ...form(reader), everyDays: 28, count: 4, steps: [] }, reader),
      longest: (reader) => seriesCard({ ...form(reader, { pair: { members: group.map((member) => ({ ...member, name: longName })) } }), first: reader.now + days(2), everyDays: 28, count: 6, steps: plan.map(({ code }) => code) }, reader, { note: longName }),
    },
  },
  {
    name: 'agendaCard', feature: 'sessions',
    states: {
      plain: (reader) => agendaCard(agenda(reader), reader),
      'with a theme': (reader) => agendaCard(agenda(reader, { theme: 'goals', topic: 'The next post', step: 'assess', documents: ['assessment', 'log'], actions: [{ owner: 'Li Lei', text: 'Read the vacancy' }] }), reader),
      'no question': (reader) => { const { prompt: _none, ...rest } = agenda(reader, { themes: [] }); return agendaCard(rest, reader); },
      longest: (reader) => agendaCard(agenda(reader, { topic: longTopic, step: 'openIssues', documents: ['agreement', 'codeOfConduct', 'goals', 'assessment', 'log', 'worksheet'], actions: Array.from({ length: 10 }, () => ({ owner: longName, text: 'Wörter *und* [links](http://x) 水 '.repeat(10).slice(0, 300) })) }), reader),
    },
  },
];
