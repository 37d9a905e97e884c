import { attendanceCard } from '../../../bot/cards/groups/attendanceCard';
import { formedCard } from '../../../bot/cards/groups/formedCard';
import { groupCard } from '../../../bot/cards/groups/groupCard';
import { shareCard } from '../../../bot/cards/groups/shareCard';
import { sharedCard, sharesCard } from '../../../bot/cards/groups/sharesCard';
import { turnCard } from '../../../bot/cards/groups/turnCard';
import { waitCard } from '../../../bot/cards/groups/waitCard';
import { templates } from '../../../bot/content/templates';
import { type Member } from '../../../bot/domain/pairs/members';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Structure } from '../../../bot/domain/programmes/journey';
import { days } from '../../../bot/domain/time';
import { type AttendanceView } from '../../../bot/usecases/groups/markAttendance';
import { type OpenShare } from '../../../bot/usecases/groups/shareSomething';
import { groupView, type GroupView } from '../../../bot/usecases/groups/viewGroup';
import { type PairContext } from '../../../bot/usecases/pairs/pairAccess';
import { type Reader } from '../../../bot/cards/reader';
import { aPair, aSession } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const longText = 'Ы*'.repeat(250);
const longLink = `https://example.org/${'a'.repeat(380)}`;

const membersOf = (structure: Structure, count: number, name?: string): Member[] =>
  Array.from({ length: count }, (_, place) => ({ person: `tenant:${place}`, name: name ?? `Ana ${place}`, role: structure !== 'circle' && place === 0 ? 'mentor' : 'mentee' }));

interface Particulars {
  readonly structure?: 'group' | 'circle' | 'panel';
  readonly count?: number;
  readonly name?: string;
  readonly viewer?: number;
  readonly pair?: Partial<Pair>;
}

function aContext({ now }: Reader, { structure = 'circle', count = 4, name, viewer = 1, pair = {} }: Particulars): PairContext {
  const members = membersOf(structure, count, name);
  const sessions = Array.from({ length: 7 }, (_, place) => aSession({ number: place + 1, status: 'held', startsAt: now - days(30 * (7 - place)), attended: place === 6 ? [] : members.slice(0, place + 1).map(({ person }) => person), ...(structure === 'circle' && { facilitator: 'tenant:0' }) }));
  const next = aSession({ number: 8, startsAt: now + days(3), ...(structure === 'circle' && { facilitator: 'tenant:1' }) });
  const known = aPair({ structure, programme: 'circle', members, status: 'grow', createdAt: now - days(230), endsAt: now + days(90), sessions: [...sessions, next], ...pair });
  const me = members[viewer] ?? { person: '', name: '', role: 'mentee' };
  return { pair: known, programme: aProgramme({ ...templates[structure], id: structure, name: name ?? 'Keita circle' }), me, others: members.filter((member) => member !== me) };
}

const aView = (reader: Reader, particulars: Particulars = {}): GroupView => groupView(aContext(reader, particulars), reader.now, 'share-1');
const shares = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `s${place}`, by: 'tenant:0', at: 0, text: 'sealed' }));
const opened = ({ now }: Reader, count: number, text = 'A post in Nairobi is open until Friday.', link = ''): OpenShare[] => Array.from({ length: count }, (_, place) => ({ id: `s${place}`, by: 'tenant:0', at: now - days(place), text, link }));
const aMeeting = (reader: Reader, particulars: Particulars, mayMark: boolean): AttendanceView => {
  const context = aContext(reader, particulars);
  return { ...context, session: context.pair.sessions[3] ?? aSession(), mayMark };
};
const aPairView = (reader: Reader, structure: 'group' | 'circle', viewer: number, name?: string) => ({
  ...aContext(reader, { structure, viewer, ...(name && { name, count: 13 }), pair: { status: 'prepare', sessions: [] } }), next: 'readRole' as const, documents: [], missing: [], missingToClose: [], hasAgreePhase: true,
});

export const groupsSamples: readonly CardSample[] = [
  {
    name: 'groupCard', feature: 'groups',
    states: {
      'circle, my turn': (reader) => groupCard(aView(reader), reader), 'circle, another’s turn': (reader) => groupCard(aView(reader, { viewer: 2, pair: { shares: shares(1) } }), reader),
      'circle, nothing planned': (reader) => groupCard(aView(reader, { pair: { sessions: [] } }), reader), 'group, its mentor': (reader) => groupCard(aView(reader, { structure: 'group', viewer: 0 }), reader),
      panel: (reader) => groupCard(aView(reader, { structure: 'panel', count: 20 }), reader), ended: (reader) => groupCard(aView(reader, { pair: { status: 'ended' } }), reader),
      longest: (reader) => groupCard(aView(reader, { count: 12, name: longName, pair: { shares: shares(20) } }), reader, longName),
    },
  },
  {
    name: 'attendanceCard', feature: 'groups',
    states: { mentor: (reader) => attendanceCard(aMeeting(reader, { structure: 'group', viewer: 0 }, true), reader), member: (reader) => attendanceCard(aMeeting(reader, {}, false), reader), longest: (reader) => attendanceCard(aMeeting(reader, { structure: 'panel', count: 80, name: longName, viewer: 0 }, true), reader, longName) },
  },
  {
    name: 'shareCard', feature: 'groups',
    states: { empty: (reader) => shareCard(aView(reader), reader), longest: (reader) => shareCard(aView(reader, { count: 12, name: longName }), reader, { text: longText, link: longLink, problem: longName }) },
  },
  {
    name: 'sharesCard', feature: 'groups',
    states: {
      none: (reader) => sharesCard({ ...aContext(reader, {}), shared: [] }, reader), some: (reader) => sharesCard({ ...aContext(reader, {}), shared: opened(reader, 7, undefined, 'https://example.org') }, reader, 1),
      longest: (reader) => sharesCard({ ...aContext(reader, { name: longName }), shared: opened(reader, 20, longText, longLink) }, reader, 1),
    },
  },
  {
    name: 'sharedCard', feature: 'groups',
    states: Object.fromEntries((['short', 'longest'] as const).map((state) => [state, (reader: Reader) => {
      const [one] = state === 'short' ? opened(reader, 1) : opened(reader, 1, longText, longLink);
      return sharedCard({ ...aContext(reader, state === 'short' ? {} : { name: longName }), shared: [] }, one ?? { id: '', by: '', at: 0, text: '', link: '' }, reader);
    }])),
  },
  {
    name: 'formedCard', feature: 'groups',
    states: {
      mentor: (reader) => formedCard(aPairView(reader, 'group', 0), reader), mentee: (reader) => formedCard(aPairView(reader, 'group', 1), reader), circle: (reader) => formedCard(aPairView(reader, 'circle', 1), reader),
      longest: (reader) => formedCard(aPairView(reader, 'group', 0, longName), reader),
    },
  },
  { name: 'turnCard', feature: 'groups', states: { mine: (reader) => turnCard(aView(reader), reader), taken: (reader) => turnCard(aView(reader, { viewer: 2 }), reader), longest: (reader) => turnCard(aView(reader, { viewer: 2, name: longName, count: 12 }), reader) } },
  { name: 'waitCard', feature: 'groups', states: { usual: waitCard, longest: waitCard } },
];
