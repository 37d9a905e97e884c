import fc from 'fast-check';
import { atLocalTime, dateIn, minuteOfDayIn, shiftDate, weekdayOf } from '../../bot/domain/time';
import { someInstant, someZone } from './people/someCalendars';

describe('days by the calendar', () => {
  it.each([
    ['2026-03-31', { months: -1 }, '2026-02-28'],
    ['2028-03-31', { months: -1 }, '2028-02-29'],
    ['2026-12-31', { months: 2 }, '2027-02-28'],
    ['2026-01-15', { months: -13, days: -15 }, '2024-11-30'],
    ['2026-11-16', { days: 45 }, '2026-12-31'],
  ])('%s shifted by %j is %s', (date, by, expected) => {
    expect(shiftDate(date, by)).toBe(expected);
  });
});

describe('a clock on the wall', () => {
  it.each([
    ['UTC', '2026-11-23', 570, '2026-11-23T09:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-23', 540, '2026-11-22T19:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-11-23', 540, '2026-11-23T20:00:00.000Z'],
    ['Asia/Kathmandu', '2028-02-29', 0, '2028-02-28T18:15:00.000Z'],
    ['Europe/Zurich', '2026-12-31', 1440, '2026-12-31T23:00:00.000Z'],
    // Put forward: what is skipped comes as much later as the clock was put forward.
    ['Europe/Zurich', '2026-03-29', 119, '2026-03-29T00:59:00.000Z'],
    ['Europe/Zurich', '2026-03-29', 120, '2026-03-29T01:00:00.000Z'],
    ['Europe/Zurich', '2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
    ['Europe/Zurich', '2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
    ['America/New_York', '2026-03-08', 150, '2026-03-08T07:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', 135, '2026-10-03T15:45:00.000Z'],
    ['Asia/Beirut', '2026-03-29', 0, '2026-03-28T22:00:00.000Z'],
    // Put back: the first of the two.
    ['Europe/Zurich', '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    ['Europe/Zurich', '2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-11-01', 90, '2026-11-01T05:30:00.000Z'],
    ['America/Havana', '2023-11-05', 30, '2023-11-05T04:30:00.000Z'],
    // A day that never was: noon comes on the day after.
    ['Pacific/Apia', '2011-12-30', 720, '2011-12-30T22:00:00.000Z'],
  ])('in %s on %s at minute %i is %s', (zone, date, minute, expected) => {
    expect(new Date(atLocalTime(date, minute, zone)).toISOString()).toBe(expected);
  });

  it.each([
    ['UTC', '1969-12-31T23:59:59.999Z', 1439], ['UTC', '2026-11-23T00:00:00Z', 0], ['Asia/Kathmandu', '2026-11-22T18:14:59.999Z', 1439], ['Asia/Kathmandu', '2026-11-22T18:15:00Z', 0],
    ['Pacific/Pago_Pago', '2026-11-23T00:00:00Z', 780], ['Pacific/Kiritimati', '2026-11-23T12:00:00Z', 120], ['Europe/Zurich', '2026-10-25T01:30:00Z', 150],
  ])('in %s at %s shows minute %i', (zone, at, expected) => {
    expect(minuteOfDayIn(zone, Date.parse(at))).toBe(expected);
  });

  it('shows what was asked for, the first time it does', () => {
    fc.assert(fc.property(someZone, someInstant, (zone, at) => {
      const [date, minute] = [dateIn(zone, at), minuteOfDayIn(zone, at)];
      const found = atLocalTime(date, minute, zone);
      expect([dateIn(zone, found), minuteOfDayIn(zone, found)]).toEqual([date, minute]);
      expect(found).toBeLessThanOrEqual(at);
    }));
  });
});

it.each([['2026-11-22', 0], ['2026-11-23', 1], ['2028-02-29', 2], ['2026-12-31', 4], ['2027-01-01', 5], ['2026-02-28', 6]])('%s is weekday %i', (date, expected) => {
  expect(weekdayOf(date)).toBe(expected);
});
