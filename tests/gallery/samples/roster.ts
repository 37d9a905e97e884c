import { declinedCard, laterCard } from '../../../bot/cards/roster/answeredCards';
import { leftBehindCard } from '../../../bot/cards/roster/leftBehindCard';
import { movedOutCard } from '../../../bot/cards/roster/movedOutCard';
import { takenInCard } from '../../../bot/cards/roster/takenInCard';
import { waitingCard } from '../../../bot/cards/roster/waitingCard';
import { aPair } from '../../support/builders';
import { aProgramme } from '../../support/ports';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const longest = aProgramme({ name: longName, contact: { name: longName, email: `${'x'.repeat(64)}@example.org` } });
const left = { programme: aProgramme(), pair: aPair(), leaver: 'Mona Haddad' };

export const rosterSamples: readonly CardSample[] = [
  {
    name: 'waitingCard', feature: 'roster',
    states: {
      first: (reader) => waitingCard({ programme: aProgramme(), role: 'mentee', position: 1 }, reader),
      longest: (reader) => waitingCard({ programme: longest, role: 'mentor', position: 1_204 }, reader),
    },
  },
  {
    name: 'takenInCard', feature: 'roster',
    states: {
      mentee: (reader) => takenInCard({ programme: aProgramme(), role: 'mentee', takesPart: true }, reader),
      mentor: (reader) => takenInCard({ programme: aProgramme({ pairing: 'coordinator' }), role: 'mentor', takesPart: true }, reader),
      longest: (reader) => takenInCard({ programme: longest, role: 'mentee', takesPart: true }, reader),
    },
  },
  {
    name: 'leftBehindCard', feature: 'roster',
    states: {
      mentee: (reader) => leftBehindCard({ ...left, role: 'mentee' }, reader),
      mentor: (reader) => leftBehindCard({ ...left, role: 'mentor' }, reader),
      'brought together': (reader) => leftBehindCard({ ...left, programme: aProgramme({ pairing: 'coordinator' }), role: 'mentee' }, reader),
      longest: (reader) => leftBehindCard({ ...left, programme: longest, leaver: longName, role: 'mentee' }, reader),
    },
  },
  {
    name: 'movedOutCard', feature: 'roster',
    states: {
      mentee: (reader) => movedOutCard({ programme: aProgramme(), role: 'mentee', takesPart: false }, reader),
      longest: (reader) => movedOutCard({ programme: longest, role: 'mentor', takesPart: false }, reader),
    },
  },
  {
    name: 'answeredCards', feature: 'roster',
    states: {
      later: (reader) => laterCard({ programme: aProgramme(), role: 'mentor' }, reader),
      declined: (reader) => declinedCard({ programme: aProgramme() }, reader),
      longest: (reader) => laterCard({ programme: longest, role: 'mentee' }, reader),
      'longest no': (reader) => declinedCard({ programme: longest }, reader),
    },
  },
];
