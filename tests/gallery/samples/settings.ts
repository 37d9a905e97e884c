import { pauseCard } from '../../../bot/cards/settings/pauseCard';
import { seatCard } from '../../../bot/cards/settings/seatCard';
import { settingsCard } from '../../../bot/cards/settings/settingsCard';
import { newSeat } from '../../../bot/domain/requests/seat';
import { newWishlist } from '../../../bot/domain/requests/wishlist';
import { aPerson, aProgramme, noon } from '../../support/ports';
import { type CardSample } from '../sample';

const programme = aProgramme();
const longName = 'María-Fernanda *Alejandra* van der Westhuizen [Geneva](http://b) <b>P-3</b> of the Office for Coordination';
const person = aPerson('t:1');
const manyProgrammes = Array.from({ length: 20 }, () => aProgramme({ name: longName }));
const seat = newSeat({ programme: programme.id, mentor: 't:1', mentorName: 'Amina', capacity: 2 });
const list = newWishlist({ programme: programme.id, mentee: 't:1', menteeName: 'Amina' });
const away = { untilDate: '2026-09-30', until: noon + 1 };
const taken = { pair: 'p', mentee: 't:2', menteeName: 'Li Lei', since: noon };

export const settingsSamples: readonly CardSample[] = [
  {
    name: 'settingsCard',
    feature: 'settings',
    states: {
      newcomer: (reader) => settingsCard({ settings: { person, mentorIn: [], menteeIn: [] } }, reader),
      'mentor and mentee': (reader) => settingsCard({ settings: { person, mentorIn: [programme], menteeIn: [aProgramme({ id: 'together', name: 'Together' })] } }, reader),
      saved: (reader) => settingsCard({ settings: { person, mentorIn: [], menteeIn: [] }, saved: true }, reader),
      longest: (reader) => settingsCard({ settings: { person: { ...person, timeZone: 'America/Argentina/ComodRivadavia' }, mentorIn: manyProgrammes, menteeIn: manyProgrammes }, saved: true }, reader),
    },
  },
  {
    name: 'seatCard',
    feature: 'settings',
    states: {
      'no mentees': (reader) => seatCard({ own: { programme, seat } }, reader),
      'two mentees': (reader) => seatCard({ own: { programme, seat: { ...seat, pairs: [taken, taken] } }, news: 'saved' }, reader),
      away: (reader) => seatCard({ own: { programme, seat: { ...seat, away: { untilDate: '2026-05-01', until: noon + 1 } } }, news: 'paused' }, reader),
      longest: (reader) => seatCard({ own: { programme: aProgramme({ name: longName }), seat: { ...seat, pairs: [taken], away: { untilDate: '2026-09-30', until: noon + 1 } } }, news: 'resumed' }, reader),
    },
  },
  {
    name: 'pauseCard',
    feature: 'settings',
    states: {
      'not paused': (reader) => pauseCard({ own: { programme, list } }, reader),
      paused: (reader) => pauseCard({ own: { programme, list: { ...list, away } }, news: 'paused' }, reader),
      'back again': (reader) => pauseCard({ own: { programme, list }, news: 'resumed' }, reader),
      longest: (reader) => pauseCard({ own: { programme: aProgramme({ name: longName }), list: { ...list, away } }, news: 'paused' }, reader),
    },
  },
];
