import { digestCard } from '../../../bot/cards/contact/digestCard';
import { remindersCard } from '../../../bot/cards/contact/remindersCard';
import { nudgeKinds } from '../../../bot/domain/contact/nudgeKinds';
import { usualWorkingTime } from '../../../bot/domain/people/workingTime';
import { type ShownNudge } from '../../../bot/usecases/contact/viewDigest';
import { type RemindersView } from '../../../bot/usecases/contact/viewReminders';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const items: readonly ShownNudge[] = nudgeKinds.map((nudge, index) => ({
  nudge, pair: `wKq3nV0d1Zl8xYpT${index}`, names: ['Mona Haddad'],
  ...((nudge === 'actionDue' || nudge === 'actionOverdue') && { dueOn: '2026-03-03' }), ...(nudge === 'logMissing' && { session: 3 }), ...(nudge === 'reviewOpen' && { review: 'midTerm' as const }),
}));
const digest = (from: number, names?: readonly string[]) => digestCard.bind(undefined, { batch: '7', items: items.slice(from, from + 5).map((item) => (names ? { ...item, names } : item)) });

const view: RemindersView = { timeZone: 'Africa/Nairobi', working: usualWorkingTime, absences: [], perMonth: 6, sentThisMonth: 0 };
const away = { from: '2026-12-21', until: '2027-01-04' };
const snoozed = { untilDate: '2026-03-16', until: Date.parse('2026-03-15T21:00:00Z') };

export const contactSamples: readonly CardSample[] = [
  {
    name: 'digestCard', feature: 'contact',
    states: { one: digestCard.bind(undefined, { batch: '1', items: items.slice(0, 1) }), 'the first': digest(0), 'the next': digest(5), 'the last': digest(10), longest: digest(0, Array.from({ length: 12 }, () => longName)) },
  },
  {
    name: 'remindersCard', feature: 'contact',
    states: {
      usual: (reader) => remindersCard({ view }, reader),
      saved: (reader) => remindersCard({ view: { ...view, working: { days: [0, 1, 2, 3, 4], from: 8, until: 16 }, perMonth: 2, sentThisMonth: 2 }, news: 'saved' }, reader),
      'quiet all day': (reader) => remindersCard({ view: { ...view, insteadFrom: 20 }, news: 'saved' }, reader),
      away: (reader) => remindersCard({ view: { ...view, absences: [away], sentThisMonth: 1 }, news: 'leaveAdded' }, reader),
      snoozed: (reader) => remindersCard({ view: { ...view, snoozed }, news: 'snoozed' }, reader),
      'not taken': (reader) => remindersCard({ view, note: 'Please choose at least one.', typed: { days: [], workFrom: '9', workUntil: '8', leaveFrom: '2026-03-03' } }, reader),
      longest: (reader) => remindersCard({ view: { ...view, absences: Array.from({ length: 8 }, () => away), snoozed }, news: 'leaveRemoved' }, reader),
    },
  },
];
