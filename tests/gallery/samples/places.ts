import { backCard } from '../../../bot/cards/places/backCard';
import { placeCard } from '../../../bot/cards/places/placeCard';
import { sentenceCard } from '../../../bot/cards/places/sentenceCard';
import { unplannedCard } from '../../../bot/cards/places/unplannedCard';
import { aPair, twoMembers } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const bot = '28:22222222-2222-4222-8222-222222222222';
const [mentor, mentee] = [twoMembers[0]!, twoMembers[1]!];

export const placesSamples: readonly CardSample[] = [
  { name: 'placeCard', feature: 'places', states: { 'in a group chat': (reader) => placeCard('groupChat', { bot, addedBy: 'Mona Haddad' }, reader), 'in a team': (reader) => placeCard('team', { bot, addedBy: '' }, reader), 'in a meeting': (reader) => placeCard('meeting', { bot, addedBy: 'Mona Haddad' }, reader) } },
  { name: 'backCard', feature: 'places', states: { back: (reader) => backCard('Amina Diallo', reader), longest: (reader) => backCard(longName, reader) } },
  { name: 'sentenceCard', feature: 'places', states: { refusal: (reader) => sentenceCard('This page is for coordinators of a programme. Open “My mentoring” to see what is yours.', reader) } },
  {
    name: 'unplannedCard',
    feature: 'places',
    states: {
      met: (reader) => unplannedCard({ pair: aPair(), programme: aProgramme(), me: mentee, others: [mentor], startedAt: reader.now, next: 3 }, reader),
      longest: (reader) => unplannedCard({ pair: aPair(), programme: aProgramme(), me: mentee, others: [{ ...mentor, name: longName }], startedAt: reader.now, next: 3 }, reader),
    },
  },
];
