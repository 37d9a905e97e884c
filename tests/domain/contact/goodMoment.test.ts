import { goodMoment, type Reminding } from '../../../bot/domain/contact/goodMoment';
import { type Person } from '../../../bot/domain/people/person';
import { days } from '../../../bot/domain/time';
import { aPerson } from '../../support/ports';

const at = (text: string): number => Date.parse(text);
const remind = (person: Partial<Person> = {}, overrides: Partial<Reminding> = {}): Reminding => ({ person: aPerson('p', { timeZone: 'UTC', ...person }), holidays: [], sentAt: [], ...overrides });
const from = (text: string, reminding: Reminding) => {
  const found = goodMoment(reminding, at(text));
  return found === undefined ? undefined : new Date(found).toISOString().slice(0, 16);
};

// 23 November 2026 is a Monday.
it.each<[string, string, Reminding, string | undefined]>([
  ['is now in working hours', '2026-11-23T12:00Z', remind(), '2026-11-23T12:00'],
  ['is the morning after the evening', '2026-11-23T17:00Z', remind(), '2026-11-24T09:00'],
  ['is Monday after the weekend', '2026-11-27T17:00Z', remind(), '2026-11-30T09:00'],
  ['is Sunday where the week begins then', '2026-11-26T18:00Z', remind({ timeZone: 'Africa/Cairo' }), '2026-11-29T07:00'],
  ['knows the week that the person named', '2026-11-27T17:00Z', remind({ working: { days: [6], from: 10, until: 12 } }), '2026-11-28T10:00'],
  ['at UTC+14 is the day that has begun there', '2026-11-22T18:00Z', remind({ timeZone: 'Pacific/Kiritimati' }), '2026-11-22T19:00'],
  ['at UTC−11 is the day that goes on there', '2026-11-28T02:00Z', remind({ timeZone: 'Pacific/Pago_Pago' }), '2026-11-28T02:00'],
  ['at UTC−11 waits for Monday there', '2026-11-28T05:00Z', remind({ timeZone: 'Pacific/Pago_Pago' }), '2026-11-30T20:00'],
  ['is nine o’clock also after the clock was put forward', '2027-03-26T17:00Z', remind({ timeZone: 'Europe/Copenhagen' }), '2027-03-29T07:00'],
  ['is nine o’clock also after it was put back', '2026-10-23T16:00Z', remind({ timeZone: 'Europe/Copenhagen' }), '2026-10-26T08:00'],
  ['is not a holiday of the programme', '2026-11-23T12:00Z', remind({}, { holidays: ['2026-11-23', '2026-11-24'] }), '2026-11-25T09:00'],
  ['is not on leave', '2026-11-23T12:00Z', remind({ absences: [{ from: '2026-11-20', until: '2026-12-31' }] }), '2027-01-01T09:00'],
  ['is not snoozed', '2026-11-23T12:00Z', remind({}, { snoozedUntil: at('2026-12-01T00:00Z') }), '2026-12-01T09:00'],
  ['keeps quiet hours that reach into the morning', '2026-11-24T09:00Z', remind({ quietHours: { from: 20, until: 11 } }), '2026-11-24T11:00'],
  ['keeps quiet hours in the middle of the day', '2026-11-24T12:30Z', remind({ quietHours: { from: 12, until: 14 } }), '2026-11-24T14:00'],
  ['is another day than the last digest’s', '2026-11-23T12:00Z', remind({}, { sentAt: [at('2026-11-23T09:00Z')] }), '2026-11-24T09:00'],
  ['counts that day where the person is', '2026-11-23T23:00Z', remind({ timeZone: 'Pacific/Kiritimati' }, { sentAt: [at('2026-11-23T09:59Z')] }), '2026-11-23T23:00'],
  ['is the evening of a working day when quiet hours cover the working ones', '2026-11-27T12:00Z', remind({ quietHours: { from: 8, until: 20 } }), '2026-11-27T20:00'],
  ['is not on a day off even then', '2026-11-28T12:00Z', remind({ quietHours: { from: 8, until: 20 } }), '2026-11-30T20:00'],
  ['does not exist on leave of two years', '2026-11-23T12:00Z', remind({ absences: [{ from: '2026-11-20', until: '2028-12-31' }] }), undefined],
  ['does not exist without a working day', '2026-11-23T12:00Z', remind({ working: { days: [], from: 9, until: 17 } }), undefined],
])('a good moment %s', (_what, start, reminding, expected) => expect(from(start, reminding)).toBe(expected));

describe('the budget of a month', () => {
  const sentAt = ['03', '05', '10', '12'].map((day) => at(`2026-11-${day}T09:00Z`));

  it('is six unless the person says otherwise', () => {
    expect(from('2026-11-23T12:00Z', remind({}, { sentAt }))).toBe('2026-11-23T12:00');
    expect(from('2026-11-23T12:00Z', remind({}, { sentAt: [...sentAt, at('2026-11-13T09:00Z'), at('2026-11-16T09:00Z')] }))).toBe('2026-12-01T09:00');
  });

  it('waits for the first working day of the next month when it is used up', () => {
    expect(from('2026-11-23T12:00Z', remind({ remindersPerMonth: 4 }, { sentAt }))).toBe('2026-12-01T09:00');
    expect(from('2027-01-04T12:00Z', remind({ remindersPerMonth: 2 }, { sentAt: [at('2027-01-04T09:00Z'), at('2027-01-05T09:00Z')] }))).toBe('2027-02-01T09:00');
  });

  it('is that of the person’s own calendar', () => {
    // In Kiritimati December begins ten in the morning of 30 November, UTC.
    const person = { timeZone: 'Pacific/Kiritimati', remindersPerMonth: 4 };
    expect(from('2026-11-30T09:59Z', remind(person, { sentAt }))).toBe('2026-11-30T19:00');
    expect(from('2026-11-30T20:00Z', remind(person, { sentAt }))).toBe('2026-11-30T20:00');
  });

  it('counts nothing of the month before', () => {
    expect(from('2026-12-01T12:00Z', remind({ remindersPerMonth: 2 }, { sentAt }))).toBe('2026-12-01T12:00');
  });
});

it('never lies before the moment it is asked from', () => {
  for (let hour = 0; hour < 24 * 14; hour += 1) {
    const start = at('2026-11-23T00:00Z') + hour * 3_600_000;
    expect(goodMoment(remind({ timeZone: 'Asia/Kathmandu' }), start)).toBeGreaterThanOrEqual(start);
    expect(goodMoment(remind({ timeZone: 'Asia/Kathmandu' }), start)).toBeLessThan(start + days(4));
  }
});
