import fc from 'fast-check';
import { goodMoment } from '../../../bot/domain/contact/goodMoment';
import { isQuietHour, reminderCalendarOf } from '../../../bot/domain/people/reminderHours';
import { isWorkingDay, usualWorkingTime, type WorkingTime } from '../../../bot/domain/people/workingTime';
import { calendarOf } from '../../../bot/domain/people/personCalendar';
import { dateIn, days, minuteOfDayIn, weekdays } from '../../../bot/domain/time';
import { aPerson } from '../../support/ports';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const hoursOf = (from: number, until: number, working: Partial<WorkingTime> = {}) => {
  const { from: begins, until: ends } = reminderCalendarOf(aPerson('p', { quietHours: { from, until }, working: { ...usualWorkingTime, ...working } })).working;
  return [begins, ends];
};

it.each<[string, number[], number, number, Partial<WorkingTime>?]>([
  ['are the working hours', [9, 17], 20, 8], ['stay these when quiet hours cover a part of them', [9, 17], 12, 8], ['are the evening when the day is quiet', [20, 24], 8, 20], ['begin when quiet hours end in the morning', [8, 20], 20, 8, { from: 0, until: 7 }],
  ['may be the night', [0, 9], 9, 0], ['lie between the end and the beginning of quiet hours', [11, 16], 16, 11, { from: 8, until: 10 }], ['are at least one hour', [23, 24], 0, 23], ['are the working ones when no hour is quiet', [9, 17], 9, 9],
])('the hours for reminders %s', (_what, expected, from, until, working = {}) => expect(hoursOf(from, until, working)).toEqual(expected));

it('keeps days off, leave and holidays where quiet hours cover the working day', () => {
  const person = aPerson('p', { quietHours: { from: 8, until: 20 }, working: { ...usualWorkingTime, days: [2] }, absences: [{ from: '2026-11-24', until: '2026-11-24' }] });
  const calendar = reminderCalendarOf(person, ['2026-12-01']);
  expect(['2026-11-23', '2026-11-24', '2026-12-01', '2026-12-08'].map((date) => isWorkingDay(calendar, date))).toEqual([false, false, false, true]);
});

it(`nobody’s settings starve their reminders (seed ${seed})`, () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const working = fc.record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: hour, length: fc.integer({ min: 1, max: 24 }) }).map(({ days: worked, from, length }) => ({ days: worked, from, until: Math.min(24, from + length) }));
  const timeZone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Copenhagen');
  fc.assert(fc.property(working, hour, hour, timeZone, fc.integer({ min: 0, max: 365 * 24 * 60 }), (week, from, until, zone, minute) => {
    const person = aPerson('p', { working: week, quietHours: { from, until }, timeZone: zone });
    const start = Date.parse('2026-01-01T00:00:00Z') + minute * 60_000;
    const moment = goodMoment({ person, holidays: [], sentAt: [] }, start);
    // A whole week may pass until the one working day; a clock change may take the only hour of one.
    if (moment === undefined || moment < start || moment > start + days(15)) throw new Error(`No moment: ${moment}`);
    if (isQuietHour({ from, until }, Math.floor(minuteOfDayIn(zone, moment) / 60))) throw new Error(`Quiet at ${moment}`);
    if (!isWorkingDay(calendarOf(person), dateIn(zone, moment))) throw new Error(`A day off at ${moment}`);
  }), { seed, numRuns: Number(process.env['RUNS'] ?? 2_000) });
});
