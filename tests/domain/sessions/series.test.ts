import fc from 'fast-check';
import { type Calendar, isWorkingDay, workingTimeFor } from '../../../bot/domain/people/workingTime';
import { seriesFrom } from '../../../bot/domain/sessions/series';
import { dateIn, minuteOfDayIn, zoneOffsetMinutes } from '../../../bot/domain/time';
import { someCalendar, someInstant, someZone } from '../people/someCalendars';

const calendar = (timeZone: string, change: Partial<Calendar> = {}): Calendar => ({ timeZone, working: workingTimeFor(timeZone), absences: [], holidays: [], ...change });
const series = (first: string, timeZone: string, everyDays: number, count: number, calendars: readonly Calendar[] = [calendar(timeZone)], minutes = 60) =>
  seriesFrom(Date.parse(first), { everyDays, count, minutes, timeZone, calendars }).map((at) => new Date(at).toISOString().slice(0, 16));

describe('a series', () => {
  it('keeps the local time when the clocks change', () => {
    expect(series('2026-03-23T09:00Z', 'Europe/Zurich', 7, 3)).toEqual(['2026-03-23T09:00', '2026-03-30T08:00', '2026-04-06T08:00']);
    expect(series('2026-10-26T14:00Z', 'America/New_York', 7, 3)).toEqual(['2026-10-26T14:00', '2026-11-02T15:00', '2026-11-09T15:00']);
    expect(series('2026-10-26T14:00Z', 'Africa/Nairobi', 7, 2, [calendar('America/New_York')])).toEqual(['2026-10-26T14:00', '2026-11-02T14:00']);
  });

  it('runs over the end of the month, the leap day and the year', () => {
    expect(series('2028-02-15T10:00Z', 'UTC', 14, 3)).toEqual(['2028-02-15T10:00', '2028-02-29T10:00', '2028-03-14T10:00']);
    expect(series('2026-12-17T10:00Z', 'UTC', 14, 3)).toEqual(['2026-12-17T10:00', '2026-12-31T10:00', '2027-01-14T10:00']);
  });

  it('goes round a holiday, and comes back to its weekday', () => {
    const holiday = calendar('UTC', { holidays: ['2026-11-30'], absences: [{ from: '2026-12-01', until: '2026-12-02' }] });
    expect(series('2026-11-23T10:00Z', 'UTC', 7, 3, [calendar('UTC'), holiday])).toEqual(['2026-11-23T10:00', '2026-12-03T10:00', '2026-12-07T10:00']);
  });

  it('begins on the next working day when it would begin on a day off', () => {
    expect(series('2026-11-21T10:00Z', 'UTC', 7, 2)).toEqual(['2026-11-23T10:00', '2026-11-30T10:00']);
  });

  it('goes by each person’s own day', () => {
    // Monday morning in Kiritimati is Sunday in Pago Pago: Tuesday there is the first that is worked here too.
    expect(series('2026-11-22T20:00Z', 'Pacific/Kiritimati', 7, 2, [calendar('Pacific/Kiritimati'), calendar('Pacific/Pago_Pago')])).toEqual(['2026-11-23T20:00', '2026-11-30T20:00']);
  });

  it('looks also at the day on which a session ends', () => {
    // From half past eleven at night on Friday in Nairobi into Saturday.
    expect(series('2026-11-27T20:30Z', 'UTC', 7, 1, [calendar('Africa/Nairobi')], 30)).toEqual(['2026-11-27T20:30']);
    expect(series('2026-11-27T20:30Z', 'UTC', 7, 1, [calendar('Africa/Nairobi')], 31)).toEqual(['2026-11-30T20:30']);
  });

  it('stays on its day when none within six days suits', () => {
    const away = calendar('UTC', { absences: [{ from: '2026-11-30', until: '2026-12-06' }] });
    expect(series('2026-11-23T10:00Z', 'UTC', 7, 3, [away])).toEqual(['2026-11-23T10:00', '2026-11-30T10:00', '2026-12-07T10:00']);
  });

  it('has one a day when it is daily', () => {
    expect(series('2026-11-26T10:00Z', 'UTC', 1, 4)).toEqual(['2026-11-26T10:00', '2026-11-27T10:00', '2026-11-30T10:00', '2026-12-01T10:00']);
  });

  it('begins at the very moment, also when its hour comes twice', () => {
    const sunday = calendar('Europe/Zurich', { working: { days: [0], from: 0, until: 24 } });
    expect(series('2026-10-25T01:30Z', 'Europe/Zurich', 7, 2, [sunday])).toEqual(['2026-10-25T01:30', '2026-11-01T01:30']);
  });

  it('of none is empty', () => {
    expect(series('2026-11-23T10:00Z', 'UTC', 7, 0)).toEqual([]);
  });
});

it('ascends, a day each, at the same local time, on days that all work where there are such', () => {
  fc.assert(fc.property(
    someInstant.map((at) => Math.floor(at / 60_000) * 60_000), someZone, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), fc.array(someCalendar, { maxLength: 2 }),
    (first, timeZone, everyDays, count, calendars) => {
      const moments = seriesFrom(first, { everyDays, count, minutes: 30, timeZone, calendars });
      expect(moments).toHaveLength(count);
      expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other));
      expect(new Set(moments.map((at) => dateIn(timeZone, at))).size).toBe(count);
      const steady = (at: number) => zoneOffsetMinutes(timeZone, at - 86_400_000) === zoneOffsetMinutes(timeZone, at + 86_400_000);
      expect(new Set([first, ...moments].filter((at, place) => place === 0 || steady(at)).map((at) => minuteOfDayIn(timeZone, at))).size).toBe(1);
      const always = calendars.every(({ working, absences, holidays }) => working.days.length === 7 && absences.length + holidays.length === 0);
      if (always) expect(moments.every((at) => calendars.every((one) => isWorkingDay(one, dateIn(one.timeZone, at))))).toBe(true);
    },
  ));
});

it('of a week without gaps longer than five days off is on working days only', () => {
  fc.assert(fc.property(someInstant, someZone, fc.integer({ min: 1, max: 30 }), fc.subarray([0, 1, 2, 3, 4, 5, 6] as const, { minLength: 1 }), (first, timeZone, everyDays, days) => {
    const one = calendar(timeZone, { working: { days, from: 9, until: 17 } });
    // Of no length: a session over midnight may find no two working days in a row.
    const moments = seriesFrom(first, { everyDays, count: 12, minutes: 0, timeZone, calendars: [one] });
    expect(moments.filter((at) => !isWorkingDay(one, dateIn(timeZone, at)))).toEqual([]);
  }));
});
