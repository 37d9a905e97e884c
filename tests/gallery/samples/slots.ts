import { bookCard } from '../../../bot/cards/slots/bookCard';
import { bookedCard } from '../../../bot/cards/slots/bookedCard';
import { mySlotsCard, offerCard } from '../../../bot/cards/slots/mySlotsCard';
import { slotsCard } from '../../../bot/cards/slots/slotsCard';
import { type Reader } from '../../../bot/cards/reader';
import { templates } from '../../../bot/content/templates';
import { practiceAreas, spokenLanguages } from '../../../bot/content/vocabulary';
import { type Slot, type Slots } from '../../../bot/domain/slots/slots';
import { days } from '../../../bot/domain/time';
import { type PairView } from '../../../bot/usecases/pairs/viewPair';
import { type OfferedSlot, type SlotList } from '../../../bot/usecases/slots/listSlots';
import { aPair, aSession } from '../../support/builders';
import { aProfile } from '../../support/mentors';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const longTitle = 'Deputy *Head* of the Office for the Coordination of Something that is Long '.repeat(2);
const coffee = (name = 'Coffee with a senior colleague') => aProgramme({ ...templates.coffee, id: 'coffee', name });
const id = '7a1c0de4-0000-4000-8000-000000000001';

const aSlot = ({ now }: Reader, place: number, overrides: Partial<Slot> = {}): Slot => ({ id: `${id}-${place}`, startsAt: now + days(place + 1), minutes: 30, bookings: 0, ...overrides });
const offered = (reader: Reader, count: number, long = false): OfferedSlot[] => Array.from({ length: count }, (_, place) => ({ slot: aSlot(reader, place), mentor: `${id}:${id}`, profile: aProfile(long ? { name: longName, title: longTitle, dutyStation: longName, timeZone: 'Pacific/Auckland' } : {}) }));
const aList = (reader: Reader, count: number, overrides: Partial<SlotList> = {}): SlotList => ({
  programme: coffee(), offered: offered(reader, count), total: count, page: 0, pages: 1, filter: { speaks: '', practiceArea: '' }, choices: { speaks: ['en', 'fr'], practiceArea: ['health', 'trade'] }, talks: 0, limit: 2, ...overrides,
});
const mine = (reader: Reader, slots: readonly Slot[]): Slots => ({ programme: 'coffee', mentor: 'tenant:mentor', mentorName: 'Mona', speaks: [], practiceAreas: [], hasFree: true, slots: slots.map((slot) => ({ ...slot, startsAt: Math.max(slot.startsAt, reader.now + 1) })) });
const booked = (name: string) => ({ pair: `${id}-0.1`, mentee: 'tenant:mentee', menteeName: name });

function aTalk({ now }: Reader, side: 'mentor' | 'mentee', names: readonly [string, string] = ['Mona Haddad', 'Theo Lindqvist']): PairView {
  const members = [{ person: 'tenant:mentor', name: names[0], role: 'mentor' }, { person: 'tenant:mentee', name: names[1], role: 'mentee' }] as const;
  const me = members[side === 'mentor' ? 0 : 1];
  const session = aSession({ startsAt: now + days(2), minutes: 30 });
  return { pair: aPair({ structure: 'oneOff', members, sessions: [session] }), programme: coffee(), me, others: members.filter((member) => member !== me), next: 'meet', documents: [], missing: [], missingToClose: [], hasAgreePhase: false, session, partner: aProfile({ timeZone: 'America/New_York' }) };
}

export const slotsSamples: readonly CardSample[] = [
  {
    name: 'slotsCard', feature: 'slots',
    states: {
      none: (reader) => slotsCard(aList(reader, 0), reader), 'none fits': (reader) => slotsCard(aList(reader, 0, { filter: { speaks: 'ru', practiceArea: '' } }), reader), some: (reader) => slotsCard(aList(reader, 3), reader),
      full: (reader) => slotsCard(aList(reader, 2, { talks: 2 }), reader), taken: (reader) => slotsCard(aList(reader, 2), reader, 'Somebody was faster.'),
      longest: (reader) => slotsCard(aList(reader, 8, { programme: coffee(longName), offered: offered(reader, 8, true), page: 1, pages: 3, choices: { speaks: spokenLanguages, practiceArea: practiceAreas }, filter: { speaks: 'zh', practiceArea: 'socialProtection' } }), reader, longTitle, 'Ы*'.repeat(100)),
    },
  },
  {
    name: 'bookCard', feature: 'slots',
    states: {
      fresh: (reader) => bookCard({ slot: aSlot(reader, 0), mentor: 'tenant:mentor', profile: aProfile(), programme: coffee() }, reader),
      longest: (reader) => bookCard({ slot: aSlot(reader, 0), mentor: 'tenant:mentor', profile: aProfile({ name: longName, title: longTitle, dutyStation: longName }), programme: coffee(longName) }, reader, { about: 'Ы'.repeat(300), problem: longTitle }),
    },
  },
  {
    name: 'bookedCard', feature: 'slots',
    states: {
      mentee: (reader) => bookedCard({ view: aTalk(reader, 'mentee') }, reader), mentor: (reader) => bookedCard({ view: aTalk(reader, 'mentor'), about: 'How to find the next post' }, reader),
      longest: (reader) => bookedCard({ view: aTalk(reader, 'mentor', [longName, longName]), about: 'Ы*'.repeat(100) }, reader),
    },
  },
  {
    name: 'mySlotsCard', feature: 'slots',
    states: {
      none: (reader) => mySlotsCard({ programme: coffee(), offer: 'o' }, reader), some: (reader) => mySlotsCard({ programme: coffee(), offer: 'o', slots: mine(reader, [aSlot(reader, 0), aSlot(reader, 1, { booked: booked('Theo') })]) }, reader),
      longest: (reader) => mySlotsCard({ programme: coffee(longName), offer: 'o', slots: mine(reader, Array.from({ length: 20 }, (_, place) => aSlot(reader, place, { booked: booked(longName) }))) }, reader, longTitle),
    },
  },
  {
    name: 'offerCard', feature: 'slots',
    states: { fresh: (reader) => offerCard({ programme: coffee(), offer: 'o' }, reader), longest: (reader) => offerCard({ programme: coffee(longName), offer: 'o' }, reader, { typed: Array.from({ length: 5 }, () => ({ date: '2026-03-09', time: '10:00' })), problem: longTitle }) },
  },
];
