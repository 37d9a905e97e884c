import { pairCard } from '../../../bot/cards/pairs/pairCard';
import { pairsCard } from '../../../bot/cards/pairs/pairsCard';
import { type Reader } from '../../../bot/cards/reader';
import { days } from '../../../bot/domain/time';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Part } from '../../../bot/usecases/requests/listRequests';
import { aProfile } from '../../support/mentors';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const programme = aProgramme({ name: 'Career mentoring for junior professionals' });

const aPair = ({ now }: Reader, overrides: Partial<Pair> = {}): Pair => ({
  id: 'wKq3nV0d1Zl8xYpT', programme: 'career', mentor: 'tenant:mentor', mentee: 'tenant:mentee', mentorName: 'Mona Haddad', menteeName: 'Theo Lindqvist', status: 'prepare', createdAt: now - days(1), ...overrides,
});

const show = (side: 'mentor' | 'mentee', overrides: Partial<Pair> = {}, note?: string, partnerName = side === 'mentor' ? 'Theo Lindqvist' : 'Mona Haddad') => (reader: Reader) =>
  pairCard({ side, programmeName: programme.name, pair: aPair(reader, overrides), partnerName, partner: aProfile({ email: 'partner@example.org' }) }, reader, note);

const mentorPart = (count: number, name = 'Theo Lindqvist'): Part => ({
  role: 'mentor', programme: { ...programme, name: name === longName ? longName : programme.name }, open: [], closed: [], freeSeats: Math.max(0, 4 - count), capacity: 4,
  pairs: Array.from({ length: count }, (_, index) => ({ pair: `pair-${index}`, partnerName: name })),
});
const menteePart = (count: number): Part => ({ role: 'mentee', programme, open: [], closed: [], pairs: Array.from({ length: count }, (_, index) => ({ pair: `pair-${index}`, partnerName: 'Mona Haddad' })) });

export const pairSamples: readonly CardSample[] = [
  {
    name: 'pairCard', feature: 'pairs',
    states: {
      mentee: show('mentee'), mentor: show('mentor'), 'starts later': show('mentee', { startsOn: '2099-01-04' }),
      'ended, mentee': show('mentee', { status: 'ended' }, 'Mona Haddad has ended your mentoring.'), 'ended, mentor': show('mentor', { status: 'ended' }),
      longest: show('mentee', { mentorName: longName, menteeName: longName, startsOn: '2099-01-04' }, longName, longName),
    },
  },
  {
    name: 'pairsCard', feature: 'pairs',
    states: {
      'not signed up': (reader) => pairsCard([], reader), 'none, mentee': (reader) => pairsCard([menteePart(0)], reader), 'none, mentor': (reader) => pairsCard([mentorPart(0)], reader),
      both: (reader) => pairsCard([menteePart(1), mentorPart(2)], reader), longest: (reader) => pairsCard([mentorPart(4, longName), menteePart(2), mentorPart(4, longName)], reader),
    },
  },
];
