import { type CalendarEntry } from '../../bot/usecases/sessions/calendar';

export const anEntry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'pair-7:3',
  sequence: 0,
  startsAt: Date.UTC(2026, 10, 24, 9, 30),
  minutes: 60,
  title: 'Mentoring: Amina and Li Wei',
  description: 'What to talk about stands in Lodestar.',
  organiser: { name: 'Amina Okoro', email: 'amina.okoro@example.org' },
  attendees: [{ name: 'Li Wei', email: 'li.wei@example.org' }],
  ...change,
});
