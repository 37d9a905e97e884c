import { mailingCard } from '../../../bot/cards/mailings/mailingCard';
import { type MailingCardView } from '../../../bot/usecases/mailings/viewMailingCard';
import { longestWords } from '../../../bot/usecases/mailings/words';
import { aProgramme } from '../../support/ports';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const view = (overrides: Partial<MailingCardView> = {}): MailingCardView => ({ programme: aProgramme(), kind: 'invitation', role: 'mentee', state: 'asks', ...overrides });

export const mailingsSamples: readonly CardSample[] = [
  {
    name: 'mailingCard', feature: 'mailings',
    states: {
      'invitation to a mentee': (reader) => mailingCard(view(), reader),
      'invitation to a mentor': (reader) => mailingCard(view({ role: 'mentor' }), reader),
      reminder: (reader) => mailingCard(view({ kind: 'reminder' }), reader),
      'reminder to a mentor': (reader) => mailingCard(view({ kind: 'reminder', role: 'mentor' }), reader),
      'own words': (reader) => mailingCard(view({ words: 'Dear colleagues,\nthis year’s round begins in March. **Join** us!' }), reader),
      announcement: (reader) => mailingCard(view({ kind: 'announcement', state: 'tells', words: 'The closing event is on 12 June at noon.' }), reader),
      joined: (reader) => mailingCard(view({ state: 'in' }), reader),
      declined: (reader) => mailingCard(view({ state: 'declined' }), reader),
      'called off': (reader) => mailingCard(view({ kind: 'announcement', state: 'off', words: 'The closing event is on 12 June at noon.' }), reader),
      longest: (reader) => mailingCard(view({ programme: aProgramme({ name: longName }), words: 'ض ж字'.repeat(longestWords / 4).slice(0, longestWords) }), reader),
    },
  },
];
