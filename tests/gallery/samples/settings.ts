import { seatCard } from '../../../bot/cards/settings/seatCard';
import { settingsCard } from '../../../bot/cards/settings/settingsCard';
import { newSeat } from '../../../bot/domain/requests/seat';
import { aPerson, aProgramme, noon } from '../../support/ports';
import { type CardSample } from '../sample';

const programme = aProgramme();
const longName = 'María-Fernanda *Alejandra* van der Westhuizen [Geneva](http://b) <b>P-3</b> of the Office for Coordination';
const person = aPerson('t:1');
const seat = newSeat({ programme: programme.id, mentor: 't:1', mentorName: 'Amina', capacity: 2 });
const taken = { pair: 'p', mentee: 't:2', menteeName: 'Li Lei', since: noon };

export const settingsSamples: readonly CardSample[] = [
  {
    name: 'settingsCard',
    feature: 'settings',
    states: {
      newcomer: (reader) => settingsCard({ settings: { person, mentorIn: [] } }, reader),
      mentor: (reader) => settingsCard({ settings: { person, mentorIn: [programme] } }, reader),
      saved: (reader) => settingsCard({ settings: { person, mentorIn: [] }, saved: true }, reader),
      longest: (reader) => settingsCard({ settings: { person: { ...person, timeZone: 'America/Argentina/ComodRivadavia' }, mentorIn: Array.from({ length: 20 }, () => aProgramme({ name: longName })) }, saved: true }, reader),
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
];
