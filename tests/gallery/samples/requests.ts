import { requestCard } from '../../../bot/cards/requests/requestCard';
import { requestsCard } from '../../../bot/cards/requests/requestsCard';
import { suggestCard } from '../../../bot/cards/requests/suggestCard';
import { type Reader } from '../../../bot/cards/reader';
import { days } from '../../../bot/domain/time';
import { allowedRequestActions, type Request } from '../../../bot/domain/requests/request';
import { type Part } from '../../../bot/usecases/requests/listRequests';
import { type RequestView } from '../../../bot/usecases/requests/viewRequest';
import { longestMessage } from '../../../bot/usecases/requests/askMentor';
import { aProfile } from '../../support/mentors';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const [mentor, mentee] = ['tenant:mentor', 'tenant:mentee'];
const programme = aProgramme({ name: 'Career mentoring for junior professionals' });
const message = 'Dear Mona,\nI work on water and sanitation and would like to talk about moving from the field to headquarters.\nWould you have an hour a month?';

function aRequest({ now }: Reader, overrides: Partial<Request> = {}): Request {
  return {
    id: 'wKq3nV0d1Zl8xYpT', programme: 'career', mentor, mentee, mentorName: 'Mona Haddad', menteeName: 'Theo Lindqvist', status: 'pending', round: 1, message: 'sealed', thread: [],
    sentAt: now - days(2), expiresAt: now + days(3), lastChange: { action: 'send', by: mentee, at: now - days(2) }, ...overrides,
  };
}

function aView(side: 'mentor' | 'mentee', request: Request, overrides: Partial<RequestView> = {}): RequestView {
  const open = ['waiting', 'pending', 'inConversation'].includes(request.status);
  return {
    side, programme: { id: programme.id, name: programme.name }, request, thread: [], allowed: allowedRequestActions(request, side === 'mentor' ? mentor : mentee),
    ...(open && { message }), ...(open && side === 'mentor' && { partner: aProfile({ objective: 'Find my way to headquarters', expectations: 'Honest feedback' }), freeSeats: 2 }), ...overrides,
  };
}

const show = (side: 'mentor' | 'mentee', request: (reader: Reader) => Partial<Request>, view: Partial<RequestView> = {}, note?: string) => (reader: Reader) =>
  requestCard(aView(side, aRequest(reader, request(reader)), view), reader, note);
const closed = (status: Request['status'], more: Partial<Request> = {}) => ({ now }: Reader): Partial<Request> => ({ status, expiresAt: now, ...more });
const thread = [{ from: 'mentor', text: 'What would you like to be different in six months?' }, { from: 'mentee', text: 'I would like to know whether to apply for the P3 post.' }] as const;
const longText = `${'Wörter *und* [links](http://x) 水 مياه '.repeat(60)}`.slice(0, longestMessage);

export const requestSamples: readonly CardSample[] = [
  {
    name: 'requestCard (mentor)', feature: 'requests',
    states: {
      received: show('mentor', () => ({})),
      'no free place': show('mentor', () => ({}), { freeSeats: 0 }, 'You have no free place at the moment.'),
      away: show('mentor', () => ({}), { awayUntil: '2026-12-24' }),
      'asked, waiting': show('mentor', () => ({ status: 'inConversation' }), { thread: [thread[0]] }),
      answered: show('mentor', () => ({ status: 'inConversation' }), { thread: [...thread] }),
      accepted: show('mentor', closed('accepted')),
      'accepted from a date': show('mentor', closed('accepted', { answer: { startsOn: '2027-01-04' } })),
      declined: show('mentor', closed('declined')),
      withdrawn: show('mentor', closed('withdrawn')),
      'found another mentor': show('mentor', closed('withdrawn', { closedBecause: 'placed' })),
      expired: show('mentor', closed('expired')),
      longest: show('mentor', () => ({ status: 'inConversation', menteeName: longName }), {
        message: longText, thread: [{ from: 'mentor', text: longText }, { from: 'mentee', text: longText }],
        partner: aProfile({ title: longName, agency: longName, dutyStation: longName, objective: longText.slice(0, 1000), expectations: longText.slice(0, 1000) }),
      }, longName),
    },
  },
  {
    name: 'requestCard (mentee)', feature: 'requests',
    states: {
      sent: show('mentee', () => ({})),
      'not delivered': show('mentee', () => ({}), { unreachable: true }),
      'waiting wish': show('mentee', () => ({ status: 'waiting' }), { rank: 2 }),
      'waiting while paused': show('mentee', () => ({ status: 'waiting' }), { rank: 2, awayUntil: '2026-12-24' }),
      'asked something': show('mentee', () => ({ status: 'inConversation' }), { thread: [thread[0]] }),
      'has answered': show('mentee', () => ({ status: 'inConversation' }), { thread: [...thread] }),
      accepted: show('mentee', closed('accepted'), { partner: aProfile({ email: 'mona@example.org' }), othersWithdrawn: true }),
      declined: show('mentee', closed('declined')),
      'declined with reason and colleague': show('mentee', closed('declined', { answer: { reason: 'otherMentees', suggested: { person: 'tenant:other', name: 'Adele Vance' } } })),
      'mentor left': show('mentee', closed('declined', { closedBecause: 'mentorLeft' })),
      'queue full': show('mentee', closed('declined', { closedBecause: 'queueFull' })),
      expired: show('mentee', closed('expired')),
      withdrawn: show('mentee', closed('withdrawn')),
      'found a mentor': show('mentee', closed('withdrawn', { closedBecause: 'placed' })),
      longest: show('mentee', () => ({ status: 'inConversation', mentorName: longName }), { message: longText, thread: [{ from: 'mentor', text: longText }] }, longName),
    },
  },
  {
    name: 'requestsCard', feature: 'requests',
    states: {
      'not signed up': (reader) => requestsCard([], reader),
      'none, mentee': (reader) => requestsCard([aPart(reader, 'mentee', 0)], reader),
      'none, mentor': (reader) => requestsCard([aPart(reader, 'mentor', 0)], reader),
      'mentee and mentor': (reader) => requestsCard([aPart(reader, 'mentee', 2), aPart(reader, 'mentor', 3)], reader),
      'ranked wishes': (reader) => requestsCard([aPart(reader, 'mentee', 4, true)], reader, 'Because your mentoring ended early, the requests have been sent again.'),
      'ranked wishes while paused': (reader) => requestsCard([{ ...aPart(reader, 'mentee', 4, true), role: 'mentee', paused: true }], reader),
      longest: (reader) => requestsCard([aPart(reader, 'mentee', 5, true, longName), aPart(reader, 'mentor', 100, false, longName)], reader, longName),
    },
  },
  {
    name: 'suggestCard', feature: 'requests',
    states: {
      colleagues: (reader) => suggestCard(aView('mentor', aRequest(reader)), [{ title: 'Adele Vance · Programme officer · Nairobi', value: 'tenant:adele' }], reader),
      nobody: (reader) => suggestCard(aView('mentor', aRequest(reader)), [], reader),
      longest: (reader) => suggestCard(aView('mentor', aRequest(reader, { menteeName: longName })), Array.from({ length: 25 }, (_, index) => ({ title: `${longName} · ${longName}`, value: `tenant:00000000-0000-0000-0000-0000000000${index}` })), reader),
    },
  },
];

function aPart(reader: Reader, role: 'mentor' | 'mentee', count: number, ranked = false, name?: string): Part {
  const names = name ? { mentorName: name, menteeName: name } : {};
  const open = Array.from({ length: count }, (_, index) => aRequest(reader, { id: `request-${index}`, ...names, ...(ranked && index > 0 && { status: 'waiting' as const }) }));
  const settled = count === 0 ? [] : (['declined', 'withdrawn', 'expired'] as const).map((status) => aRequest(reader, { id: status, status, ...names }));
  return { role, programme: { ...programme, name: name ?? programme.name }, open, closed: settled, pairs: [], ...(role === 'mentor' ? { freeSeats: 1, capacity: 3 } : {}) } as Part;
}
